using System.Globalization;
using Bot.Messaging;
using Bot.Tests.Support;
using Xunit.Abstractions;

namespace Bot.Tests.Year;

/// <summary>
/// A year of the running program on a fake clock: a town of citizens asks, reports, answers surveys, leaves, on LINE and on
/// Messenger, while officers work on the cases; then everything is counted once more by a script that knows the rules and not
/// the program. <c>BOT_YEAR_CITIZENS</c> asks for another number than the everyday 3,000, <c>BOT_YEAR_SEED</c> for another town.
/// </summary>
public sealed class VirtualYearTests(ITestOutputHelper output)
{
    private const string Template = "case_status_update";

    private static readonly int Citizens = Setting("BOT_YEAR_CITIZENS", 3_000);
    private static readonly int Seed = Setting("BOT_YEAR_SEED", 2026);
    private static readonly int Budget = Citizens / 12;
    private static readonly int Reserve = Citizens / 60;

    [Fact]
    public async Task In_a_year_no_notice_is_lost_or_doubled_no_rule_is_broken_and_the_figures_are_those_of_a_second_count()
    {
        var leaping = new LeapingClock(new DateTimeOffset(2026, 1, 1, 9, 0, 0, YearClock.Taiwan));
        await using var bot = await BotApp.StartAsync(
            new()
            {
                ["Line:MonthlyPushBudget"] = $"{Budget}",
                ["Notices:SurveyReserve"] = $"{Reserve}",
                ["Notices:Templates:Case:zh-TW:Name"] = Template,
                ["Monitoring:SilentHours"] = "0"
            },
            clock: leaping);
        bot.Line.MonthlyQuota = Budget;
        bot.Line.ReplyTokens.OnlyIssued = true;
        bot.Messenger.Templates[(Template, "zh_TW")] = 2;
        var year = new YearCourse(bot, new YearClock(bot, leaping), Citizens, Seed);

        try { await year.RunAsync(); }
        finally {
        output.WriteLine(year.Summary);
        foreach (var t in LeapingClock.Took.OrderByDescending(t => t.Value).Take(25)) output.WriteLine($"{t.Value:0.0} {t.Key}");
        await using var dbx = bot.Database();
        foreach (var r in dbx.Outbox.Where(o => o.Reason != null).Select(o => new { o.Reason, o.Status, o.Fate }).ToList().GroupBy(o => o).Take(20)) output.WriteLine($"{r.Count()} {r.Key}");
        }
        var chances = new YearChances(year, Budget, Reserve);
        List<string> wrong =
        [
            .. await new NoticeCount(year, chances).RunAsync(bot), .. new PlatformCount(year, Budget, Reserve).Run(bot), .. await new SurveyCount(year, chances).RunAsync(bot)
        ];
        try { await new FiguresCount(year, bot).HoldAsync(); } catch (Exception e) { wrong.Insert(0, e.Message + e.StackTrace); }
        output.WriteLine(string.Join(" ", year.Post.All.Where(d => d.Way is Way.Push).CountBy(d => d.At.Month)));
        foreach (var line in wrong.Take(60)) output.WriteLine(line.ReplaceLineEndings(" "));
        Assert.True(wrong is [], string.Join('\n', wrong.Take(20)));
        
    }

    private static int Setting(string name, int otherwise) =>
        int.Parse(Environment.GetEnvironmentVariable(name) ?? $"{otherwise}", CultureInfo.InvariantCulture);
}
