using Bot.Conversations;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Surveys;
using Bot.Messaging;
using Bot.Surveys;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Surveys;

/// <summary>From the answered case to the anonymous form, by signed webhooks.</summary>
public sealed class SurveyJourneyTests
{
    private static readonly SurveyWords Zh = SurveyWords.In("zh-TW");

    // What an anonymous form may hold, and nothing else.
    private static readonly string[] Columns =
        ["answers", "channel", "complete", "days_band", "district_group", "id", "language", "outcome_group", "survey", "unit", "version", "week"];

    [Theory, OnBothDatabases]
    public async Task Answered_on_LINE_it_becomes_a_form_of_which_nobody_can_tell_whose_it_is(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var town = new SurveyTown(bot);
        var people = Enumerable.Range(1, 6).Select(SurveyTown.OnLine).ToArray();
        var cases = new List<string>();
        foreach (var person in people)
        {
            cases.Add(await town.AnsweredAsync(person.Address));
        }

        await town.AskedAsync(people.Length);
        await town.ArrivedAsync();
        foreach (var (i, person) in people.Index())
        {
            await town.AnswersAllAsync(person, $"{i % 5 + 1}", $"第{i}位：請打 0912345678 給王先生");
        }

        var tokens = await Task.WhenAll(people.Select(p => town.TokenAsync(p.Address)));
        Assert.Equal((6, 6, 6, 6), await FourAsync(town));
        await bot.RestartAsync(() => bot.Clock.Advance(TimeSpan.FromDays(7)));
        await bot.PassUntilAsync(async () => await town.CountAsync(db => db.SurveyForms) == 6, "the week's forms are written");

        var stored = await StoredText.OfAsync(bot);
        Assert.Equal("", stored["survey_held"]);
        Assert.Equal(Columns, await ColumnsAsync(bot, "survey_forms"));
        await using var db = bot.Database();
        var forms = await db.SurveyForms.AsNoTracking().ToListAsync();
        Assert.All(forms, f => Assert.Equal(("2026-W47", "reporting", "listed", "city-north", "0-7", "line", true), (f.Week, f.Unit, f.OutcomeGroup, f.DistrictGroup, f.DaysBand, f.Channel, f.Complete)));
        Assert.Equal(2, forms.Count(f => f.Answers.Contains("\"overall\":\"1\"", StringComparison.Ordinal)));
        Assert.All(forms, f => Assert.DoesNotContain("words", f.Answers, StringComparison.Ordinal));
        foreach (var trace in cases.Concat(tokens).Concat(people.SelectMany(p => (string[])[p.UserId, town.The<SurveySeals>().Account(p.Address)])))
        {
            Assert.DoesNotContain(trace, stored["survey_forms"] + stored["survey_texts"], StringComparison.Ordinal);
        }

        Assert.All(forms, f => Assert.Equal(["survey_forms"], stored.Holding(f.Id)));
        Assert.All(await db.SurveyInvitations.ToListAsync(), i => Assert.Null(i.Answers));
        Assert.All(await town.The<SurveyScreening>().ListAsync(SurveyTextStatus.Waiting, 0, 10), t => Assert.DoesNotContain("0912345678", t.Text, StringComparison.Ordinal));
        await NothingSaidIsLeftAsync(bot, people[0]);

        // The invitations go as well: what is left says how many, not who.
        await bot.RestartAsync(() => bot.Clock.Advance(TimeSpan.FromDays(42)));
        await bot.PassUntilAsync(async () => await town.CountAsync(d => d.SurveyInvitations) == 0, "the invitations are gone");
        Assert.Equal((6, 6), ((await town.StagesAsync())[SurveyStage.Answered], (await town.StagesAsync())[SurveyStage.Drawn]));
    }

    [Theory, OnBothDatabases]
    public async Task Stopped_on_Messenger_counts_in_part_and_a_stranger_or_a_second_try_does_nothing(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var town = new SurveyTown(bot);
        var (asked, stranger) = (SurveyTown.OnMessenger(1), SurveyTown.OnLine(50));
        await town.AnsweredAsync(asked.Address);
        await town.AskedAsync(1);
        var token = await town.TokenAsync(asked.Address);

        foreach (var data in (string[])[$"survey:start:{token}", $"form:pick:{token}:overall:1", $"survey:never:{token}", $"survey:no:{token}"])
        {
            Assert.Contains(Zh.NotYours, await town.TapsAsync(stranger, data), StringComparison.Ordinal);
        }

        Assert.Contains((await town.InvitationAsync(asked.Address)).Status, (SurveyInvitationStatus[])[SurveyInvitationStatus.Drawn, SurveyInvitationStatus.Sent]);
        await town.TapsAsync(asked, $"survey:start:{token}");
        await town.TapsAsync(asked, $"form:pick:{token}:overall:1");
        await town.TapsAsync(asked, $"form:pick:{token}:overall:2");
        Assert.Equal(SurveyInvitationStatus.Started, (await town.InvitationAsync(asked.Address)).Status);
        Assert.Contains(Zh.Stopped, await town.TapsAsync(asked, $"form:cancel:{token}"), StringComparison.Ordinal);
        Assert.Contains(Zh.AlreadyDone, await town.TapsAsync(asked, $"survey:start:{token}"), StringComparison.Ordinal);

        var stages = await town.StagesAsync();
        Assert.Equal((1, 1, 1, 1), (stages[SurveyStage.Drawn], stages[SurveyStage.Reached], stages[SurveyStage.Started], stages[SurveyStage.Partial]));
        await using var db = bot.Database();
        var held = await db.SurveyHeld.SingleAsync();
        Assert.False(held.Complete);
        Assert.Equal(0, await db.SurveyPeople.CountAsync(p => p.OptedOutOn != null));
    }

    [Theory, OnBothDatabases]
    public async Task Reminded_once_closed_after_three_weeks_and_a_late_tap_is_told_so(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var town = new SurveyTown(bot);
        var (silent, half) = (SurveyTown.OnLine(1), SurveyTown.OnLine(2));
        await town.AnsweredAsync(silent.Address);
        await town.AnsweredAsync(half.Address);
        await town.AskedAsync(2);
        await town.ArrivedAsync();
        Assert.Single(bot.Line.SentTo(silent.UserId), s => s.Kind is LineSentBy.Push && s.Messages.Contains("survey:start", StringComparison.Ordinal));
        var token = await town.TokenAsync(half.Address);
        await town.TapsAsync(half, $"survey:start:{token}");
        await town.TapsAsync(half, $"form:pick:{token}:overall:3");

        await bot.RestartAsync(() => bot.Clock.Advance(TimeSpan.FromDays(7)));
        await bot.PassUntilAsync(async () => await town.CountAsync(db => db.Set<Bot.Messaging.Notices.NoticeRow>().Where(n => n.Key.EndsWith(":again"))) == 2, "both are reminded");
        await bot.RestartAsync(() => bot.Clock.Advance(TimeSpan.FromDays(8)));
        await bot.PassAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(2, await town.CountAsync(db => db.Set<Bot.Messaging.Notices.NoticeRow>().Where(n => n.Key.EndsWith(":again"))));

        await bot.RestartAsync(() => bot.Clock.Advance(TimeSpan.FromDays(7)));
        await bot.PassUntilAsync(
            async () => ((await town.InvitationAsync(half.Address)).Status, (await town.InvitationAsync(silent.Address)).Status) is (SurveyInvitationStatus.Partial, SurveyInvitationStatus.Expired),
            "what is over is closed, and what was answered counts");
        Assert.Contains(Zh.Over, await town.TapsAsync(silent, $"survey:start:{await town.TokenAsync(silent.Address)}"), StringComparison.Ordinal);
        Assert.Equal(1, await town.CountAsync(db => db.Set<HeldFormRow>()) + await town.CountAsync(db => db.SurveyForms));
        await Eventually.TrueAsync(
            async () => (await town.The<ConversationStore>().LoadAsync(half.Address)).Conversation.Drafts is null, "the conversation forgets the half-filled survey");
    }

    [Fact]
    public async Task Never_means_never()
    {
        await using var bot = await BotApp.StartAsync();
        var town = new SurveyTown(bot);
        var citizen = SurveyTown.OnLine(1);
        await town.AnsweredAsync(citizen.Address);
        await town.AskedAsync(1);
        await town.ArrivedAsync();

        Assert.Contains(Zh.NeverAgain, await town.TapsAsync(citizen, $"survey:never:{await town.TokenAsync(citizen.Address)}"), StringComparison.Ordinal);
        Assert.Equal(SurveyInvitationStatus.Refused, (await town.InvitationAsync(citizen.Address)).Status);

        // The citizen's own copy says so; a stranger's says nothing of it.
        var copy = await town.TapsAsync(citizen, ChoiceData.MyDataCopy);
        Assert.Contains("115年11月邀請過您：您選擇不填", copy, StringComparison.Ordinal);
        Assert.Contains("115年11月20日起不再邀請您", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("邀請", await town.TapsAsync(SurveyTown.OnLine(2), ChoiceData.MyDataCopy), StringComparison.Ordinal);

        await bot.RestartAsync(() => bot.Clock.Advance(TimeSpan.FromDays(95)));
        var later = await town.AnsweredAsync(citizen.Address);
        await bot.RestartAsync(() => bot.Clock.Advance(TimeSpan.FromDays(6)));
        await bot.PassUntilAsync(async () => await town.CountAsync(db => db.SurveyFrame.Where(f => f.Name == later)) == 1, "the case is considered");
        await using var db = bot.Database();
        Assert.Equal(Exclusion.OptedOut, (await db.SurveyFrame.SingleAsync(f => f.Name == later)).Exclusion);
    }

    private static async Task<(int, int, int, int)> FourAsync(SurveyTown town)
    {
        var stages = await town.StagesAsync();
        return (stages[SurveyStage.Drawn], stages[SurveyStage.Reached], stages[SurveyStage.Started], stages[SurveyStage.Answered]);
    }

    // What was tapped and typed, and what the bot said to it, stands in no transcript.
    private static async Task NothingSaidIsLeftAsync(BotApp bot, LineCitizen citizen)
    {
        await bot.PassUntilAsync(
            async () =>
            {
                await using var db = bot.Database();
                return !await db.Set<SurveyTraceRow>().AnyAsync();
            },
            "what the bot said is blanked");
        await using var look = bot.Database();
        var heard = await look.Inbox.Where(e => e.Citizen == citizen.Address && e.Status == InboxStatus.Done).Select(e => e.Activity).ToListAsync();
        Assert.Equal(9, heard.Count(a => a is null));
        Assert.DoesNotContain(heard, a => a is not null);
    }

    private static async Task<string[]> ColumnsAsync(BotApp bot, string table)
    {
        await using var db = bot.Database();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        await using var reader = await command.ExecuteReaderAsync();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).Order(StringComparer.Ordinal)];
    }
}
