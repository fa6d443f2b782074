namespace Bot.Admin.Surveys;

/// <summary>Words of the pages about surveys. <c>SurveysWords.resx</c> (zh-TW) and <c>SurveysWords.en.resx</c>.</summary>
public sealed class SurveysWords;
