using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Platform;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Reporting.Petitions;

/// <summary>The city's own files in figures: where they stand, and what was done in a time.</summary>
public sealed record EnforcementFigures
{
    /// <summary>Files by the state in which they are now.</summary>
    public required IReadOnlyDictionary<EnforcementState, int> Now { get; init; }

    /// <summary>Files that came into a state in the time, each once.</summary>
    public required IReadOnlyDictionary<EnforcementState, int> Reached { get; init; }

    /// <summary>Files opened in the time (查報).</summary>
    public required int Opened { get; init; }

    /// <summary>Of the demolished those whose owners did it themselves.</summary>
    public required int SelfDemolished { get; init; }

    public int Demolished => Reached.GetValueOrDefault(EnforcementState.Demolished);

    /// <summary>拆除率: demolished in the time over reported in the time; old files are among the first and not among the second.</summary>
    public double? DemolitionRate => Opened > 0 ? (double)Demolished / Opened : null;
}

/// <summary>Counts enforcement files.</summary>
public sealed class EnforcementStatistics(IDbContextFactory<BotDb> databases, SiteCalendar days)
{
    public async Task<EnforcementFigures> ReadAsync(CaseScope scope)
    {
        await using var db = await databases.CreateDbContextAsync();
        var (start, end) = (days.StartOf(scope.From), days.StartOf(scope.Until.AddDays(1)));
        var files = db.EnforcementFiles.AsNoTracking();
        files = scope.District is { } district ? files.Where(f => f.District == district) : files;

        // The first row of a file is its opening and no move.
        var moves = db.EnforcementMoves.Where(m => m.At >= start && m.At < end && m.Number > 1).Join(files, m => m.FileId, f => f.Id, (m, _) => m);
        var now = await files.GroupBy(f => f.State).Select(same => new { same.Key, Count = same.Count() }).ToListAsync();
        var reached = await moves.GroupBy(m => m.To).Select(same => new { same.Key, Count = same.Select(m => m.FileId).Distinct().Count() }).ToListAsync();
        return new()
        {
            Now = now.ToDictionary(s => s.Key, s => s.Count),
            Reached = reached.ToDictionary(s => s.Key, s => s.Count),
            Opened = await files.CountAsync(f => f.OpenedOn >= scope.From && f.OpenedOn <= scope.Until),
            SelfDemolished = await moves.Where(m => m.To == EnforcementState.Demolished && m.From == EnforcementState.SelfDemolish).Select(m => m.FileId).Distinct().CountAsync()
        };
    }
}
