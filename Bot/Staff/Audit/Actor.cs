namespace Bot.Staff.Audit;

/// <summary>Who does something, and the line of the audit log that is stored in the transaction of what they do.</summary>
/// <param name="Id">The id of the member, or whatever else names who acts.</param>
/// <param name="Entry">The line; null where the program acts by itself, which is no deed of staff.</param>
public sealed record Actor(string Id, AuditEntry? Entry = null)
{
    public static implicit operator Actor(string id) => new(id);

    /// <summary>Whoever an entry names.</summary>
    public static Actor Of(AuditEntry entry) => new(entry.By, entry);
}
