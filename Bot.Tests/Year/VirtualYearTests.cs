using System.Globalization;
using Bot.Faqs.Links;
using Bot.Tests.Support;
using Microsoft.Extensions.Hosting;
using Xunit.Abstractions;

namespace Bot.Tests.Year;

/// <summary>
/// A year of the running program on a fake clock: a town of citizens asks, reports, answers surveys, leaves, on LINE and on
/// Messenger, while officers work on the cases; then everything is counted once more by a script that knows the rules and not
/// the program. <c>BOT_YEAR_CITIZENS</c> asks for another number than the everyday 300,
/// such as the 3,000 of the proof (two to three minutes), <c>BOT_YEAR_SEED</c> for another town.
/// </summary>
public sealed class VirtualYearTests(ITestOutputHelper output)
{
    private const string Template = "case_status_update";

    private static readonly int Citizens = Setting("BOT_YEAR_CITIZENS", 300);
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
            StayAtHome,
            leaping);
        bot.Line.MonthlyQuota = Budget;
        bot.Line.ReplyTokens.OnlyIssued = true;
        bot.Messenger.Templates[(Template, "zh_TW")] = 2;
        var year = new YearCourse(bot, new YearClock(bot, leaping), Citizens, Seed);

        await year.RunAsync();

        output.WriteLine(year.Summary);
        var chances = new YearChances(year, Budget, Reserve);
        List<string> wrong =
        [
            .. await new NoticeCount(year, chances).RunAsync(bot), .. new PlatformCount(year, Budget, Reserve).Run(bot), .. await new SurveyCount(year, chances).RunAsync(bot)
        ];
        Assert.True(wrong is [], $"{wrong.Count} things are wrong, among them:\n{string.Join('\n', wrong.Take(20))}");
        await new FiguresCount(year, bot).HoldAsync();
    }

    // The look at links goes to other people's servers.
    private static void StayAtHome(IHostApplicationBuilder builder) =>
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(LinkRounds)));

    private static int Setting(string name, int otherwise) =>
        int.Parse(Environment.GetEnvironmentVariable(name) ?? $"{otherwise}", CultureInfo.InvariantCulture);
}
