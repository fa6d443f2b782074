using Bot.Dialogs.Surveys;
using Bot.Surveys;
using Bot.Tests.Pipeline;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Surveys;

/// <summary>A program that is killed in the middle of a survey: what was answered stays answered, once.</summary>
public sealed class SurveyCrashTests
{
    [Theory]
    [InlineData("Sqlite", "turn.storing")]
    [InlineData("Sqlite", "turn.committed")]
    [InlineData("Postgres", "turn.committed")]
    public async Task Whoever_was_in_the_middle_of_a_survey_goes_on_with_every_answer_kept(string database, string instant)
    {
        await using var line = await LineStandIn.StartAsync();
        await using var world = await CrashWorld.MakeAsync(database, line, mail: null);
        line.ReplyTokens.Life = TimeSpan.FromHours(1);
        var citizen = new CrashCitizen(line, 1);
        var (id, token) = await InviteAsync(world, citizen.Address);
        var questions = SurveyOrder.Of(SurveySamples.Case, id).Where(q => q.Kind is SurveyQuestionKind.Scale).Select(q => q.Id).ToList();

        await world.KillAsync(instant, 3, async bot =>
        {
            await citizen.TapsAsync(bot, $"survey:start:{token}");
            await Eventually.TrueAsync(() => citizen.IsAnswered, "the survey has begun");
            await citizen.TapsAsync(bot, $"form:pick:{token}:{questions[0]}:5");
            await Eventually.TrueAsync(() => citizen.IsAnswered, "the first answer is taken");
            await citizen.TapsAsync(bot, $"form:pick:{token}:{questions[1]}:2");
        });
        await world.RunUntilAsync(
            async bot =>
            {
                await Eventually.TrueAsync(() => citizen.IsAnswered, "the answer at which it died is taken");
                foreach (var question in questions.Skip(2))
                {
                    await citizen.TapsAsync(bot, $"form:pick:{token}:{question}:3");
                }

                await citizen.SaysAsync(bot, "很好");
            },
            async () => await CountAsync(world) == 1);

        await using var db = world.Database();
        var answers = world.Office.The<SurveySeals>().OpenAnswers((await db.SurveyHeld.SingleAsync()).Answers);
        Assert.Equal(("5", "2", "很好"), (answers[questions[0]], answers[questions[1]], answers["words"]));
        Assert.Equal(questions.Count + 1, answers.Count);
        Assert.Equal(1, await db.SurveyCounts.Where(c => c.Stage == SurveyStage.Answered).SumAsync(c => c.Number));
        Assert.Null((await db.SurveyInvitations.SingleAsync()).Answers);
    }

    private static async Task<int> CountAsync(CrashWorld world)
    {
        await using var db = world.Database();
        return await db.SurveyHeld.CountAsync();
    }

    // The programs run by the clock of this machine.
    private static async Task<(string Id, string Token)> InviteAsync(CrashWorld world, string citizen)
    {
        var (id, seals, now) = (SurveyRecords.NewId(), world.Office.The<SurveySeals>(), TimeProvider.System.GetUtcNow().UtcDateTime);
        var token = seals.Token(id);
        await world.Office.The<SurveyShelf>().CurrentAsync();
        await using var db = world.Database();
        db.Add(new SurveyInvitationRow
        {
            Id = id,
            Survey = SurveySamples.Case.Survey,
            Version = 1,
            Account = seals.Account(citizen),
            Address = seals.Address(id, citizen),
            TokenHash = seals.TokenHash(token),
            Channel = "line",
            Language = "zh-TW",
            Period = "2026-11",
            Unit = "reporting",
            OutcomeGroup = "listed",
            DistrictGroup = "city-north",
            DaysBand = "0-7",
            Status = SurveyInvitationStatus.Sent,
            AskAt = now.AddHours(-1),
            ClosesAt = now.AddDays(20)
        });
        await db.SaveChangesAsync();
        return (id, token);
    }
}
