namespace Bot.Admin.Overview;

/// <summary>Words of the dashboard. <c>OverviewWords.resx</c> (zh-TW) and <c>OverviewWords.en.resx</c>.</summary>
public sealed class OverviewWords;
