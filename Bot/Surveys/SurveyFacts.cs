using System.Globalization;
using Bot.Dialogs.MyData;
using Bot.Dialogs.Surveys;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Surveys;

/// <summary>What a turn has to know of invitations, looked up before it.</summary>
public sealed class SurveyFacts(IDbContextFactory<BotDb> databases, SurveyShelf shelf, SurveySeals seals, TimeProvider clock)
{
    /// <summary>The invitations that a citizen's buttons and half-filled surveys name; somebody else's are unknown.</summary>
    public async Task<IReadOnlyList<SurveyFinding>> OfAsync(string citizen, IReadOnlyList<string> tokens)
    {
        var account = seals.Account(citizen);
        var hashes = tokens.ToDictionary(token => token, seals.TokenHash);
        await using var db = await databases.CreateDbContextAsync();
        var rows = await db.SurveyInvitations.AsNoTracking().Where(i => hashes.Values.Contains(i.TokenHash) && i.Account == account).ToListAsync();
        var found = new List<SurveyFinding>();
        foreach (var token in tokens)
        {
            found.Add(await FindingAsync(token, rows.Find(r => r.TokenHash == hashes[token])));
        }

        return found;
    }

    /// <summary>The invitation that waits for a citizen who asks for it; none if none does.</summary>
    public async Task<IReadOnlyList<SurveyFinding>> WaitingAsync(string citizen)
    {
        var (account, now) = (seals.Account(citizen), clock.GetUtcNow().UtcDateTime);
        await using var db = await databases.CreateDbContextAsync();
        var row = await db.SurveyInvitations.AsNoTracking()
            .Where(i => i.Account == account && i.ClosesAt > now && i.AskAt <= now && i.Channel != SurveyInvitationRow.Mail)
            .OrderByDescending(i => i.AskAt).FirstOrDefaultAsync();
        return row is null ? [] : [await FindingAsync(seals.Token(row.Id), row)];
    }

    /// <summary>What is kept about asking a citizen, for their own copy.</summary>
    public async Task<StoredSurveys> KeptAsync(string citizen)
    {
        var account = seals.Account(citizen);
        await using var db = await databases.CreateDbContextAsync();
        var invitations = await db.SurveyInvitations.AsNoTracking().Where(i => i.Account == account)
            .OrderByDescending(i => i.Period).Select(i => new { i.Period, i.Status }).ToListAsync();
        var person = await db.SurveyPeople.AsNoTracking().SingleOrDefaultAsync(p => p.Account == account);
        return new()
        {
            Invitations = [.. invitations.Select(i => new StoredInvitation(DateOnly.ParseExact($"{i.Period}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture), StateOf(i.Status)))],
            AskedOn = person?.AskedOn,
            OptedOutOn = person?.OptedOutOn
        };
    }

    private static StoredInvitationState StateOf(SurveyInvitationStatus status) => status switch
    {
        SurveyInvitationStatus.Drawn or SurveyInvitationStatus.Sent or SurveyInvitationStatus.Started => StoredInvitationState.Open,
        SurveyInvitationStatus.Answered or SurveyInvitationStatus.Partial => StoredInvitationState.Answered,
        SurveyInvitationStatus.Refused => StoredInvitationState.Declined,
        _ => StoredInvitationState.Over
    };

    /// <summary>The invitation behind a link; null if there is none.</summary>
    internal async Task<(SurveyInvitationRow Row, SurveyFinding Finding)?> BehindAsync(string token)
    {
        var hash = seals.TokenHash(token);
        await using var db = await databases.CreateDbContextAsync();
        return await db.SurveyInvitations.AsNoTracking().SingleOrDefaultAsync(i => i.TokenHash == hash && i.Channel == SurveyInvitationRow.Mail) is { } row
            ? (row, await FindingAsync(token, row))
            : null;
    }

    private async Task<SurveyFinding> FindingAsync(string token, SurveyInvitationRow? row)
    {
        var state = row switch
        {
            null => SurveyState.Unknown,
            { Status: SurveyInvitationStatus.Expired or SurveyInvitationStatus.Unreached } => SurveyState.Over,
            { EndedWeek: not null } => SurveyState.Done,
            _ => row.ClosesAt <= clock.GetUtcNow().UtcDateTime ? SurveyState.Over : SurveyState.Open
        };
        return new()
        {
            Token = token,
            State = state,
            Definition = state is SurveyState.Open ? await shelf.VersionAsync(row!.Survey, row.Version) : null,
            Seed = row?.Id ?? "",
            Answers = state is SurveyState.Open ? seals.OpenAnswers(row!.Answers) : []
        };
    }
}
