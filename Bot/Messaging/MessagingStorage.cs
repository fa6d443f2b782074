using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Messaging;

/// <summary>Lends the database its inbox and outbox.</summary>
public static class MessagingStorage
{
    extension(BotDb db)
    {
        public DbSet<InboxRow> Inbox => db.Set<InboxRow>();

        public DbSet<OutboxRow> Outbox => db.Set<OutboxRow>();

        public DbSet<PushMonthRow> PushMonths => db.Set<PushMonthRow>();

        public DbSet<UnreadableBody> UnreadableBodies => db.Set<UnreadableBody>();
    }
}
