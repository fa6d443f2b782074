using Bot.Dialogs.Places;

namespace Bot.Dialogs.Reports;

/// <summary>What was answered so far in a report or a petition.</summary>
internal sealed record ReportAnswers
{
    public bool Danger { get; init; }

    public IReadOnlyList<string> Photos { get; init; } = [];

    public Place? Place { get; init; }

    public string? Building { get; init; }

    public string? Floor { get; init; }

    public string? Work { get; init; }

    public string? Since { get; init; }

    public string? Hours { get; init; }

    public string? Description { get; init; }

    /// <summary>The notice that was agreed to, or "decline".</summary>
    public string? Consent { get; init; }

    public string? Name { get; init; }

    public Contact? Contact { get; init; }

    public string? Answer { get; init; }
}

/// <summary>How to reach a citizen; at least one of both.</summary>
/// <param name="Phone">As in <see cref="Informer.Phone"/>.</param>
/// <param name="Email">As in <see cref="Informer.Email"/>.</param>
internal sealed record Contact(string? Phone, string? Email);
