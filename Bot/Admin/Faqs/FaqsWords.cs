namespace Bot.Admin.Faqs;

/// <summary>Words of the pages about answers. <c>FaqsWords.resx</c> (zh-TW) and <c>FaqsWords.en.resx</c>.</summary>
public sealed class FaqsWords;
