using System.Reflection;
using System.Text.RegularExpressions;
using Bot.Messaging;
using Bot.Messaging.Notices;
using Bot.Storage;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Storage;

/// <summary>
/// What is asked for every event or every second must not become slower with all that was ever said: the embedded database chooses
/// its ways by the words of a query, without knowing how much there is.
/// </summary>
public sealed partial class QueryPlanTests
{
    [Theory]
    [InlineData(typeof(Inbox))]
    [InlineData(typeof(Outbox))]
    [InlineData(typeof(PushBudget))]
    [InlineData(typeof(NoticeBoard))]
    public async Task Nothing_goes_through_all_that_was_ever_received_or_sent(Type asking)
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await using (var tables = connection.Query(await FreshDatabase.ReadAsync()))
        {
            await tables.ExecuteNonQueryAsync();
        }

        var queries = asking.GetFields(BindingFlags.NonPublic | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => f.GetRawConstantValue())
            .OfType<string>().Where(sql => Statement().IsMatch(sql) && !IsBeginning(sql)).ToList();
        Assert.NotEmpty(queries);

        List<string> slow = [.. queries.SelectMany(sql => PlanOf(connection, sql).Where(IsSlow).Select(step => $"{step}: {sql}"))];

        Assert.Empty(slow);
    }

    private static bool IsBeginning(string sql) => sql.EndsWith("WHERE", StringComparison.Ordinal);

    private static List<string> PlanOf(SqliteConnection connection, string sql)
    {
        using var explain = connection.Query($"EXPLAIN QUERY PLAN {sql}", [.. Names().Matches(sql).Select(m => m.Value).Distinct().Select(name => (name, (object)""))]);
        using var steps = explain.ExecuteReader();
        List<string> plan = [];
        while (steps.Read())
        {
            plan.Add(steps.GetString(3));
        }

        return plan;
    }

    // By when it came, or from the first row to the last; the index over what is unfinished stays small.
    private static bool IsSlow(string step) =>
        step.Contains("ix_inbox_received", StringComparison.Ordinal) || step.Contains("ix_outbox_created", StringComparison.Ordinal)
        || (AllOfIt().IsMatch(step) && !step.Contains("ix_outbox_unfinished", StringComparison.Ordinal));

    [GeneratedRegex(@"^\s*(SELECT|UPDATE|DELETE|INSERT)\b.*\b(inbox|outbox|notices)\b", RegexOptions.Singleline)]
    private static partial Regex Statement();

    [GeneratedRegex("^SCAN (inbox|outbox|notices)")]
    private static partial Regex AllOfIt();

    [GeneratedRegex("@[a-z_]+")]
    private static partial Regex Names();
}
