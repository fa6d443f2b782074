namespace Bot.Storage;

/// <summary>
/// The changes of the database that this program knows. Written down, for to look for them would load every type of the program
/// and the libraries behind them before the first webhook is taken; a test holds the list against the migrations.
/// </summary>
internal static class KnownMigrations
{
    private static readonly KnownMigration[] Sqlite =
    [
        new("20261123023040_FirstTables"),
        new("20261125095738_CasesPhotosLearningAndStaff"),
        new("20261125151001_PagesOfStaff"),
        new("20261128124906_NoticesPeopleAndSurveys"),
        new("20261128150000_RememberInstallation")
    ];

    private static readonly KnownMigration[] Postgres =
    [
        new("20261123023044_FirstTables"),
        new("20261125095747_CasesPhotosLearningAndStaff"),
        new("20261125151007_PagesOfStaff"),
        new("20261128124911_NoticesPeopleAndSurveys"),
        new("20261128150000_RememberInstallation")
    ];

    /// <summary>Oldest first.</summary>
    public static IReadOnlyList<KnownMigration> Of(StorageProvider provider) => provider is StorageProvider.Sqlite ? Sqlite : Postgres;
}

/// <param name="Id">As EF Core records it.</param>
/// <param name="Contracts">See <see cref="ContractingAttribute"/>.</param>
internal sealed record KnownMigration(string Id, bool Contracts = false);
