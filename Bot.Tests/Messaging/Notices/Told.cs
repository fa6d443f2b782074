using Bot.Dialogs.Cases;
using Bot.Messaging.Notices;
using Bot.Tests.Admin.Cases;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Messaging.Notices;

/// <summary>Moves cases of a running program, and looks what became of the notices.</summary>
internal sealed class Told(BotApp bot)
{
    public Docket Docket { get; } = new(bot);

    /// <summary>Files a case and registers it: the first move that is told.</summary>
    public async Task<string> RegisteredAsync(string? citizen, string answer = "chat", string language = "zh-TW", Dialogs.Reports.Informer? informer = null)
    {
        var number = await Docket.FileAsync(citizen: citizen, answer: answer, language: language, informer: informer);
        await Docket.MoveAsync(number, PetitionState.Registered, CaseRole.Registrar);
        return number;
    }

    /// <summary>Says something short over LINE and returns the answer.</summary>
    public Task<LineSent> AsksAsync(LineCitizen citizen) => SaysAsync(citizen.Says("謝謝", bot.Now));

    /// <summary>Delivers what a citizen does on LINE and returns the answer.</summary>
    public async Task<LineSent> SaysAsync(LineEvent said)
    {
        bot.Line.ReplyTokens.Expect(said.ReplyToken!, (string)said.Json["source"]!["userId"]!);
        await bot.DeliverAsync(said);
        var answer = Assert.Single(await bot.RepliesAsync(said));
        await bot.SettleAsync();
        return answer;
    }

    public async Task<NoticeRow> LastAsync(string number)
    {
        await using var db = bot.Database();
        return await db.Notices.AsNoTracking().Where(n => n.CaseNumber == number).OrderByDescending(n => n.Id).FirstAsync();
    }

    /// <summary>Lets the clock run until the newest notice of a case stands somewhere.</summary>
    public Task UntilAsync(string number, NoticeStatus status) =>
        bot.PassUntilAsync(async () => (await LastAsync(number)).Status == status, $"the notice of {number} is {status}");

    /// <summary>The log of the newest notice, <c>Push:Chosen</c> and so on.</summary>
    public async Task<List<string>> LogAsync(string number)
    {
        var last = await LastAsync(number);
        await using var db = bot.Database();
        return [.. (await db.NoticeSteps.AsNoTracking().Where(s => s.NoticeId == last.Id).OrderBy(s => s.Id).ToListAsync()).Select(s => s.Way is null ? $"{s.Cause}" : $"{s.Way}:{s.Cause}")];
    }

    public async Task<int> CountAsync(string number)
    {
        await using var db = bot.Database();
        return await db.Notices.CountAsync(n => n.CaseNumber == number);
    }
}
