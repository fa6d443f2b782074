using Bot.Dialogs.Surveys;
using Bot.Reporting.Satisfaction;
using Bot.Surveys;
using Bot.Tests.Cases;
using Bot.Tests.Support;

namespace Bot.Tests.Reporting;

/// <summary>What the bot's own surveys have gathered arrives in the figures.</summary>
public sealed class SurveySourceTests
{
    [Theory, OnBothDatabases]
    public async Task Forms_frame_and_population_become_figures(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var survey = (await office.The<SurveyReadings>().SurveysAsync()).First(s => s.Audience is SurveyAudience.Building);
        var scale = survey.Questions.Where(q => q.Kind is SurveyQuestionKind.Scale).ToList();
        await using (var db = office.Database())
        {
            db.AddRange(Enumerable.Range(0, 100).Select(i => Form(survey, i, i < 60 ? "illegal" : "listed", new() { [scale[0].Id] = i % 10 == 0 ? "0" : i < 60 ? "5" : "2" })));
            db.Add(Form(survey, 100, "listed", new() { [scale[0].Id] = "1" }, week: "2026-W30"));
            db.AddRange(Enumerable.Range(0, 300).Select(i => Considered(survey, i, i % 2 == 0 ? "illegal" : "listed")));
            db.AddRange(Count(survey, SurveyStage.Drawn, 250), Count(survey, SurveyStage.Reached, 200), Count(survey, SurveyStage.Answered, 90), Count(survey, SurveyStage.Partial, 10));
            await db.SaveChangesAsync();
        }

        var data = Assert.Single(await office.The<ISurveySource>().ReadAsync(new(2026, 11, 1), new(2026, 11, 30), "zh-TW"));
        var figures = SurveyFigures.Of(data);

        Assert.Equal((survey.Survey, survey.Title.Chinese, true), (data.Survey, data.Name, data.IsPublic));
        Assert.Equal(new SurveyFrame(300, 250, 200, 90, 10), data.Frame);
        Assert.Equal((0.5, false), (data.Frame.ResponseRate, data.Frame.IsCensus));
        Assert.Equal(scale.Select(q => (q.Id, q.Text.Chinese)), data.Items.Select(i => (i.Id, i.Wording)));
        Assert.Equal(scale.Where(q => q.Outcome).Select(q => q.Id), data.Items.Where(i => i.About is ItemSubject.Outcome).Select(i => i.Id));
        Assert.Equal((90, 10), (figures.Items[0].Valid, figures.Items[0].DontKnow));
        Assert.Equal(0.6, figures.Items[0].Satisfied!.Value, 9);
        Assert.Equal(0.5, figures.Items[0].Weighted!.Satisfied, 3);
        Assert.Equal(["outcome"], figures.Weights.Margins);
    }

    private static AnsweredFormRow Form(SurveyDefinition survey, int i, string outcome, Dictionary<string, string?> answers, string week = "2026-W46") => new()
    {
        Id = $"form-{i}",
        Survey = survey.Survey,
        Version = survey.Version,
        Week = week,
        Complete = true,
        Unit = "reporting",
        OutcomeGroup = outcome,
        DistrictGroup = "city",
        DaysBand = "8-15",
        Channel = "line",
        Language = "zh-TW",
        Answers = SurveyJson.Write(answers)
    };

    private static SurveyFrameRow Considered(SurveyDefinition survey, int i, string outcome) => new()
    {
        Name = $"S{i:0000000}",
        Survey = survey.Survey,
        Version = survey.Version,
        Period = "2026-11",
        Stratum = "all",
        Drawn = i < 250,
        Unit = "reporting",
        OutcomeGroup = outcome,
        DistrictGroup = "city",
        DaysBand = "8-15"
    };

    private static SurveyCountRow Count(SurveyDefinition survey, SurveyStage stage, int number) =>
        new() { Survey = survey.Survey, Version = survey.Version, Period = "2026-11", Stage = stage, Number = number };
}
