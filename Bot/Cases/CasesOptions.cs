using System.ComponentModel.DataAnnotations;
using Bot.Dialogs.Cases;

namespace Bot.Cases;

/// <summary>Section <c>Cases</c>: the limits of the law and of the service, and who works on cases. The articles stand in appsettings.json.</summary>
public sealed class CasesOptions
{
    /// <summary>Reports that one citizen may file a day.</summary>
    [Range(1, 1_000)]
    public int ReportsPerDay { get; init; } = 5;

    /// <summary>Days from the day after receipt until the answer.</summary>
    [Range(1, 365)]
    public int AnswerDays { get; init; } = 30;

    /// <summary>Which days those are; extensions are of the same kind.</summary>
    public DayUnit AnswerUnit { get; init; } = DayUnit.Calendar;

    /// <summary>The longest that one extension may be.</summary>
    [Range(0, 365)]
    public int ExtensionDays { get; init; } = 30;

    [Range(0, 10)]
    public int MaxExtensions { get; init; } = 1;

    /// <summary>How long a citizen has who is asked for more, unless the officer sets a day.</summary>
    [Range(1, 60)]
    public int InformationDays { get; init; } = 10;

    /// <summary>True if the clock stands while more information is awaited.</summary>
    public bool PauseWhileAsking { get; init; } = true;

    /// <summary>True if days on which work was called off at short notice count as days off.</summary>
    public bool ClosuresExtend { get; init; } = true;

    /// <summary>Days after the answer was sent until the case is closed; 0 closes none.</summary>
    [Range(0, 3_650)]
    public int CloseAfterDays { get; init; } = 7;

    /// <summary>Wrong look-up codes after which nothing is looked up for a while.</summary>
    [Range(1, 100)]
    public int WrongTries { get; init; } = 5;

    [Range(1, 1_440)]
    public int LockMinutes { get; init; } = 15;

    /// <summary>Cases closer to each other than this may be about the same building.</summary>
    [Range(0, 1_000)]
    public double DuplicateMetres { get; init; } = 30;

    /// <summary>The roles that may open who informed, with a reason.</summary>
    public IReadOnlyList<CaseRole> IdentityRoles { get; init; } = [];

    /// <summary>The units that work on cases, by their keys.</summary>
    public Dictionary<string, UnitOptions> Units { get; init; } = [];

    /// <summary>What the units are called in a language, by key, in the agency's order.</summary>
    public IReadOnlyDictionary<string, string> UnitNames(string language) => new OrderedDictionary<string, string>(
        Units.OrderBy(u => u.Value.Order).ThenBy(u => u.Key, StringComparer.Ordinal)
            .Select(u => KeyValuePair.Create(u.Key, u.Value.Name.GetValueOrDefault(language) ?? u.Value.Name.GetValueOrDefault("zh-TW") ?? u.Key)));
}

/// <summary>A unit, as citizens see it.</summary>
public sealed class UnitOptions
{
    /// <summary>Per language tag; zh-TW stands in.</summary>
    public Dictionary<string, string> Name { get; init; } = [];

    public string Phone { get; init; } = "";

    /// <summary>Its place in lists; settings themselves have no order.</summary>
    public int Order { get; init; }
}
