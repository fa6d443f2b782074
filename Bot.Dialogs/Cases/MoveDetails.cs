namespace Bot.Dialogs.Cases;

/// <summary>What a move brings along, as its rule asks for it; also what the public words speak of.</summary>
public sealed record MoveDetails
{
    /// <summary>No details.</summary>
    public static readonly MoveDetails None = new();

    /// <summary>Why; or what is missing.</summary>
    public string? Reason { get; init; }

    /// <summary>A day: until when information is awaited, or the building is to be removed.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The number of a document, case or file.</summary>
    public string? Reference { get; init; }

    /// <summary>The agency that has the matter now.</summary>
    public string? Agency { get; init; }
}

/// <summary>Compares what a move needs with what it brings.</summary>
internal static class MissingDetails
{
    public static CaseProblem? Missing(this MoveNeeds needs, MoveDetails details) =>
        needs.HasFlag(MoveNeeds.Reason) && string.IsNullOrWhiteSpace(details.Reason) ? new("NoReason")
        : needs.HasFlag(MoveNeeds.Day) && details.Day is null ? new("NoDay")
        : needs.HasFlag(MoveNeeds.Reference) && string.IsNullOrWhiteSpace(details.Reference) ? new("NoReference")
        : needs.HasFlag(MoveNeeds.Agency) && string.IsNullOrWhiteSpace(details.Agency) ? new("NoAgency")
        : null;
}
