using System.Globalization;
using Bot.Dialogs.Cases;

namespace Bot.Cases.Inbox;

/// <summary>A page of the inbox.</summary>
/// <param name="Lines">In order.</param>
/// <param name="Next">Where the next page begins; null if this is the last.</param>
public sealed record InboxPage(IReadOnlyList<InboxLine> Lines, string? Next);

/// <summary>A case in the inbox.</summary>
/// <param name="Case">The case.</param>
/// <param name="Place">Where, in one line; empty if it is about no place.</param>
/// <param name="DaysLeft">Days until the answer is due, negative if it is late; null while the clock stands.</param>
/// <param name="Proposed">The move that waits for a second person.</param>
public sealed record InboxLine(CaseRow Case, string Place, int? DaysLeft, PetitionState? Proposed);

/// <summary>The last line of a page, by what the list is ordered by.</summary>
internal sealed record Cursor(DateOnly? Day, DateTime? Moment, string Number)
{
    private const string MomentFormat = "yyyyMMddHHmmssfffffff";
    private const string DayFormat = "yyyyMMdd";

    public static string After(CaseRow last, CaseList list) => list switch
    {
        CaseList.Ended => Written(last.EndedAt!.Value.ToString(MomentFormat, CultureInfo.InvariantCulture), last),
        CaseList.Paused => Written(last.InformationDue!.Value.ToString(DayFormat, CultureInfo.InvariantCulture), last),
        CaseList.Approval => Written("", last),
        _ => Written(last.Due!.Value.ToString(DayFormat, CultureInfo.InvariantCulture), last)
    };

    /// <summary>What an address says; null if it is not one that we wrote.</summary>
    public static Cursor? Of(string? text)
    {
        if (text?.Split('~') is not [var key, var number] || !CaseNumber.TryParse(number, out _))
        {
            return null;
        }

        DateOnly? day = DateOnly.TryParseExact(key, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var d) ? d : null;
        DateTime? moment = DateTime.TryParseExact(
            key, MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var m) ? m : null;
        return new(day, moment, number);
    }

    private static string Written(string key, CaseRow last) => $"{key}~{last.Number}";
}
