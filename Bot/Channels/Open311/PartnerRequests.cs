using System.Text.Json.Nodes;
using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Channels.Open311;

/// <summary>What partners may see of cases: of their own what they sent, of others neither people, words nor doors.</summary>
internal sealed class PartnerRequests(IDbContextFactory<BotDb> databases, RequestView views)
{
    public async Task<Reply> ListAsync(Partner partner, RequestQuery query, Open311Words words)
    {
        await using var db = await databases.CreateDbContextAsync();
        var cases = Filtered(Visible(db, partner), query);
        var found = await cases.OrderByDescending(c => c.ReceivedAt).ThenByDescending(c => c.Number).Skip(query.Skip).Take(query.Take).ToListAsync();
        return await ShowAsync(db, partner, found, words);
    }

    public async Task<Reply> OneAsync(Partner partner, string id, Open311Words words)
    {
        await using var db = await databases.CreateDbContextAsync();
        var number = CaseNumber.TryParse(id, out var read) ? read.Value : "";
        var found = await Visible(db, partner).Where(c => c.Number == number).ToListAsync();
        return found is [] ? Problem.NotFound("NoSuchRequest", id) : await ShowAsync(db, partner, found, words);
    }

    /// <summary>A number is given at once, so that no token ever is; the partner's own number does for one.</summary>
    public async Task<Reply> OfTokenAsync(Partner partner, string token)
    {
        await using var db = await databases.CreateDbContextAsync();
        var number = await db.PartnerCases.Where(c => c.PartnerId == partner.Id && c.Reference == token).Select(c => c.CaseNumber).SingleOrDefaultAsync();
        return number is null
            ? Problem.NotFound("NoSuchToken", token)
            : new Document("service_requests", new JsonArray(new JsonObject { ["service_request_id"] = number, ["token"] = token }));
    }

    // Whoever asked for erasure is seen by nobody whom the case is no business of (個人資料保護法 §11).
    private static IQueryable<CaseRow> Visible(BotDb db, Partner partner)
    {
        var own = db.PartnerCases.Where(c => c.PartnerId == partner.Id).Select(c => c.CaseNumber);
        return partner.MayFollowAll
            ? db.Cases.AsNoTracking().Where(c => c.RestrictedAt == null || own.Contains(c.Number))
            : db.Cases.AsNoTracking().Where(c => own.Contains(c.Number));
    }

    private IQueryable<CaseRow> Filtered(IQueryable<CaseRow> cases, RequestQuery query)
    {
        if (query.Numbers is { } numbers)
        {
            return cases.Where(c => numbers.Contains(c.Number));
        }

        // The day as well: by it the rows are found.
        var (from, to, first, last) = (query.From, query.To, views.DayOf(query.From), views.DayOf(query.To));
        cases = cases.Where(c => c.ReceivedOn >= first && c.ReceivedOn <= last && c.ReceivedAt >= from && c.ReceivedAt <= to);
        if (query.Kinds is [var kind])
        {
            cases = cases.Where(c => c.Kind == kind);
        }

        return query.Open switch
        {
            true => cases.Where(c => c.EndedAt == null),
            false => cases.Where(c => c.EndedAt != null),
            null => cases
        };
    }

    private async Task<Reply> ShowAsync(BotDb db, Partner partner, List<CaseRow> found, Open311Words words)
    {
        var numbers = found.ConvertAll(c => c.Number);
        var own = await db.PartnerCases.Where(c => c.PartnerId == partner.Id && numbers.Contains(c.CaseNumber)).Select(c => c.CaseNumber).ToHashSetAsync();
        return new Document("service_requests", new JsonArray([.. found.Select(c => (JsonNode)views.Of(c, own.Contains(c.Number), words))]));
    }
}
