using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Bot.Storage;

/// <summary>Moments are stored as UTC. SQLite forgets that when it reads them back; this remembers.</summary>
internal sealed class UtcMoment() : ValueConverter<DateTime, DateTime>(
    moment => moment,
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
