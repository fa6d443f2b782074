namespace Bot.Admin.Account;

/// <summary>Words of one's own account. <c>AccountWords.resx</c> (zh-TW) and <c>AccountWords.en.resx</c>.</summary>
public sealed class AccountWords;
