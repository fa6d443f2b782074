using System.ComponentModel.DataAnnotations;
using Bot.Dialogs.Surveys;

namespace Bot.Surveys;

/// <summary>Section <c>Surveys</c>: when and how often people are asked. What planners may change while it runs is <see cref="SurveyRule"/>.</summary>
public sealed class SurveysOptions
{
    /// <summary>Whether people are asked about answered cases, until a planner says otherwise.</summary>
    public bool Cases { get; init; } = true;

    /// <summary>Whether people are asked who only asked something, until a planner says otherwise.</summary>
    public bool Enquiries { get; init; }

    /// <summary>Days after the answer.</summary>
    [Range(1, 30)]
    public int DelayDays { get; init; } = 2;

    /// <summary>The first hour of a working day, on the agency's wall.</summary>
    public TimeOnly From { get; init; } = new(10, 0);

    /// <summary>The hour from which nothing is sent any more.</summary>
    public TimeOnly Until { get; init; } = new(20, 0);

    /// <summary>Days within which nobody is asked twice, about anything.</summary>
    [Range(1, 1_000)]
    public int QuietDays { get; init; } = 90;

    /// <summary>Days after which the one reminder comes.</summary>
    [Range(1, 60)]
    public int ReminderDays { get; init; } = 7;

    /// <summary>Days for which it can be answered.</summary>
    [Range(2, 90)]
    public int OpenDays { get; init; } = 21;

    /// <summary>Days for which an invitation waits for somebody who cannot be written to just now.</summary>
    [Range(1, 60)]
    public int WaitDays { get; init; } = 14;

    /// <summary>How often one network address may open or send the page of a survey in a minute.</summary>
    [Range(1, 100_000)]
    public int PagesPerMinute { get; init; } = 60;

    /// <summary>The groups of districts that an anonymous form keeps, by their keys.</summary>
    public Dictionary<string, List<string>> DistrictGroups { get; init; } = [];

    internal SurveyTimes Times => new(DelayDays, From, Until);

    /// <summary>The group of a district.</summary>
    internal string GroupOf(string? district) =>
        DistrictGroups.FirstOrDefault(g => district is not null && g.Value.Contains(district)).Key ?? SurveyGroups.None;
}
