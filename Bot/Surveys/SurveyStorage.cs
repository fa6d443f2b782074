using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Surveys;

/// <summary>Lends the database its tables about surveys.</summary>
public static class SurveyStorage
{
    extension(BotDb db)
    {
        public DbSet<SurveyVersionRow> SurveyVersions => db.Set<SurveyVersionRow>();

        public DbSet<SurveyFrameRow> SurveyFrame => db.Set<SurveyFrameRow>();

        public DbSet<SurveyDrawRow> SurveyDraws => db.Set<SurveyDrawRow>();

        public DbSet<SurveyInvitationRow> SurveyInvitations => db.Set<SurveyInvitationRow>();

        public DbSet<SurveyPersonRow> SurveyPeople => db.Set<SurveyPersonRow>();

        public DbSet<SurveyCountRow> SurveyCounts => db.Set<SurveyCountRow>();

        public DbSet<SurveyTextRow> SurveyTexts => db.Set<SurveyTextRow>();

        public DbSet<SurveyLinkRow> SurveyLinks => db.Set<SurveyLinkRow>();

        public DbSet<AnsweredFormRow> SurveyForms => db.Set<AnsweredFormRow>();

        internal DbSet<HeldFormRow> SurveyHeld => db.Set<HeldFormRow>();

        internal DbSet<SurveyTraceRow> SurveyTraces => db.Set<SurveyTraceRow>();
    }
}
