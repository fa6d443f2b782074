using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Surveys;
using Bot.Storage;
using Bot.Surveys;
using Bot.Tests.Admin.Cases;
using Bot.Tests.Cases;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Bot.Tests.Support.Messenger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Surveys;

/// <summary>People with answered cases in the running program, who are asked about them and tap what they are sent.</summary>
internal sealed class SurveyTown(BotApp bot)
{
    private readonly Docket docket = new(bot);

    public T The<T>()
        where T : notnull => bot.Services.GetRequiredService<T>();

    public static LineCitizen OnLine(int number) => LineCitizen.Number(7_000 + number);

    public static MessengerCitizen OnMessenger(int number) => new($"{7_100_000_000 + number}");

    /// <summary>A case that was filed in the chat and answered right away.</summary>
    public async Task<string> AnsweredAsync(string citizen, string way = "chat", PetitionState outcome = PetitionState.AnsweredListed, string unit = "reporting")
    {
        var receipt = await The<CaseFacts>().ReserveAsync();
        await docket.CarryOutAsync(citizen, new FileCase(
            Guid.NewGuid().ToString("N"),
            new() { Kind = ReportKind.IllegalBuilding, Place = CaseOffice.Door, Building = "rooftop", Floor = "roof", Work = "finished", Description = "頂樓加蓋鐵皮屋一整層。", Answer = way },
            new("王曉明", "+886912345678", "wang@example.org"), new("1", bot.Now.UtcDateTime), receipt));
        var number = receipt.Number.Value;
        await docket.MoveAsync(number, PetitionState.Registered, CaseRole.Registrar);
        await docket.MoveAsync(number, PetitionState.Assigned, CaseRole.Supervisor);
        CaseOffice.Done(await The<CaseDesk>().AssignAsync(new(number, (await docket.CaseAsync(number)).Version, "chen", CaseRole.Supervisor), unit, "mei"));
        await docket.MoveAsync(number, PetitionState.Inspecting, CaseRole.Officer);
        await docket.MoveAsync(number, PetitionState.Assessing, CaseRole.Officer);
        await docket.MoveAsync(number, outcome, CaseRole.Officer);
        await bot.SettleAsync();
        return number;
    }

    /// <summary>Two days go by, and everybody is asked whose turn it is.</summary>
    public async Task AskedAsync(int people)
    {
        await bot.RestartAsync(() => bot.Clock.Advance(TimeSpan.FromDays(2)));
        await bot.PassUntilAsync(async () => await CountAsync(db => db.SurveyInvitations) == people, $"{people} people are asked");
    }

    /// <summary>The invitations on LINE have been pushed: until then a citizen has no button to tap.</summary>
    public Task ArrivedAsync() => bot.PassUntilAsync(
        async () => await CountAsync(db => db.SurveyInvitations.Where(i => i.Channel == "line" && i.Status == SurveyInvitationStatus.Drawn)) == 0, "the invitations have arrived");

    public async Task<SurveyInvitationRow> InvitationAsync(string citizen)
    {
        var account = The<SurveySeals>().Account(citizen);
        await using var db = bot.Database();
        return await db.SurveyInvitations.AsNoTracking().SingleAsync(i => i.Account == account);
    }

    /// <summary>What stands behind the buttons that a citizen was sent.</summary>
    public async Task<string> TokenAsync(string citizen) => The<SurveySeals>().Token((await InvitationAsync(citizen)).Id);

    /// <summary>Taps a button and returns what the bot says to it.</summary>
    public async Task<string> TapsAsync(LineCitizen citizen, string data)
    {
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        var tap = citizen.Taps(data, bot.Now);
        await bot.DeliverAsync(tap);
        return string.Join('\n', (await bot.RepliesAsync(tap)).SelectMany(reply => reply.Texts));
    }

    public async Task<string> SaysAsync(LineCitizen citizen, string words)
    {
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        var said = citizen.Says(words, bot.Now);
        await bot.DeliverAsync(said);
        return string.Join('\n', (await bot.RepliesAsync(said)).SelectMany(reply => reply.Texts));
    }

    public async Task<string> TapsAsync(MessengerCitizen citizen, string data)
    {
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        var before = bot.Messenger.SentTo(citizen.Psid).Count;
        await bot.DeliverAsync(citizen.TapsButton("x", data, bot.Now));
        await bot.Messenger.SentToAsync(citizen.Psid, before + 1);
        await bot.SettleAsync();
        return string.Join('\n', bot.Messenger.SentTo(citizen.Psid).Skip(before).Select(m => m.Text));
    }

    /// <summary>Answers everything on LINE with one rating, and leaves words.</summary>
    public async Task AnswersAllAsync(LineCitizen citizen, string rating, string words)
    {
        var token = await TokenAsync(citizen.Address);
        await TapsAsync(citizen, $"survey:start:{token}");
        foreach (var question in SurveyOrder.Of(SurveySamples.Case, (await InvitationAsync(citizen.Address)).Id).SkipLast(1))
        {
            await TapsAsync(citizen, $"form:pick:{token}:{question.Id}:{rating}");
        }

        await SaysAsync(citizen, words);
        await bot.SettleAsync();
    }

    public async Task<int> CountAsync<T>(Func<BotDb, IQueryable<T>> of)
    {
        await using var db = bot.Database();
        return await of(db).CountAsync();
    }

    /// <summary>How many came to each stage.</summary>
    public async Task<Dictionary<SurveyStage, int>> StagesAsync()
    {
        await using var db = bot.Database();
        return await db.SurveyCounts.GroupBy(c => c.Stage).ToDictionaryAsync(same => same.Key, same => same.Sum(c => c.Number));
    }
}
