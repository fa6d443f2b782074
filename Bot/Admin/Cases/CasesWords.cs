namespace Bot.Admin.Cases;

/// <summary>Words of the cases desk. <c>CasesWords.resx</c> (zh-TW) and <c>CasesWords.en.resx</c>.</summary>
public sealed class CasesWords;
