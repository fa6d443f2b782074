using Bot.Dialogs.Conversations;
using Bot.Dialogs.Handover;
using Bot.Messaging;
using Bot.Storage;
using Microsoft.Extensions.Options;

namespace Bot.Handover;

/// <summary>Keeps who wants a person, and what of it citizens change: in the transaction of their turns.</summary>
internal sealed class HandoverRegister(IOptions<HandoverOptions> options) : IEffectHandler
{
    // Whoever had left a question and comes back while people are there waits from now on.
    private const string Call = """
        INSERT INTO handovers (id, citizen, channel, began, status, opened_at, heard_at, quiet_at, version)
        VALUES (@id, @citizen, @channel, 'Waiting', 'Waiting', @now, @now, @quiet_at, 1)
        ON CONFLICT (citizen) WHERE status <> 'Closed' DO UPDATE SET
            status = CASE WHEN handovers.status IN ('Left', 'Elsewhere') THEN 'Waiting' ELSE handovers.status END,
            quiet_at = excluded.quiet_at, heard_at = excluded.heard_at, version = handovers.version + 1
        """;

    private const string Leave = """
        INSERT INTO handovers (id, citizen, channel, began, status, opened_at, heard_at, version)
        VALUES (@id, @citizen, @channel, 'Left', 'Left', @now, @now, 1)
        ON CONFLICT (citizen) WHERE status <> 'Closed' DO UPDATE SET heard_at = excluded.heard_at, version = handovers.version + 1
        """;

    private const string Hear = """
        UPDATE handovers SET heard_at = @now, version = version + 1,
            quiet_at = CASE WHEN status IN ('Taken', 'Elsewhere') THEN @quiet_at ELSE quiet_at END
        WHERE citizen = @citizen AND status <> 'Closed'
        """;

    private const string SendAway = """
        UPDATE handovers SET status = 'Closed', ended = 'Citizen', closed_at = @now, quiet_at = NULL, version = version + 1
        WHERE citizen = @citizen AND status IN ('Waiting', 'Taken')
        """;

    // What a member of staff has taken here stays taken.
    private const string Elsewhere = """
        INSERT INTO handovers (id, citizen, channel, began, status, opened_at, heard_at, said_at, quiet_at, version)
        VALUES (@id, @citizen, @channel, 'Elsewhere', 'Elsewhere', @now, @now, @said_at, @quiet_at, 1)
        ON CONFLICT (citizen) WHERE status <> 'Closed' DO UPDATE SET
            status = CASE WHEN handovers.status = 'Taken' THEN 'Taken' ELSE 'Elsewhere' END,
            said_at = COALESCE(excluded.said_at, handovers.said_at), answered_at = COALESCE(handovers.answered_at, excluded.said_at),
            quiet_at = excluded.quiet_at, version = handovers.version + 1
        """;

    private const string OfElsewhere = "citizen = @citizen AND status = 'Elsewhere'";

    private const string OfQuiet = "citizen = @citizen AND status IN ('Waiting', 'Taken', 'Elsewhere')";

    /// <inheritdoc/>
    public void Handle(Writer writer, Effect effect, EffectContext context)
    {
        var (citizen, now) = (context.Citizen, context.Now);
        var channel = citizen[..citizen.IndexOf(':', StringComparison.Ordinal)];
        var quiet = now + options.Value.Quiet;
        switch (effect)
        {
            case CallPerson call:
                writer.Execute(Call, call.Id, citizen, channel, now, now + options.Value.Wait);
                break;
            case LeaveQuestion leave:
                writer.Execute(Leave, leave.Id, citizen, channel, now);
                break;
            case CitizenSpoke:
                writer.Execute(Hear, now, quiet, citizen);
                break;
            case SendPersonAway:
                writer.Execute(SendAway, now, citizen);
                break;
            case PersonSpokeElsewhere spoke:
                writer.Execute(Elsewhere, spoke.Id, citizen, channel, now, spoke.Answered ? now : null, quiet);
                break;
            case PersonElsewhereLeft:
                writer.Execute(HandoverEnds.KeepUnanswered(OfElsewhere), citizen);
                writer.Execute(HandoverEnds.Close(OfElsewhere), nameof(HandoverEnd.Returned), now, citizen);
                break;
            case QuietIsOver:
                writer.Execute(HandoverEnds.KeepUnanswered(OfQuiet), citizen);
                writer.Execute(HandoverEnds.Close(OfQuiet), nameof(HandoverEnd.Quiet), now, citizen);
                break;
        }
    }
}
