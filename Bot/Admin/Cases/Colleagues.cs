using Bot.Cases;
using Bot.Channels.Open311;
using Bot.Staff;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Cases;

/// <summary>Who is behind the ids that cases keep.</summary>
public sealed class Colleagues
{
    private readonly Dictionary<string, string> names;
    private readonly IReadOnlyList<StaffMember> members;

    private Colleagues(IReadOnlyList<StaffMember> members, Dictionary<string, string> others)
    {
        this.members = members;
        names = members.ToDictionary(m => m.Id, m => m.DisplayName);
        foreach (var (by, name) in others)
        {
            names[by] = name;
        }
    }

    public static Colleagues None { get; } = new([], []);

    public static async Task<Colleagues> ReadAsync(BotDb db, IStringLocalizer<CasesWords> words)
    {
        var others = await db.Partners.ToDictionaryAsync(p => PartnerDesk.Subject(p.Id), p => p.Name);
        (others["citizen"], others["calendar"], others[Closing.By]) = (words["By.citizen"], words["By.calendar"], words["By.system"]);
        return new(await db.Staff.AsNoTracking().OrderBy(m => m.DisplayName).ToListAsync(), others);
    }

    /// <summary>The name behind an id; the id itself if nobody is.</summary>
    public string Name(string? by) => by is null ? "" : names.GetValueOrDefault(by, by);

    /// <summary>Those to whom a case can be given: everybody who works cases and is limited to no other districts. What has no district, anybody may be given.</summary>
    public IEnumerable<StaffMember> Officers(string? district = null) => members.Where(m =>
        m.Active && m.Roles.Has(Right.WorkCases) && (m.Districts.Count == 0 || district is null || m.Districts.Contains(district)));

    /// <summary>Whether a case may be given to somebody.</summary>
    public bool CanHave(string? officer, CaseRow found) => officer is null || Officers(found.District).Any(m => m.Id == officer);
}
