using System.Data.Common;
using Bot.Dialogs.Cases;
using Bot.Storage;

namespace Bot.Cases;

/// <summary>
/// As much of a case as its citizen is shown. Read by plain SQL: citizens look their cases up in conversation, on the path
/// of every message.
/// </summary>
internal sealed record SeenCase
{
    private const string Columns =
        """
        SELECT c.number, c.state, c.details, c.unit, c.received_on, c.moved_at, c.due, c.code_hash, c.answer, c.notices_off_at, f.state
        FROM cases c LEFT JOIN enforcement_files f ON f.id = c.enforcement_file
        """;

    private const string SelectByNumber = $"{Columns} WHERE c.number = @number";

    private const string OfAccount = $"{Columns} JOIN informers i ON i.case_number = c.number WHERE i.account_hash = @account";

    private const string SelectNewest = $"{OfAccount} ORDER BY c.received_at DESC, c.number DESC LIMIT @most";

    private const string SelectOwn = $"{OfAccount} AND c.number = @number";

    public required string Number { get; init; }

    public PetitionState State { get; init; }

    /// <summary>Sealed.</summary>
    public string? Details { get; init; }

    public string? Unit { get; init; }

    public DateOnly ReceivedOn { get; init; }

    public DateTime MovedAt { get; init; }

    public DateOnly? Due { get; init; }

    public required string CodeHash { get; init; }

    /// <summary>Whether and how the citizen wants an answer.</summary>
    public required string Answer { get; init; }

    public bool NoticesOff { get; init; }

    public EnforcementState? Enforcement { get; init; }

    /// <summary>Of a case that was read for staff or partners; without the city's own file.</summary>
    public static SeenCase Of(CaseRow found) => new()
    {
        Number = found.Number,
        State = found.State,
        Details = found.Details,
        Unit = found.Unit,
        ReceivedOn = found.ReceivedOn,
        MovedAt = found.MovedAt,
        Due = found.Due,
        CodeHash = found.CodeHash,
        Answer = found.Answer,
        NoticesOff = found.NoticesOffAt is not null
    };

    /// <summary>The newest cases of an account, newest first.</summary>
    public static Task<List<SeenCase>> OfAccountAsync(Database database, string account, int most) =>
        database.ReadAsync(SelectNewest, Read, account, most);

    /// <summary>A case, if it is the account's.</summary>
    public static Task<List<SeenCase>> OfAccountAsync(Database database, string account, CaseNumber number) =>
        database.ReadAsync(SelectOwn, Read, account, number.Value);

    /// <summary>The case of a number; null if there is none.</summary>
    public static async Task<SeenCase?> WithNumberAsync(Database database, string number) =>
        (await database.ReadAsync(SelectByNumber, Read, number)).SingleOrDefault();

    private static SeenCase Read(DbDataReader row) => new()
    {
        Number = row.GetString(0),
        State = Enum.Parse<PetitionState>(row.GetString(1)),
        Details = row.GetText(2),
        Unit = row.GetText(3),
        ReceivedOn = row.GetFieldValue<DateOnly>(4),
        MovedAt = row.GetMoment(5),
        Due = row.IsDBNull(6) ? null : row.GetFieldValue<DateOnly>(6),
        CodeHash = row.GetString(7),
        Answer = row.GetString(8),
        NoticesOff = !row.IsDBNull(9),
        Enforcement = row.GetText(10) is { } state ? Enum.Parse<EnforcementState>(state) : null
    };
}
