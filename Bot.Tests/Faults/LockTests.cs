using System.Diagnostics;
using System.Globalization;
using System.Net;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace Bot.Tests.Faults;

/// <summary>
/// Another program (a backup, a curious administrator) holds the embedded database locked. <c>BOT_LOCK_SECONDS=40</c> asks for longer than
/// the bot waits for it.
/// </summary>
public sealed class LockTests(ITestOutputHelper output)
{
    private static readonly TimeSpan LockedFor = TimeSpan.FromSeconds(
        double.Parse(Environment.GetEnvironmentVariable("BOT_LOCK_SECONDS") ?? "2", CultureInfo.InvariantCulture));

    [Fact]
    public async Task What_comes_while_the_database_is_locked_waits_or_is_refused_and_is_answered_once()
    {
        await using var bot = await BotApp.StartAsync();
        var questions = Enumerable.Range(1, 10).Select(number => LineCitizen.Number(number).Says("選單", bot.Now)).ToArray();
        await using var other = new SqliteConnection($"Data Source={Path.Combine(bot.DataPath, "bot.db")};Pooling=false");
        await other.OpenAsync();
        await using (var transaction = other.BeginTransaction(deferred: false))
        {
            var since = Stopwatch.GetTimestamp();
            var deliveries = Array.ConvertAll(questions, question => bot.Http.SendAsync(LineEvent.Deliver(question)));
            await Eventually.TrueAsync(() => Stopwatch.GetElapsedTime(since) > LockedFor, "the other program is done", LockedFor * 2);
            await transaction.RollbackAsync();
            var answers = await Task.WhenAll(deliveries);
            var refused = answers.Count(a => a.StatusCode is HttpStatusCode.ServiceUnavailable);
            Assert.Equal(questions.Length - refused, answers.Count(a => a.StatusCode is HttpStatusCode.OK));
            output.WriteLine($"locked for {LockedFor.TotalSeconds:F0} s: {questions.Length} events, {refused} refused with 503");
        }

        // LINE comes again with what was refused, and sometimes with what was not.
        await bot.DeliverAsync(questions);
        Assert.Equal(questions.Length, (await bot.RepliesAsync(questions)).Count);
        await bot.SettleAsync();
        output.WriteLine($"{bot.Line.Sent.Count} answers; lost 0, doubled {bot.Line.Sent.Count - questions.Length}");
        Assert.Equal(questions.Length, bot.Line.Sent.Count);
    }
}
