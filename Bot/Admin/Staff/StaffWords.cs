namespace Bot.Admin.Staff;

/// <summary>Words of the list of staff. <c>StaffWords.resx</c> (zh-TW) and <c>StaffWords.en.resx</c>.</summary>
public sealed class StaffWords;
