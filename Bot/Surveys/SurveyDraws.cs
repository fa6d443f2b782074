using System.Globalization;
using System.Security.Cryptography;
using Bot.Dialogs.Surveys;
using Bot.Messaging.Notices;
using Bot.Platform;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Surveys;

/// <summary>
/// Draws who is asked. Frame, draw, invitations and the notices that bring them are one transaction: after a crash there is
/// either all of it or nothing, and of two servers that draw at once the database refuses the second.
/// </summary>
public sealed class SurveyDraws(
    IDbContextFactory<BotDb> databases, CaseFrame cases, EnquiryFrame enquiries, SurveyShelf shelf, SurveyRuleBook rules, SurveyLetters letters,
    SurveySeals seals, NoticeDesk notices, SiteCalendar site, IOptions<SurveysOptions> options)
{
    private const int SeedDigits = 32;

    /// <summary>Considers everything that is due.</summary>
    /// <returns>How many invitations were made.</returns>
    public async Task<int> DrawAsync(DateTime now)
    {
        var drawn = 0;
        if (await cases.IsAnyDueAsync(now))
        {
            await using var db = await databases.CreateDbContextAsync();
            drawn += await DrawAsync(db, await cases.DueAsync(db, now), now);
        }

        if (enquiries.IsOn(now))
        {
            await using var db = await databases.CreateDbContextAsync();
            drawn += await DrawAsync(db, await enquiries.DueAsync(db, now), now);
        }

        return drawn;
    }

    private async Task<int> DrawAsync(BotDb db, IReadOnlyList<FramedCase> due, DateTime now)
    {
        var drawn = 0;
        var excluded = Exclusions(due);
        foreach (var audience in due.GroupBy(c => c.Audience))
        {
            if (await shelf.ForAsync(audience.Key) is { } survey)
            {
                drawn += await DrawAsync(db, survey, [.. audience], excluded, now);
            }
        }

        if (db.ChangeTracker.HasChanges())
        {
            await db.SaveChangesAsync();
        }

        return drawn;
    }

    private async Task<int> DrawAsync(BotDb db, SurveyDefinition survey, List<FramedCase> considered, Dictionary<string, Exclusion?> excluded, DateTime now)
    {
        var eligible = considered.Where(c => excluded[c.Name] is null).ToList();
        var share = rules.Of(survey.Audience).SharePercent;
        var draw = new SurveyDrawRow
        {
            Id = SurveyRecords.NewId(),
            Survey = survey.Survey,
            Version = survey.Version,
            DrawnOn = site.DayOf(now),
            Seed = RandomNumberGenerator.GetHexString(SeedDigits, lowercase: true),
            SharePercent = share,
            Eligible = eligible.Count
        };
        var drawn = Sampling.Draw(eligible.Select(c => new SampleUnit(c.Name, c.Stratum)), share / 100.0, draw.Seed);
        draw.Drawn = drawn.Count;
        if (eligible.Count > 0)
        {
            db.Add(draw);
        }

        db.AddRange(considered.Select(c => FrameOf(c, draw, excluded[c.Name], drawn.Contains(c.Name), now)));
        foreach (var one in eligible.Where(c => drawn.Contains(c.Name)))
        {
            await InviteAsync(db, survey, one, now);
        }

        if (drawn.Count > 0)
        {
            await CountAsync(db, survey, drawn.Count, now);
        }

        return drawn.Count;
    }

    // Of one person's cases that come up together only the first is asked about.
    private static Dictionary<string, Exclusion?> Exclusions(IReadOnlyList<FramedCase> considered)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        return considered.ToDictionary(c => c.Name, c => Eligibility.Of(c.Facts) ?? (asked.Add(c.Account!) ? null : (Exclusion?)Exclusion.AskedLately));
    }

    private SurveyFrameRow FrameOf(FramedCase considered, SurveyDrawRow draw, Exclusion? exclusion, bool drawn, DateTime now) => new()
    {
        Name = considered.Name,
        Survey = draw.Survey,
        Version = draw.Version,
        Period = PeriodOf(now),
        Draw = exclusion is null ? draw.Id : null,
        Stratum = considered.Stratum,
        Exclusion = exclusion,
        Drawn = drawn,
        Unit = considered.Unit,
        OutcomeGroup = considered.OutcomeGroup,
        DistrictGroup = considered.DistrictGroup,
        DaysBand = considered.DaysBand
    };

    private async Task InviteAsync(BotDb db, SurveyDefinition survey, FramedCase asked, DateTime now)
    {
        var id = SurveyRecords.NewId();
        var token = seals.Token(id);
        var expires = asked.AskAt.AddDays(asked.IsEnquiry ? 1 : options.Value.WaitDays);
        db.Add(new SurveyInvitationRow
        {
            Id = id,
            Survey = survey.Survey,
            Version = survey.Version,
            CaseNumber = asked.IsEnquiry ? null : asked.Name,
            Account = asked.Account!,
            Address = asked is { ByMail: false, Citizen: { } citizen } ? seals.Address(id, citizen) : null,
            TokenHash = seals.TokenHash(token),
            Channel = asked.ByMail ? SurveyInvitationRow.Mail : asked.Citizen!.Split(':')[0],
            Language = asked.Language,
            Period = PeriodOf(now),
            Unit = asked.Unit,
            OutcomeGroup = asked.OutcomeGroup,
            DistrictGroup = asked.DistrictGroup,
            DaysBand = asked.DaysBand,
            Status = SurveyInvitationStatus.Drawn,
            AskAt = asked.AskAt,
            ClosesAt = expires.AddDays(options.Value.OpenDays)
        });
        notices.Add(db, letters.Invitation(asked, id, token, expires), now);
        await RememberAsync(db, asked, now);
    }

    private async Task RememberAsync(BotDb db, FramedCase asked, DateTime now)
    {
        if (await db.SurveyPeople.FindAsync(asked.Account) is { } person)
        {
            person.AskedOn = site.DayOf(now);
        }
        else
        {
            db.Add(new SurveyPersonRow { Account = asked.Account!, AskedOn = site.DayOf(now) });
        }
    }

    private async Task CountAsync(BotDb db, SurveyDefinition survey, int drawn, DateTime now)
    {
        var period = PeriodOf(now);
        if (await db.SurveyCounts.FindAsync(survey.Survey, survey.Version, period, SurveyStage.Drawn) is { } count)
        {
            count.Number += drawn;
        }
        else
        {
            db.Add(new SurveyCountRow { Survey = survey.Survey, Version = survey.Version, Period = period, Stage = SurveyStage.Drawn, Number = drawn });
        }
    }

    private string PeriodOf(DateTime now) => site.DayOf(now).ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
