namespace Bot.Admin.Reports;

/// <summary>Words of the pages of figures. <c>ReportsWords.resx</c> (zh-TW) and <c>ReportsWords.en.resx</c>.</summary>
public sealed class ReportsWords;
