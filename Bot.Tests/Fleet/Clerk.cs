using Bot.Faqs;
using Bot.Messaging;
using Bot.Staff;
using Bot.Storage;
using Bot.Tests.Admin;
using Bot.Tests.Faqs;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Fleet;

/// <summary>The program on the data of a fleet, without being one of it.</summary>
internal sealed class Clerk : IAsyncDisposable
{
    private readonly WebApplication app;

    private Clerk(WebApplication app) => this.app = app;

    public static async Task<Clerk> OpenAsync(Dictionary<string, string?> settings)
    {
        var app = Program.Build([.. settings.Select(s => $"--{s.Key}={s.Value}")], builder => builder.Logging.ClearProviders());
        await app.PrepareAsync();
        return new(app);
    }

    public BotDb Database() => The<IDbContextFactory<BotDb>>().CreateDbContext();

    /// <summary>How many events or calls of these citizens still wait.</summary>
    public async Task<int> WaitingAsync(IReadOnlyCollection<string> citizens)
    {
        await using var db = Database();
        return await db.Inbox.CountAsync(e => e.Status == InboxStatus.Pending && citizens.Contains(e.Citizen!))
            + await db.Outbox.CountAsync(c => c.FinishedAt == null && citizens.Contains(c.Citizen));
    }

    /// <summary>Stores events without waking anybody, as a server that dies right afterwards.</summary>
    public Task StoreAsync(IReadOnlyList<IncomingEvent> events) => The<Inbox>().AppendAsync(events);

    /// <summary>Writes a new entry that a second person agrees to; it is not published yet.</summary>
    /// <returns>The number of its version.</returns>
    public Task<int> ApprovedAsync(FaqContent content) => new FaqStaff(() => app.Services).ApprovedAsync(content);

    /// <summary>The cookie of a new member who signed in here.</summary>
    public async Task<string> SignInAsync(StaffRole role)
    {
        var member = await StaffTickets.MemberAsync(app.Services, "fleet@example.gov.tw", secondFactor: true, role);
        return await StaffTickets.OfAsync(app.Services, member, TimeProvider.System.GetUtcNow().AddHours(1));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private T The<T>()
        where T : notnull => app.Services.GetRequiredService<T>();
}
