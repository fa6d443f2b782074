using System.Globalization;
using Bot.Admin.Parts;
using Bot.Handover;
using Bot.Reporting;
using Bot.Settings;
using Bot.Staff;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Overview;

/// <summary>The dashboard: today in figures, the hours of today and the last two weeks as charts with their tables.</summary>
[Needs(Right.ReadStatistics)]
public sealed class IndexModel(ServiceFigures service, HandoverFigures people, SettingsBook settings, IStringLocalizer<OverviewWords> words) : StaffPage
{
    public Figures Figures { get; private set; } = null!;

    /// <summary>How many channels and features are switched off.</summary>
    public int SwitchedOff => settings.Current.Channels.Values.Concat(settings.Current.Features.Values).Count(s => s.Off);

    /// <summary>How long citizens wait for a person.</summary>
    public WaitingFigures Waiting { get; private set; } = null!;

    public async Task OnGetAsync() => (Figures, Waiting) = (await service.ReadAsync(), await people.ReadAsync());

    /// <summary>A wait in minutes, begun ones counted; a dash if there was none.</summary>
    public string Minutes(TimeSpan? wait) => wait is { } time ? words["Minutes", Math.Max(1, (int)Math.Ceiling(time.TotalMinutes))] : "–";

    /// <summary>The days that are drawn, today last.</summary>
    public IEnumerable<(DateOnly Day, int Index)> Days => Enumerable.Range(0, ServiceFigures.Days).Select(i => (Figures.Today.AddDays(i + 1 - ServiceFigures.Days), i));

    public BarChart Hours => new(words["Hours"], words["Hours.About", Figures.MessagesByHour.Sum(), Busiest], "hours",
        [.. Figures.MessagesByHour.Select((count, hour) => new Bar(hour % 3 == 0 ? hour.ToString("00", CultureInfo.InvariantCulture) : "", count))]);

    public BarChart Messages => new(words["Messages14"], words["Messages14.About", Figures.MessagesByDay.Sum()], "messages",
        [.. Days.Select(d => new Bar(Label(d.Day), Figures.MessagesByDay[d.Index]))]);

    public BarChart Questions => new(words["Questions14"], words["Questions14.About", Figures.AnsweredByDay.Sum(), Figures.UnansweredByDay.Sum()], "questions",
        [.. Days.Select(d => new Bar(Label(d.Day), Figures.AnsweredByDay[d.Index], Figures.UnansweredByDay[d.Index]))]);

    public BarChart Cases => new(words["Cases14"], words["Cases14.About", Figures.CasesByDay.Sum()], "cases",
        [.. Days.Select(d => new Bar(Label(d.Day), Figures.CasesByDay[d.Index]))]);

    private int Busiest => Figures.MessagesByHour.Index().MaxBy(h => h.Item).Index;

    private static string Label(DateOnly day) => day.ToString("M/d", CultureInfo.InvariantCulture);
}
