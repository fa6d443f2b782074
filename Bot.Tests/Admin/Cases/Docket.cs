using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Reports;
using Bot.Media;
using Bot.Messaging;
using Bot.Staff;
using Bot.Storage;
using Bot.Tests.Cases;
using Bot.Tests.Media;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Admin.Cases;

/// <summary>Puts cases into the running program for tests of the pages, and looks into what became of them.</summary>
internal sealed class Docket(BotApp bot)
{
    private static int citizens;

    /// <summary>The address of a case, as pages write it.</summary>
    public static string Page(string number) => $"/admin/cases/details/{number.ToLowerInvariant()}";

    public T The<T>()
        where T : notnull => bot.Services.GetRequiredService<T>();

    /// <summary>Files a report as a turn does.</summary>
    public async Task<string> FileAsync(
        string description = "頂樓加蓋鐵皮屋，每天早上都在施工。", string district = "三民區", Informer? informer = null, string? citizen = null,
        ReportKind kind = ReportKind.IllegalBuilding, string answer = "chat", string language = "zh-TW", params string[] photos)
    {
        var receipt = await The<CaseFacts>().ReserveAsync();
        var report = new Report
        {
            Kind = kind,
            Place = kind is ReportKind.Petition ? null : CaseOffice.Door with { District = district, Address = CaseOffice.Door.Address! with { District = district } },
            Building = kind is ReportKind.Petition ? null : "rooftop",
            Floor = "roof",
            Work = "building",
            Description = description,
            Photos = photos,
            Answer = answer
        };
        var filing = new FileCase(
            Guid.NewGuid().ToString("N"), report, informer ?? new("王曉明", "+886912345678", null), new("1", bot.Now.UtcDateTime), receipt);
        await CarryOutAsync(citizen ?? $"line:U{Interlocked.Increment(ref citizens):x32}", filing, language);
        return receipt.Number.Value;
    }

    /// <summary>A case with one stored photo.</summary>
    /// <returns>The case's number and the photo's id.</returns>
    public async Task<(string Number, string Photo)> FileWithPhotoAsync(int width = 64, int height = 32)
    {
        var (id, file, number) = (Guid.NewGuid().ToString("N"), PhotoFiles.NewName(), await FileAsync());
        var jpeg = SamplePicture.Jpeg(width, height);
        await The<PhotoFiles>().WriteAsync(file, new(jpeg, jpeg, null), CancellationToken.None);
        await using var db = bot.Database();
        db.Add(new PhotoRow
        {
            Id = id,
            AccountHash = "0",
            DraftId = "d" + id,
            File = file,
            Position = 1,
            Status = PhotoStatus.Stored,
            CaseNumber = number,
            CreatedAt = bot.Now.UtcDateTime,
            NextAttemptAt = bot.Now.UtcDateTime,
            StoredAt = bot.Now.UtcDateTime
        });
        await db.SaveChangesAsync();
        return (number, id);
    }

    public Task CarryOutAsync(string citizen, Effect effect, string language = "zh-TW") => The<WriteQueue>().RunAsync(writer =>
    {
        var context = new EffectContext(citizen, new Conversation { Language = language }, 1, bot.Now.UtcDateTime);
        foreach (var handler in bot.Services.GetServices<IEffectHandler>())
        {
            handler.Handle(writer, effect, context);
        }

        return 0;
    });

    public async Task<CaseRow> CaseAsync(string number)
    {
        await using var db = bot.Database();
        return await db.Cases.AsNoTracking().SingleAsync(c => c.Number == number);
    }

    /// <summary>Makes a move that has to be allowed.</summary>
    public async Task MoveAsync(string number, PetitionState next, CaseRole role, string by = "wu", MoveDetails? details = null) =>
        CaseOffice.Done(await The<CaseDesk>().MoveAsync(new(number, (await CaseAsync(number)).Version, by, role), next, details ?? MoveDetails.None));

    /// <summary>A member who is limited to districts.</summary>
    public async Task<StaffMember> LimitedAsync(AdminApp app, StaffRole role, params string[] districts)
    {
        var member = await app.MemberAsync(secondFactor: true, role);
        await using var scope = bot.Services.CreateAsyncScope();
        var directory = scope.ServiceProvider.GetRequiredService<StaffDirectory>();
        var found = (await directory.FindAsync(member.Id))!;
        found.Districts = districts;
        await directory.ChangeAsync(found, endSessions: false);
        return found;
    }

    /// <summary>What the audit log says of a subject, the newest first.</summary>
    public async Task<List<Bot.Staff.Audit.AuditRow>> LoggedAsync(string subject)
    {
        await using var db = bot.Database();
        return await db.AuditRows.AsNoTracking().Where(r => r.Subject == subject).OrderByDescending(r => r.Number).ToListAsync();
    }
}
