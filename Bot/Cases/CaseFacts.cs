using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Storage;

namespace Bot.Cases;

/// <summary>What a turn may have to know about cases, looked up before the turn.</summary>
public sealed class CaseFacts(
    Database database, CaseNumbers numbers, CaseClock clock, CaseSeals seals, CaseViews views, LookUpTries tries,
    CaseLimits limits)
{
    private const int MostCases = 10;
    private const string CountFiled = "SELECT COUNT(*) FROM informers WHERE account_hash = @account AND filed_on = @today";

    /// <summary>The receipt for a case that this turn may file.</summary>
    public Task<CaseReceipt> ReserveAsync() => numbers.ReserveAsync();

    /// <summary>How many cases this citizen has filed today, in the agency's day, and how many are allowed.</summary>
    public async Task<ReportQuota> QuotaAsync(string citizen)
    {
        var filed = await database.ReadAsync(CountFiled, row => row.GetInt32(0), seals.Account(citizen), clock.Today);
        return new(filed[0], limits.ReportsPerDay);
    }

    /// <summary>Looks cases up for a citizen, in the words of a language.</summary>
    public async Task<CaseFinding> LookAsync(string citizen, CaseInquiry inquiry, string language) => inquiry switch
    {
        MyCasesInquiry => Found(await SeenCase.OfAccountAsync(database, seals.Account(citizen), MostCases), language),
        OwnCaseInquiry own => Found(await SeenCase.OfAccountAsync(database, seals.Account(citizen), own.Number), language),
        CodeInquiry code => await ByCodeAsync(seals.Account(citizen), code, language),
        _ => throw new ArgumentException($"Nobody has said how to look up {inquiry.GetType().Name}.", nameof(inquiry))
    };

    private CasesFound Found(List<SeenCase> found, string language) => new([.. found.Select(c => views.Of(c, language))]);

    private async Task<CaseFinding> ByCodeAsync(string account, CodeInquiry inquiry, string language)
    {
        var number = inquiry.Number.Value;
        if (!await tries.MayTryAsync(account, number))
        {
            return new LookUpLocked(await tries.UntilAsync(account, number));
        }

        var found = await SeenCase.WithNumberAsync(database, number);

        // A number without a case is compared as well, so that the answer takes as long.
        if (seals.Fits(inquiry.Number, inquiry.Code, found?.CodeHash ?? new string('0', 64)) && found is not null)
        {
            await tries.SucceededAsync(account, number);
            return new CasesFound([views.Of(found, language)]);
        }

        await tries.FailedAsync(account, number, exists: found is not null);
        return new NoSuchCase();
    }
}
