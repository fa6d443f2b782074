using Bot.Dialogs.Cases;
using Bot.Dialogs.MyData;
using Bot.Dialogs.Reports;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Cases;

/// <summary>A citizen's copy of what is stored about the cases of this account (個人資料保護法 §3, §10).</summary>
public sealed class CitizenData(IDbContextFactory<BotDb> databases, InformerVault vault, CaseSeals seals)
{
    /// <summary>The copy, newest case first; written into the log of looking.</summary>
    public async Task<MyDataCopy> CopyAsync(string citizen)
    {
        var identities = await vault.OpenOwnAsync(seals.Account(citizen));
        List<string> numbers = [.. identities.Keys];
        await using var db = await databases.CreateDbContextAsync();
        var found = await db.Cases.AsNoTracking().Where(c => numbers.Contains(c.Number)).OrderByDescending(c => c.ReceivedAt).ToListAsync();
        return new([.. found.Select(c => Stored(c, identities[c.Number], seals.OpenReport(c)))]);
    }

    private static StoredCase Stored(CaseRow found, Informer informer, Report report)
    {
        _ = CaseNumber.TryParse(found.Number, out var number);
        return new()
        {
            Number = number,
            ReceivedOn = found.ReceivedOn,
            Name = informer.Name,
            Phone = informer.Phone,
            Email = informer.Email,
            Place = report.Place?.Words is { Length: > 0 } words ? words : report.Place?.Address?.Display() ?? report.Place?.District,
            Description = report.Description,
            Photos = report.Photos.Count
        };
    }
}
