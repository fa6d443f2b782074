using Bot.Cases.Disclosure;
using Bot.Cases.Inbox;
using Bot.Cases.Limits;
using Bot.Cases.Notes;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Cases;

/// <summary>Lends the database its tables about cases.</summary>
public static class CaseStorage
{
    extension(BotDb db)
    {
        public DbSet<CaseRow> Cases => db.Set<CaseRow>();

        public DbSet<CaseMoveRow> CaseMoves => db.Set<CaseMoveRow>();

        public DbSet<CaseProposalRow> CaseProposals => db.Set<CaseProposalRow>();

        public DbSet<CaseAlertRow> CaseAlerts => db.Set<CaseAlertRow>();

        public DbSet<EnforcementRow> EnforcementFiles => db.Set<EnforcementRow>();

        public DbSet<EnforcementMoveRow> EnforcementMoves => db.Set<EnforcementMoveRow>();

        public DbSet<IdentityLookRow> IdentityLooks => db.Set<IdentityLookRow>();

        public DbSet<LookUpTryRow> LookUpTries => db.Set<LookUpTryRow>();

        public DbSet<CalendarDayRow> CalendarDays => db.Set<CalendarDayRow>();

        public DbSet<ClosureRow> Closures => db.Set<ClosureRow>();

        public DbSet<CaseNoteRow> CaseNotes => db.Set<CaseNoteRow>();

        public DbSet<SavedFilterRow> SavedFilters => db.Set<SavedFilterRow>();

        public DbSet<DisclosureRow> Disclosures => db.Set<DisclosureRow>();

        public DbSet<RestrictionRow> Restrictions => db.Set<RestrictionRow>();

        public DbSet<HeldMessageRow> HeldMessages => db.Set<HeldMessageRow>();

        internal DbSet<InformerRow> Informers => db.Set<InformerRow>();
    }
}
