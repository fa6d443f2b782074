using Bot.Dialogs.Conversations;
using Bot.Faqs;
using Bot.Messaging;
using Bot.Reporting;
using Bot.Tests.Cases;
using Bot.Tests.Support;

namespace Bot.Tests.Reporting;

public sealed class ServiceFiguresTests
{
    [Theory, OnBothDatabases]
    public async Task Days_and_hours_are_the_agencys_and_only_what_citizens_send_is_a_message(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var now = office.Clock.GetUtcNow().UtcDateTime; // ten in the morning in Taiwan
        await using (var db = office.Database())
        {
            db.AddRange(
                Event(now, "message.text"), Event(now.AddMinutes(5), "postback"), Event(now, "follow"), Event(now, "draft.old"), Event(now, "messageDeleted"),
                Event(new(2026, 11, 24, 16, 0, 0, DateTimeKind.Utc), "message.image"), // midnight: today
                Event(new(2026, 11, 24, 15, 59, 59, DateTimeKind.Utc), "message.text"), // yesterday
                Event(new(2026, 11, 11, 15, 59, 59, DateTimeKind.Utc), "message.text")); // the day before the two weeks
            db.AddRange(Question(now, FaqDecision.Answer), Question(now, FaqDecision.Answer), Question(now, FaqDecision.Choices), Question(now.AddDays(-1), FaqDecision.None));
            await db.SaveChangesAsync();
        }

        await office.FileAsync();

        var figures = await office.The<ServiceFigures>().ReadAsync();

        Assert.Equal(new DateOnly(2026, 11, 25), figures.Today);
        Assert.Equal((1, 2, 3), (figures.MessagesByHour[0], figures.MessagesByHour[10], figures.MessagesByHour.Sum()));
        Assert.Equal((3, 1, 4), (figures.MessagesByDay[^1], figures.MessagesByDay[^2], figures.MessagesByDay.Sum()));
        Assert.Equal((2, 1, 1), (figures.AnsweredByDay[^1], figures.UnansweredByDay[^1], figures.UnansweredByDay[^2]));
        Assert.Equal(2.0 / 3, figures.AnsweredShare);
        Assert.Equal((1, 1, 0), (figures.CasesByDay[^1], figures.OpenCases, figures.OverdueCases));
        office.Clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal((0, 1), ((await office.The<ServiceFigures>().ReadAsync()).CasesByDay.Sum(), (await office.The<ServiceFigures>().ReadAsync()).OverdueCases));
    }

    private static InboxRow Event(DateTime at, string kind) => new()
    {
        EventId = Guid.NewGuid().ToString(),
        Channel = "line",
        Citizen = "line:U1",
        OccurredAt = at,
        ReceivedAt = at,
        Kind = kind,
        Status = InboxStatus.Done
    };

    private static FaqQuestionRow Question(DateTime at, FaqDecision decision) => new()
    {
        Question = "?",
        Language = "zh-TW",
        Decision = decision,
        AskedAt = at,
        EventId = Random.Shared.NextInt64()
    };
}
