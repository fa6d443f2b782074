using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Reporting.Usage;

/// <summary>
/// How often something happened on a day. Kept for ever, because questions themselves are deleted after half a year and the
/// annual report needs all of it. Nobody can be told from it.
/// </summary>
public sealed class UsageDayRow
{
    /// <summary>The agency's day.</summary>
    public DateOnly Day { get; init; }

    /// <summary>What is counted: one of <see cref="UsageMeasures"/>.</summary>
    public required string Measure { get; init; }

    /// <summary>Of what: an hour, a channel, the id of an entry.</summary>
    public required string Key { get; init; }

    public int Count { get; init; }
}

/// <summary>What is counted every day; a name given here is kept for ever.</summary>
public static class UsageMeasures
{
    /// <summary>Says that a day has been counted, whether anything happened on it or not.</summary>
    public const string Counted = "counted";

    /// <summary>What citizens sent, by the hour on the agency's wall.</summary>
    public const string MessagesByHour = "messages.hour";

    public const string MessagesByChannel = "messages.channel";

    /// <summary>Questions by what the knowledge base made of them.</summary>
    public const string Decisions = "faq.decision";

    /// <summary>Questions by the entry that was shown or picked in the end.</summary>
    public const string Entries = "faq.entry";

    public const string Languages = "faq.language";

    /// <summary>Questions by what the citizen did next.</summary>
    public const string Followed = "faq.followed";

    /// <summary>Thumbs: up or down.</summary>
    public const string Thumbs = "faq.thumb";

    /// <summary>Questions that an entry answered and after which nobody was asked for and nothing filed.</summary>
    public const string Deflected = "faq.deflected";

    /// <summary>What citizens sent, by the seconds (at most) until its turn was done.</summary>
    public const string Answers = "answers.seconds";

    /// <summary>A minute of a day that is not over in which the service ran; gone once the day is counted.</summary>
    public const string Minute = "service.minute";

    /// <summary>Minutes of a day in which the service ran.</summary>
    public const string Minutes = "service.minutes";

    /// <summary>Minutes that such a day has.</summary>
    public const string MinutesOfDay = "service.of";
}

internal sealed class UsageDayTable : IEntityTypeConfiguration<UsageDayRow>
{
    public void Configure(EntityTypeBuilder<UsageDayRow> table)
    {
        table.ToTable("usage_days");
        table.HasKey(u => new { u.Day, u.Measure, u.Key });
        table.Property(u => u.Day).HasColumnName("day");
        table.Property(u => u.Measure).HasColumnName("measure").HasMaxLength(40);
        table.Property(u => u.Key).HasColumnName("key").HasMaxLength(200);
        table.Property(u => u.Count).HasColumnName("count");
    }
}
