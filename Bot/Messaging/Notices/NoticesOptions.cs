using System.ComponentModel.DataAnnotations;

namespace Bot.Messaging.Notices;

/// <summary>Section <c>Notices</c>: when and how citizens are told unasked. The reasons stand in appsettings.json.</summary>
public sealed class NoticesOptions
{
    /// <summary>On the agency's wall: from then on nothing comes that is not urgent.</summary>
    public TimeOnly QuietFrom { get; init; } = new(21, 0);

    /// <summary>Until then; the same as <see cref="QuietFrom"/> for no quiet hours.</summary>
    public TimeOnly QuietUntil { get; init; } = new(8, 0);

    /// <summary>Pushes of a month that surveys leave to cases.</summary>
    [Range(0, 1_000_000)]
    public int SurveyReserve { get; init; } = 50;

    /// <summary>For so many seconds after a citizen's words the next answer is waited for, because it takes a notice along for nothing.</summary>
    [Range(0, 600)]
    public int AnswerSeconds { get; init; } = 60;

    /// <summary>Messenger's utility templates, by kind of notice and by language tag.</summary>
    public Dictionary<NoticeKind, Dictionary<string, TemplateOptions>> Templates { get; init; } = [];

    internal TemplateOptions? TemplateFor(NoticeKind kind, string language) =>
        Templates.GetValueOrDefault(kind)?.GetValueOrDefault(language) is { Name: not "" } template ? template : null;
}

/// <summary>A template that the platform has approved: its text has the case number for <c>{{1}}</c> and the words for <c>{{2}}</c>.</summary>
public sealed class TemplateOptions
{
    public string Name { get; init; } = "";

    /// <summary>As the platform writes languages.</summary>
    public string Language { get; init; } = "zh_TW";
}
