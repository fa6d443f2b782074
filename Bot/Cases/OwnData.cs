using Bot.Dialogs.Cases;
using Bot.Dialogs.MyData;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Cases;

/// <summary>The copy of their own data that citizens may ask for (個人資料保護法 §3, §10).</summary>
public sealed class OwnData(IDbContextFactory<BotDb> databases, InformerVault vault, CaseSeals seals)
{
    // Ten days of the most reports that a day allows; whoever has more asks staff for the copy.
    private const int MostCases = 50;

    /// <summary>What an account has filed itself, newest first; never what anybody else has.</summary>
    /// <param name="citizen">The address in the chat.</param>
    public async Task<MyDataCopy> CopyAsync(string citizen)
    {
        var account = seals.Account(citizen);
        await using var db = await databases.CreateDbContextAsync();
        var own = db.Informers.Where(i => i.AccountHash == account).Select(i => i.CaseNumber);
        var cases = await db.Cases.AsNoTracking().Where(c => own.Contains(c.Number))
            .OrderByDescending(c => c.ReceivedAt).ThenByDescending(c => c.Number).Take(MostCases).ToListAsync();
        List<StoredCase> stored = [];
        foreach (var found in cases)
        {
            stored.Add(await StoredAsync(found, citizen));
        }

        return new(stored);
    }

    private async Task<StoredCase> StoredAsync(CaseRow found, string citizen)
    {
        var (report, informer) = (seals.OpenReport(found), await vault.OpenOwnAsync(found.Number, citizen));
        if (!CaseNumber.TryParse(found.Number, out var number))
        {
            throw new InvalidOperationException($"A case is stored under '{found.Number}', which is no case number.");
        }

        return new()
        {
            Number = number,
            ReceivedOn = found.ReceivedOn,
            Name = informer?.Name,
            Phone = informer?.Phone,
            Email = informer?.Email,
            Place = report.Place is { } place ? $"{place.District}{place.Words}" : null,
            Description = report.Description,
            Photos = report.Photos.Count
        };
    }
}
