using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Staff;

/// <summary>Lends the database its tables of staff.</summary>
public static class StaffStorage
{
    extension(BotDb db)
    {
        public DbSet<StaffMember> Staff => db.Set<StaffMember>();

        public DbSet<StaffSession> StaffSessions => db.Set<StaffSession>();

        public DbSet<AuditRow> AuditRows => db.Set<AuditRow>();

        internal DbSet<SetupLink> SetupLinks => db.Set<SetupLink>();
    }
}
