using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Reports;
using Bot.Reporting.Usage;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Bench.Figures;

/// <summary>Cases received over two years, most of them answered and closed, each with its moves; and what a year of use leaves behind.</summary>
internal static class SyntheticRegister
{
    private const int Portion = 2_000;

    private static readonly string[] Districts = ["三民區", "鳳山區", "左營區", "岡山區", "旗山區", "茂林區"];
    private static readonly string[] Kinds = ["rooftop", "arcade", "yard", "unsure"];
    // In clear, as an old program stored it: a copy under another number opens as well.
    private static readonly string Words = CaseJson.Write(new Report { Kind = ReportKind.Petition, Description = new('字', 300), Answer = "chat" });

    private static readonly DateOnly First = new(2025, 1, 1);

    public static async Task FillAsync(IDbContextFactory<BotDb> databases, int count)
    {
        var chance = new Random(2026);
        for (var done = 0; done < count; done += Portion)
        {
            await using var db = await databases.CreateDbContextAsync();
            for (var i = done; i < Math.Min(count, done + Portion); i++)
            {
                Add(db, i, First.AddDays(chance.Next(730)), chance);
            }

            await db.SaveChangesAsync();
        }

        await using var last = await databases.CreateDbContextAsync();
        last.AddRange(Enumerable.Range(0, 730).SelectMany(d => Enumerable.Range(0, 24).Select(h => new UsageDayRow
        {
            Day = First.AddDays(d),
            Measure = UsageMeasures.MessagesByHour,
            Key = FormattableString.Invariant($"{h:00}"),
            Count = 40
        })));
        await last.SaveChangesAsync();
        await last.Database.ExecuteSqlRawAsync("ANALYZE");
    }

    private static void Add(BotDb db, int i, DateOnly received, Random chance)
    {
        var number = FormattableString.Invariant($"B{i:0000000}");
        DateTime? ended = chance.Next(10) < 7 ? At(received.AddDays(chance.Next(1, 60))) : null;
        var petition = chance.Next(6) == 0;
        db.Add(new CaseRow
        {
            Number = number,
            DraftId = number,
            Kind = petition ? ReportKind.Petition : ReportKind.IllegalBuilding,
            District = Districts[chance.Next(Districts.Length)],
            Building = petition ? null : Kinds[chance.Next(Kinds.Length)],
            Report = Words,
            Answer = "chat",
            Language = "zh-TW",
            CodeHash = "",
            NoticeVersion = "1",
            State = ended is null ? PetitionState.Assessing : PetitionState.Closed,
            Version = 5,
            ReceivedOn = received,
            ReceivedAt = At(received),
            MovedAt = ended ?? At(received),
            ClockFrom = received,
            Due = ended is null ? received.AddDays(30) : null,
            EndedAt = ended
        });
        PetitionState[] way = [PetitionState.Submitted, PetitionState.Registered, PetitionState.Assigned, PetitionState.Inspecting, PetitionState.Assessing];
        PetitionState[] whole = ended is null ? way : [.. way, PetitionState.AnsweredListed, PetitionState.Closed];
        db.AddRange(whole.Select((to, n) => new CaseMoveRow
        {
            CaseNumber = number,
            Number = n + 1,
            Deed = CaseDeed.Moved,
            From = n == 0 ? PetitionState.Draft : whole[n - 1],
            To = to,
            By = "mei",
            Role = CaseRole.Officer,
            Text = n == 1 ? "sealed" : null,
            At = n >= way.Length ? ended!.Value : At(received.AddDays(n / 2))
        }));
    }

    private static DateTime At(DateOnly day) => day.ToDateTime(new(2, 30), DateTimeKind.Utc);
}
