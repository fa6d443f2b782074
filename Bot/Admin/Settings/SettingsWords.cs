namespace Bot.Admin.Settings;

/// <summary>Words of the pages of settings. <c>SettingsWords.resx</c> (zh-TW) and <c>SettingsWords.en.resx</c>.</summary>
public sealed class SettingsWords;
