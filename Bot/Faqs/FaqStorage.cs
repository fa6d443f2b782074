using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Faqs;

/// <summary>Lends the database its FAQ tables.</summary>
public static class FaqStorage
{
    extension(BotDb db)
    {
        public DbSet<FaqEntryRow> FaqEntries => db.Set<FaqEntryRow>();

        public DbSet<FaqQuestionRow> FaqQuestions => db.Set<FaqQuestionRow>();

        public DbSet<FaqRatingRow> FaqRatings => db.Set<FaqRatingRow>();
    }
}
