using System.Globalization;
using Bot.Platform;
using Bot.Storage;

namespace Bot.Messaging;

/// <summary>
/// Keeps the paid calls of a month within what the agency pays for. Answers by reply token are free and never counted. A
/// call is counted once, before its first try, in the transaction that allows it; it is given back if the platform refused it.
/// </summary>
/// <remarks>
/// What is over the budget is held in the outbox. It goes along with the answer to the citizen's next message, or is pushed
/// when the next month begins. LINE counts a push to a group once for each member, which nobody tells us: here it counts as one.
/// </remarks>
public sealed class PushBudget(Database database, WriteQueue writes, Outbox outbox, SiteCalendar calendar, TimeProvider clock)
{
    private const string Open = "INSERT INTO push_months (channel, month, used) VALUES (@channel, @month, 0) ON CONFLICT (channel, month) DO NOTHING";

    private const string Count = """
        UPDATE push_months SET used = used + 1
        WHERE channel = @channel AND month = @month AND used < @budget
            AND EXISTS (SELECT 1 FROM outbox WHERE outbox.id = @id AND outbox.pushed_in IS NULL)
        """;

    private const string Note = "UPDATE outbox SET pushed_in = @month WHERE id = @id";

    private const string HoldUncounted = """
        UPDATE outbox SET status = 'Held', next_attempt_at = @next_attempt_at, reason = @reason
        WHERE id = @id AND status = 'Sending' AND pushed_in IS NULL
        """;

    private const string GiveBackOf = """
        UPDATE push_months SET used = used - 1
        WHERE channel = @channel AND used > 0 AND month = (SELECT pushed_in FROM outbox WHERE outbox.id = @id)
        """;

    private const string Forget = "UPDATE outbox SET pushed_in = NULL WHERE id = @id";

    private const string ReleaseDue = "UPDATE outbox SET status = 'Pending' WHERE finished_at IS NULL AND status = 'Held' AND next_attempt_at <= @now";

    private const string CountSeveral = """
        UPDATE push_months SET used = used + @calls WHERE channel = @channel AND month = @month AND used + @calls <= @budget
        """;

    private const string GiveBackSeveral = "UPDATE push_months SET used = used - @calls WHERE channel = @channel AND month = @month";

    private const string SelectUsed = "SELECT used FROM push_months WHERE channel = @channel AND month = @month";

    private const string SelectAnyHeld = "SELECT 1 FROM outbox WHERE finished_at IS NULL AND status = 'Held' LIMIT 1";

    private const string SelectHeld = """
        SELECT id, body FROM outbox WHERE citizen = @citizen AND finished_at IS NULL AND status = 'Held' ORDER BY id LIMIT 5
        """;

    private const string JoinInto = """
        UPDATE outbox SET status = 'Joined', finished_at = @finished_at, reason = 'went along with the next answer'
        WHERE id = @id AND status = 'Held'
        """;

    private volatile bool anyHeld;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    internal string Month => NameOf(calendar.MonthOf(Now));

    /// <summary>Counts a call that is being made as a push. If the month's budget is used up it is held instead, and false comes back.</summary>
    internal Task<bool> AllowsAsync(QueuedCall call, int budget) => writes.RunAsync(writer =>
    {
        var month = Month;
        writer.Execute(Open, call.Channel, month);
        if (writer.Execute(Count, call.Channel, month, budget, call.Id) == 1)
        {
            writer.Execute(Note, month, call.Id);
            return true;
        }

        return !Hold(writer, call.Id, $"the {budget} pushes of {month} are used up");
    });

    /// <summary>How many pushes of the month are counted already.</summary>
    internal async Task<int> UsedAsync(string channel) =>
        (await database.ReadAsync(SelectUsed, row => row.GetInt32(0), channel, Month)).FirstOrDefault();

    /// <summary>Counts the calls of a notice before they are stored, in the same transaction: all of them fit into the budget, or none is counted.</summary>
    internal static bool Take(Writer writer, string channel, string month, int calls, int budget)
    {
        writer.Execute(Open, channel, month);
        return writer.Execute(CountSeveral, calls, channel, month, budget) == 1;
    }

    /// <summary>Gives back what was taken in this transaction.</summary>
    internal static void Return(Writer writer, string channel, string month, int calls) => writer.Execute(GiveBackSeveral, calls, channel, month);

    /// <summary>Holds a call that the platform did not take because the month's messages of the plan are used up.</summary>
    internal Task HoldAsync(QueuedCall call, string? reason) => writes.RunAsync(writer =>
    {
        GiveBack(writer, call);
        return Hold(writer, call.Id, reason);
    });

    /// <summary>Gives back what a call was counted that the platform refused.</summary>
    internal Task GiveBackAsync(QueuedCall call) => writes.RunAsync(writer => GiveBack(writer, call));

    /// <summary>Lets go what was held until now, and looks whether anything still is.</summary>
    internal async Task TurnPageAsync()
    {
        anyHeld = await database.AnyAsync(SelectAnyHeld);
        if (anyHeld)
        {
            await writes.RunAsync(writer => writer.Execute(ReleaseDue, Now));
        }
    }

    /// <summary>What is held for a citizen, oldest first. Costs nothing while nothing is held for anybody.</summary>
    internal async Task<List<HeldCall>> HeldForAsync(string citizen) => anyHeld
        ? await database.ReadAsync(SelectHeld, row => new HeldCall(row.GetInt64(0), outbox.Open(row.GetString(1))), citizen)
        : [];

    /// <summary>Records inside a turn's transaction that a held call is part of the turn's answer.</summary>
    /// <exception cref="StaleTurnException">It is not held any more.</exception>
    internal static void Join(Writer writer, HeldCall held, DateTime now)
    {
        if (writer.Execute(JoinInto, now, held.Id) != 1)
        {
            throw new StaleTurnException($"Call {held.Id} is no longer held.");
        }
    }

    private bool Hold(Writer writer, long id, string? reason)
    {
        var held = writer.Execute(HoldUncounted, calendar.StartOf(calendar.MonthOf(Now).AddMonths(1)), reason, id) == 1;
        anyHeld |= held;
        return held;
    }

    private static int GiveBack(Writer writer, QueuedCall call)
    {
        writer.Execute(GiveBackOf, call.Channel, call.Id);
        return writer.Execute(Forget, call.Id);
    }

    private static string NameOf(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

/// <summary>A call that waits for the citizen's next message.</summary>
internal readonly record struct HeldCall(long Id, string Body);
