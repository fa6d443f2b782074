namespace Bot.Admin;

/// <summary>Words that every page uses: menu, buttons, roles, and those of the start page. <c>AdminWords.resx</c> (zh-TW) and <c>AdminWords.en.resx</c>.</summary>
public sealed class AdminWords;
