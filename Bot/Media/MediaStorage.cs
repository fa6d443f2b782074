using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Media;

/// <summary>Lends the database its photos.</summary>
public static class MediaStorage
{
    extension(BotDb db)
    {
        public DbSet<PhotoRow> Photos => db.Set<PhotoRow>();
    }
}
