using Bot.Faqs.Links;
using Bot.Faqs.Regression;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Faqs;

/// <summary>Lends the database its FAQ tables.</summary>
public static class FaqStorage
{
    extension(BotDb db)
    {
        public DbSet<FaqEntryRow> FaqEntries => db.Set<FaqEntryRow>();

        public DbSet<FaqVersionRow> FaqVersions => db.Set<FaqVersionRow>();

        public DbSet<FaqEditionRow> FaqEditions => db.Set<FaqEditionRow>();

        public DbSet<FaqQuestionRow> FaqQuestions => db.Set<FaqQuestionRow>();

        public DbSet<FaqRatingRow> FaqRatings => db.Set<FaqRatingRow>();

        public DbSet<FaqLinkRow> FaqLinks => db.Set<FaqLinkRow>();

        public DbSet<RegressionQuestionRow> RegressionQuestions => db.Set<RegressionQuestionRow>();

        /// <summary>What each entry says in its working copy.</summary>
        internal IQueryable<FaqVersionRow> NewestFaqVersions() =>
            db.FaqEntries.Join(db.FaqVersions, e => new { e.Id, Number = e.Version }, v => new { Id = v.EntryId, v.Number }, (_, v) => v);

        /// <summary>What citizens read.</summary>
        internal IQueryable<FaqVersionRow> FaqVersionsOnShelf() => db.FaqEntries.Where(e => e.OnShelf)
            .Join(db.FaqVersions, e => new { e.Id, Number = e.PublishedVersion ?? 0 }, v => new { Id = v.EntryId, v.Number }, (_, v) => v);
    }
}
