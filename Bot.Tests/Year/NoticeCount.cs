using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Messaging.Notices;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Year;

/// <summary>Counts what citizens were told of their cases against what they had to be told.</summary>
internal sealed class NoticeCount(YearCourse year, YearChances chances)
{
    private readonly List<string> wrong = [];

    /// <returns>Everything that is not as it has to be.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(BotApp bot)
    {
        List<ExpectedNotice> expected = [.. year.Notices.Expected, .. await ClosingsAsync(bot)];
        var told = (from d in year.Post.All from notice in YearNotices.In(d.Words) select (notice.Number, notice.Mark, Delivered: d)).ToLookup(t => (t.Number, t.Mark), t => t.Delivered);
        foreach (var same in expected.GroupBy(e => (e.Told.Number, e.Mark)))
        {
            Compare([.. same], [.. told[same.Key].OrderBy(d => d.At)]);
        }

        var known = expected.Select(e => (e.Told.Number, e.Mark)).ToHashSet();
        wrong.AddRange(told.Where(t => !known.Contains(t.Key)).Select(t => $"{t.Key} was told to {t.First().Address} although nobody had to be told"));
        await CompareWithRecordsAsync(bot, expected, told.Sum(t => t.Count()));
        return wrong;
    }

    private void Compare(List<ExpectedNotice> expected, List<Delivered> told)
    {
        var (first, about) = (expected[0], expected[0].Told);
        if (told.Count > expected.Count)
        {
            wrong.Add($"{about.Number} {first.Mark} was told {told.Count} times: {string.Join(", ", told.Select(d => $"{d.Way} {d.At:g}"))}");
        }

        foreach (var (one, arrived) in expected.Zip(told))
        {
            if (arrived.Address != about.Citizen.Address || arrived.At < one.At || about.Answer != "chat" || arrived.At > about.Citizen.LeftAt || arrived.At > about.NoticesOffAt)
            {
                wrong.Add($"{about.Number} {one.Mark} of {one.At:g} was told to {arrived.Address} by {arrived.Way} at {arrived.At:g}");
            }
        }

        foreach (var lost in expected.Skip(told.Count).Where(e => e.Told.Answer == "chat"))
        {
            if (chances.First(about.Citizen, lost.At, about.NoticesOffAt ?? year.Clock.Wall, isSurvey: false) is { } chance)
            {
                wrong.Add($"{about.Number} {lost.Mark} of {lost.At:g} never arrived at {about.Citizen.Address} although there was {chance}");
            }
        }
    }

    // What the program closes by itself the script knows from its record, and holds against the rule for it.
    private async Task<List<ExpectedNotice>> ClosingsAsync(BotApp bot)
    {
        await using var db = bot.Database();
        var moves = await db.CaseMoves.AsNoTracking().Where(m => m.Deed == CaseDeed.Moved).OrderBy(m => m.Number).ToListAsync();
        var before = moves.ToLookup(m => m.CaseNumber);
        List<ExpectedNotice> closings = [];
        foreach (var closing in moves.Where(m => m.To is PetitionState.Closed))
        {
            var (about, at) = (year.Officers.Cases.Single(c => c.Number == closing.CaseNumber), YearClock.WallOf(closing.At));
            if (closing.By != Closing.By || closing.At - before[about.Number].Last(m => m.Number < closing.Number).At < TimeSpan.FromDays(7))
            {
                wrong.Add($"{about.Number} was closed by {closing.By} at {at:g}, less than a week after its answer");
            }

            closings.AddRange(year.Officers.Followers(about).Where(f => f.EndedAt <= at).Prepend(about)
                .Where(c => c.Answer != "none" && !(c.NoticesOffAt <= at)).Select(c => new ExpectedNotice(c, YearNotices.Closed, at)));
        }

        return closings;
    }

    // The record of each case says the same as the platforms.
    private async Task CompareWithRecordsAsync(BotApp bot, List<ExpectedNotice> expected, int told)
    {
        await using var db = bot.Database();
        var recorded = await db.Notices.Where(n => n.Kind == NoticeKind.Case).GroupBy(n => n.Status).ToDictionaryAsync(same => same.Key, same => same.Count());
        var byHand = expected.Count(e => e.Told.Answer == "phone");
        if (recorded.GetValueOrDefault(NoticeStatus.Sent) != told || recorded.GetValueOrDefault(NoticeStatus.ByHand) != byHand || recorded.Values.Sum() != expected.Count
            || recorded.Keys.Any(s => s is NoticeStatus.Failed or NoticeStatus.Unsure or NoticeStatus.Sending or NoticeStatus.Waiting))
        {
            wrong.Add($"{expected.Count} notices had to be there, {told} were told, {byHand} are for the telephone; recorded are {string.Join(", ", recorded)}");
        }
    }
}
