using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Messaging.Notices;
using Bot.Platform;
using Microsoft.Extensions.Options;

namespace Bot.Cases;

/// <summary>Turns a case into what its citizen may see: stages and dates in public words, never a name.</summary>
public sealed class CaseViews(CaseWording wording, CaseSeals seals, SiteCalendar days, IOptions<CasesOptions> options)
{
    internal CaseView Of(SeenCase found, string language)
    {
        var words = wording.In(language);
        var unit = found.Unit is null ? null : options.Value.Units.GetValueOrDefault(found.Unit);
        _ = CaseNumber.TryParse(found.Number, out var number);
        return new()
        {
            Number = number,
            Stage = words.Name(found.State),
            NextStep = words.Next(found.State, seals.OpenDetails(found.Number, found.Details)),
            Enforcement = found.Enforcement is { } state ? words.Public(state) : null,
            ReceivedOn = found.ReceivedOn,
            MovedOn = days.DayOf(found.MovedAt),
            AnswerDue = found.Due,
            Unit = unit is null ? null : In(language, unit.Name),
            UnitPhone = unit?.Phone is { Length: > 0 } phone ? phone : null,
            Notices = CaseNotices.WishOf(found.Answer) is null or NoticeWish.Phone ? null : !found.NoticesOff,
            Ended = found.State.Ends()
        };
    }

    private static string? In(string language, Dictionary<string, string> names) =>
        names.GetValueOrDefault(language) ?? names.GetValueOrDefault(SpokenLanguage.Chinese);
}
