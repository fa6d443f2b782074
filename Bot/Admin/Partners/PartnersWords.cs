namespace Bot.Admin.Partners;

/// <summary>Words of the pages about partners. <c>PartnersWords.resx</c> (zh-TW) and <c>PartnersWords.en.resx</c>.</summary>
public sealed class PartnersWords;
