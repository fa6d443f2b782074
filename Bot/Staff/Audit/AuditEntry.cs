namespace Bot.Staff.Audit;

/// <summary>Something that staff did or looked at, about to be logged. Informers' data never belongs in here: name the case instead.</summary>
public sealed record AuditEntry
{
    /// <summary>Who acts at the operator's terminal, by a verb.</summary>
    public const string Operator = "operator";

    public required AuditAction What { get; init; }

    /// <summary>The id of the member, or <see cref="Operator"/>.</summary>
    public required string By { get; init; }

    /// <summary>Their name at that time.</summary>
    public string ByName { get; init; } = "";

    /// <summary>What it was done to: a case number, an entry's id, a member's id.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Why, in the member's own words; at most 500 characters.</summary>
    public string? Reason { get; init; }

    /// <summary>Anything that becomes JSON: what was before, what is now.</summary>
    public object? Details { get; init; }

    /// <summary>The network address that it came from.</summary>
    public string Address { get; init; } = "";

    /// <summary>An entry of the one who is signed in.</summary>
    public static AuditEntry Of(HttpContext http, AuditAction what, string subject = "") => new()
    {
        What = what,
        By = http.User.StaffId,
        ByName = http.User.StaffName,
        Subject = subject,
        Address = http.Connection.RemoteIpAddress?.ToString() ?? ""
    };

    /// <summary>An entry of a member who is just signing in.</summary>
    public static AuditEntry Of(HttpContext http, AuditAction what, StaffMember member) =>
        Of(http, what, member.Id) with { By = member.Id, ByName = member.DisplayName };
}
