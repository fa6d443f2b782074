using Bot.Tests.Support;
using Bot.Tests.Support.Line;

namespace Bot.Tests.Pipeline;

/// <summary>
/// Citizens who write at once: some file reports, a new one for each who is done, and one asks and asks without waiting for
/// answers.
/// </summary>
internal sealed class CrashCrew(LineStandIn line)
{
    private const int FilersAtOnce = 4;
    private const int QuestionsAtATime = 10;
    private const string Question = "頂樓加蓋合法嗎";

    private readonly CrashCitizen hasty = new(line, 0);
    private readonly List<Filer> filers = [];

    public IReadOnlyList<Filer> Filers => filers;

    public IEnumerable<CrashCitizen> All => [hasty, .. filers];

    public int Redelivered => All.Sum(citizen => citizen.Redelivered);

    public async Task WriteUntilDeadAsync(BotProcess bot)
    {
        var unfinished = Unfinished();
        while (unfinished.Count < FilersAtOnce)
        {
            unfinished.Add(NewFiler());
        }

        await Task.WhenAll([AskAsync(bot), .. unfinished.Select(filer => FileUntilDeadAsync(bot, filer))]);
    }

    /// <summary>A question whose reply token is not good any more, so that the answer has to be pushed.</summary>
    public async Task AskWithoutTokenAsync(BotProcess bot)
    {
        await hasty.DeliverAgainAsync(bot);
        await hasty.SaysAsync(bot, Question, tokenIsSpent: true);
    }

    /// <summary>Everybody comes to the end of what was begun.</summary>
    public async Task FinishAsync(BotProcess bot)
    {
        await hasty.DeliverAgainAsync(bot);
        await Task.WhenAll(Unfinished().Select(filer => FinishAsync(bot, filer)));
        await Eventually.TrueAsync(() => All.All(citizen => citizen.IsAnswered), "every acknowledged event is answered");
    }

    private List<Filer> Unfinished() => filers.FindAll(filer => !filer.IsDone);

    private async Task AskAsync(BotProcess bot)
    {
        await hasty.DeliverAgainAsync(bot);
        for (var i = 0; i < QuestionsAtATime && await hasty.SaysAsync(bot, Question); i++)
        {
        }
    }

    private async Task FileUntilDeadAsync(BotProcess bot, Filer filer)
    {
        await filer.ComeBackAsync(bot);
        while (await filer.StepAsync(bot))
        {
            filer = filer.IsDone ? NewFiler() : filer;
        }
    }

    private static async Task FinishAsync(BotProcess bot, Filer filer)
    {
        await filer.ComeBackAsync(bot);
        while (!filer.IsDone)
        {
            Assert.True(await filer.StepAsync(bot), bot.Output);
        }
    }

    private Filer NewFiler()
    {
        lock (filers)
        {
            filers.Add(new Filer(line, filers.Count + 1));
            return filers[^1];
        }
    }
}
