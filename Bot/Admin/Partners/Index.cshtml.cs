using Bot.Channels.Open311;
using Bot.Staff;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Admin.Partners;

/// <summary>Who may file and follow cases over Open311.</summary>
[Needs(Right.ChangeSettings)]
public sealed class IndexModel(BotDb db) : StaffPage
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var keys = (await db.PartnerKeys.AsNoTracking().ToListAsync()).ToLookup(k => k.PartnerId);
        var partners = await db.Partners.AsNoTracking().OrderBy(p => p.Name).ToListAsync();
        Rows = [.. partners.Select(p => new Row(p, keys[p.Id].Count(k => k.RevokedAt is null), keys[p.Id].Max(k => k.UsedAt)))];
    }

    /// <param name="Partner">Who.</param>
    /// <param name="Keys">How many keys it has in use.</param>
    /// <param name="UsedAt">When one was used last; null if never.</param>
    public sealed record Row(PartnerRow Partner, int Keys, DateTime? UsedAt);
}
