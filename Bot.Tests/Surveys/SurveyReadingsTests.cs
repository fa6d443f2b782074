using Bot.Dialogs.Surveys;
using Bot.Surveys;
using Bot.Tests.Cases;
using Bot.Tests.Support;

namespace Bot.Tests.Surveys;

/// <summary>What statistics read, counted by hand.</summary>
public sealed class SurveyReadingsTests
{
    [Theory]
    [InlineData("2026-W48", "2026-11")] // Thursday, 26 November
    [InlineData("2026-W49", "2026-12")] // Thursday, 3 December, though it begins in November
    [InlineData("2026-W53", "2026-12")] // Thursday, 31 December
    [InlineData("2027-W01", "2027-01")]
    public void A_week_belongs_to_the_month_of_its_Thursday(string week, string period) => Assert.Equal(period, SurveyReadings.PeriodOf(week));

    [Fact]
    public void Periods_are_months() => Assert.Equal(["2026-11", "2026-12", "2027-01"], SurveyReadings.Periods(new(2026, 11, 30), new(2027, 1, 1)));

    [Theory, OnBothDatabases]
    public async Task Forms_frames_and_margins_are_those_of_the_months_asked_for(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        await using (var db = office.Database())
        {
            db.AddRange(Form("a", "2026-W48", "{\"overall\":\"5\",\"time\":null}"), Form("b", "2026-W49", "{\"overall\":\"1\"}"), Form("c", "2026-W40", "{}"));
            db.AddRange(Line("1", null, "illegal", "city-north"), Line("2", null, "illegal", "city-north"), Line("3", null, "listed", "qishan"), Line("4", Exclusion.OptedOut, "listed", "qishan"));
            db.Add(new SurveyCountRow { Survey = "building", Version = 1, Period = "2026-11", Stage = SurveyStage.Drawn, Number = 3 });
            db.Add(new SurveyCountRow { Survey = "building", Version = 1, Period = "2026-11", Stage = SurveyStage.Answered, Number = 2 });
            await db.SaveChangesAsync();
        }

        var readings = office.The<SurveyReadings>();
        var forms = await readings.FormsAsync("building", ["2026-11", "2026-12"]);
        Assert.Equal(["2026-W48", "2026-W49"], forms.Select(f => f.Week));
        Assert.Equal(("5", null), (forms[0].Answers["overall"], forms[0].Answers["time"]));
        Assert.Empty(await readings.FormsAsync("petition", ["2026-11", "2026-12"]));

        var frame = Assert.Single(await readings.FramesAsync(null, ["2026-11"]));
        Assert.Equal((3, 1, 3, 2, 0), (frame.Eligible, frame.Excluded[Exclusion.OptedOut], frame.At(SurveyStage.Drawn), frame.At(SurveyStage.Answered), frame.At(SurveyStage.Refused)));

        var margins = await readings.MarginsAsync("building", ["2026-11"]);
        Assert.Equal([("illegal", "city-north", 2), ("listed", "qishan", 1)], margins.OrderBy(m => m.OutcomeGroup).Select(m => (m.OutcomeGroup, m.DistrictGroup, m.Number)));
    }

    private static AnsweredFormRow Form(string id, string week, string answers) => new()
    {
        Id = id,
        Survey = "building",
        Version = 1,
        Week = week,
        Complete = true,
        Unit = "reporting",
        OutcomeGroup = "illegal",
        DistrictGroup = "city-north",
        DaysBand = "0-7",
        Channel = "line",
        Language = "zh-TW",
        Answers = answers
    };

    private static SurveyFrameRow Line(string name, Exclusion? exclusion, string outcome, string district) => new()
    {
        Name = name,
        Survey = "building",
        Version = 1,
        Period = "2026-11",
        Stratum = "",
        Exclusion = exclusion,
        Drawn = exclusion is null,
        Unit = "reporting",
        OutcomeGroup = outcome,
        DistrictGroup = district,
        DaysBand = "0-7"
    };
}
