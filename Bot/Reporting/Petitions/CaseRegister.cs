using System.Globalization;
using Bot.Cases;
using Bot.Platform;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Reporting.Petitions;

/// <summary>
/// One row for each case received in a time, for staff who count for themselves. Nothing of who informed, of the address, and
/// nothing that anybody wrote.
/// </summary>
public sealed class CaseRegister(IDbContextFactory<BotDb> databases, CaseWording wording, SiteCalendar days)
{
    private static readonly string[] Keys = ["Number", "District", "Kind", "Source", "SourceNumber", "Language", "State", "Received", "Due", "Ended", "Extensions", "Unit", "MergedInto", "File"];

    public static IReadOnlyList<string> Columns(ReportingWords words) => [.. Keys.Select(key => words[$"List.{key}"])];

    /// <summary>The rows, as they come from the database.</summary>
    /// <param name="scope">Which cases.</param>
    /// <param name="districts">The only districts whose cases may be seen; null for all.</param>
    /// <param name="words">In which language.</param>
    public async IAsyncEnumerable<IReadOnlyList<string>> ReadAsync(CaseScope scope, IReadOnlyList<string>? districts, ReportingWords words)
    {
        await using var db = await databases.CreateDbContextAsync();
        var states = wording.In(words.Language);
        var cases = scope.Of(db.Cases.AsNoTracking()).Where(c => c.ReceivedOn >= scope.From && c.ReceivedOn <= scope.Until);
        cases = districts is null ? cases : cases.Where(c => districts.Contains(c.District!));
        var rows = cases.OrderBy(c => c.ReceivedOn).ThenBy(c => c.Number).Select(c => new
        {
            c.Number,
            c.District,
            c.Kind,
            c.Building,
            c.Source,
            c.SourceNumber,
            c.Language,
            c.State,
            c.ReceivedOn,
            c.Due,
            c.EndedAt,
            c.Extensions,
            c.Unit,
            c.MergedInto,
            c.EnforcementFile
        });
        await foreach (var c in rows.AsAsyncEnumerable())
        {
            yield return
            [
                c.Number, c.District is null ? "" : words.District(c.District), words.Kind(CaseScope.KindOf(c.Kind, c.Building)), words[$"Source.{c.Source}"], c.SourceNumber ?? "", c.Language, states.Name(c.State),
                Iso(c.ReceivedOn), Iso(c.Due), c.EndedAt is { } ended ? Iso(days.DayOf(ended)) : "", c.Extensions.ToString(CultureInfo.InvariantCulture), c.Unit ?? "", c.MergedInto ?? "",
                c.EnforcementFile?.ToString(CultureInfo.InvariantCulture) ?? ""
            ];
        }
    }

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
