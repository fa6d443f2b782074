using System.Security.Cryptography;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Staff;

/// <summary>Who is signed in where.</summary>
public sealed class StaffSessions(BotDb db, TimeProvider clock)
{
    /// <summary>The claim of the cookie that names its session.</summary>
    public const string Claim = "session";

    internal const int LongestAgent = 200;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(2);
    private static readonly TimeSpan SeenToThe = TimeSpan.FromMinutes(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<StaffSession> OpenAsync(string memberId, bool secondFactor, string address, string agent)
    {
        var session = new StaffSession
        {
            Id = RandomNumberGenerator.GetHexString(32, lowercase: true),
            MemberId = memberId,
            CreatedAt = Now,
            SeenAt = Now,
            ConfirmedAt = Now,
            SecondFactor = secondFactor,
            Address = address,
            Agent = agent.Length > LongestAgent ? agent[..LongestAgent] : agent
        };
        db.StaffSessions.Add(session);
        await db.SaveChangesAsync();
        return session;
    }

    /// <summary>The session if it still holds: not ended, 12 hours at most, no pause of 2 hours, of an active member.</summary>
    /// <param name="id">Which.</param>
    /// <param name="isThere">False if the member need not be there, because an open page asks by itself: that is no end of a pause.</param>
    public async Task<StaffSession?> FindAsync(string id, bool isThere = true)
    {
        var session = await Live().SingleOrDefaultAsync(s => s.Id == id);
        if (isThere && session is not null && Now - session.SeenAt >= SeenToThe)
        {
            await db.StaffSessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, Now));
        }

        return session;
    }

    /// <summary>The sessions of a member that still hold, the latest first.</summary>
    public async Task<IReadOnlyList<StaffSession>> OfAsync(string memberId) =>
        await Live().Where(s => s.MemberId == memberId).OrderByDescending(s => s.SeenAt).ToListAsync();

    /// <summary>The member has shown again who they are.</summary>
    /// <param name="id">The session.</param>
    /// <param name="secondFactor">True if by a code or a passkey.</param>
    public async Task ConfirmAsync(string id, bool secondFactor)
    {
        await db.StaffSessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(s => s.ConfirmedAt, Now)
            .SetProperty(s => s.SecondFactor, s => s.SecondFactor || secondFactor));
    }

    /// <summary>Ends one session of a member.</summary>
    public Task<int> EndAsync(string memberId, string id) => EndAsync(memberId, sessions => sessions.Where(s => s.Id == id));

    /// <summary>Signs a member out everywhere, perhaps but here.</summary>
    /// <returns>How many sessions were ended.</returns>
    public Task<int> EndAllAsync(string memberId, string? butThis = null) =>
        EndAsync(memberId, sessions => sessions.Where(s => s.Id != butThis));

    private Task<int> EndAsync(string memberId, Func<IQueryable<StaffSession>, IQueryable<StaffSession>> which) =>
        which(db.StaffSessions.Where(s => s.MemberId == memberId && s.EndedAt == null)).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, Now));

    private IQueryable<StaffSession> Live()
    {
        var (createdAfter, seenAfter) = (Now - Longest, Now - LongestPause);
        return db.StaffSessions.AsNoTracking().Where(s =>
            s.EndedAt == null && s.CreatedAt > createdAfter && s.SeenAt > seenAfter
            && db.Set<StaffMember>().Any(m => m.Id == s.MemberId && m.Active));
    }
}
