using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Messaging.Notices;

/// <summary>Lends the database its notices.</summary>
public static class NoticeStorage
{
    extension(BotDb db)
    {
        public DbSet<NoticeRow> Notices => db.Set<NoticeRow>();

        public DbSet<NoticeStepRow> NoticeSteps => db.Set<NoticeStepRow>();
    }
}
