namespace Bot.Admin.Parts;

/// <summary>What is said of a field that is not filled in as it should be. <c>FormWords.resx</c> (zh-TW) and <c>FormWords.en.resx</c>.</summary>
public sealed class FormWords;
