using Bot.Dialogs.Cases;
using Bot.Dialogs.Notices;
using Bot.Messaging.Notices;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Cases;

/// <summary>
/// Tells citizens what became of their cases: hands in a notice in the transaction of the deed. Those whose cases were
/// merged into it are told as well, each of the own case: nobody learns that others informed.
/// </summary>
public sealed class CaseNotices(CaseSeals seals, CaseWording wording, NoticeDesk desk)
{
    // Who is asked for more, or has withdrawn, is spoken to alone.
    private static readonly PetitionState[] Personal = [PetitionState.NeedInfo, PetitionState.Withdrawn];

    /// <summary>How the citizen of a case wants to be told; null for not at all.</summary>
    internal static NoticeWish? WishOf(string answer) => answer switch
    {
        "chat" => NoticeWish.Chat,
        "email" => NoticeWish.Mail,
        "phone" => NoticeWish.Phone,
        _ => null
    };

    /// <summary>Adds what there is to tell; the caller saves it together with what it tells of.</summary>
    /// <param name="db">With the case as the deed leaves it.</param>
    /// <param name="about">The case.</param>
    /// <param name="deed">What was done.</param>
    /// <param name="text">The public words.</param>
    /// <param name="now">The moment, UTC.</param>
    internal async Task AddAsync(BotDb db, CaseRow about, CaseDeed deed, string text, DateTime now)
    {
        if (text.Length == 0)
        {
            return;
        }

        await AddAsync(db, about, about, text, now);
        if (deed is CaseDeed.Moved && Personal.Contains(about.State))
        {
            return;
        }

        foreach (var follower in await FollowersAsync(db, about.Number))
        {
            await AddAsync(db, about, follower, InTheirWords(about, follower, deed, text), now);
        }
    }

    private async Task AddAsync(BotDb db, CaseRow about, CaseRow told, string text, DateTime now)
    {
        if (told.NoticesOffAt is not null || WishOf(told.Answer) is not { } wish
            || await db.Informers.AsNoTracking().SingleOrDefaultAsync(i => i.CaseNumber == told.Number) is not { } informer)
        {
            return;
        }

        desk.Add(db, new NewNotice
        {
            Key = $"case:{about.Number}:{about.Version}:{told.Number}",
            Kind = NoticeKind.Case,
            Citizen = seals.OpenAddress(informer),
            Sayings = [CaseNotice.Of(told.Language, told.Number, text)],
            Language = told.Language,
            Wish = wish,
            CaseNumber = told.Number
        }, now);
    }

    // Also those whose case was merged into one that was merged into this.
    private static async Task<List<CaseRow>> FollowersAsync(BotDb db, string number)
    {
        var (followers, reached) = (new List<CaseRow>(), new List<string> { number });
        for (List<string> next = [number]; next.Count > 0;)
        {
            var into = next;
            var found = await db.Cases.AsNoTracking().Where(c => c.MergedInto != null && into.Contains(c.MergedInto) && !reached.Contains(c.Number)).ToListAsync();
            followers.AddRange(found);
            next = [.. found.Select(c => c.Number)];
            reached.AddRange(next);
        }

        return followers;
    }

    // An officer's own words stay as they are, with the number of the one who reads them; for another language there are only ours.
    private string InTheirWords(CaseRow about, CaseRow follower, CaseDeed deed, string text) =>
        deed is CaseDeed.Moved && follower.Language != about.Language
            ? wording.In(follower.Language).Told(about.State, follower.Number, seals.OpenDetails(about.Number, about.Details))
            : text.Replace(about.Number, follower.Number, StringComparison.Ordinal);
}
