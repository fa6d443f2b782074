namespace Bot.Admin.Handover;

/// <summary>Words of the pages on which staff answer citizens. <c>HandoverWords.resx</c> (zh-TW) and <c>HandoverWords.en.resx</c>.</summary>
public sealed class HandoverWords;
