using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Channels.Open311;

/// <summary>Lends the database its tables of partners.</summary>
public static class PartnerStorage
{
    extension(BotDb db)
    {
        public DbSet<PartnerRow> Partners => db.Set<PartnerRow>();

        public DbSet<PartnerKeyRow> PartnerKeys => db.Set<PartnerKeyRow>();

        public DbSet<PartnerCaseRow> PartnerCases => db.Set<PartnerCaseRow>();
    }
}
