using Bot.Cases;
using Bot.Dialogs.Conversations;
using Bot.Faqs;
using Bot.Handover.Templates;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Handover;

/// <summary>Texts to begin an answer with: templates that fit the case which is talked of, and the published answers.</summary>
public sealed class CannedReplies(IDbContextFactory<BotDb> databases, FaqBook faqs)
{
    private const string Template = "template:";
    private const string Faq = "faq:";

    /// <summary>What can be chosen, the fitting templates first.</summary>
    /// <param name="about">The case that is talked of; null if there is none.</param>
    /// <param name="language">Of the citizen.</param>
    public async Task<IReadOnlyList<CannedReply>> ListAsync(CaseRow? about, string language)
    {
        await using var db = await databases.CreateDbContextAsync();
        var templates = await db.ReplyTemplates.AsNoTracking().OrderBy(t => t.Title).ToListAsync();
        var shelf = await faqs.ShelfAsync();
        return
        [
            .. templates.Where(t => Fits(t, about)).OrderByDescending(Closeness).Select(t => new CannedReply($"{Template}{t.Id}", t.Title, IsTemplate: true)),
            .. shelf.Contents.Select(c => shelf.Answer(c.Id, language)).Where(a => a is not null).Select(a => new CannedReply(Faq + a!.Id, a.Question, IsTemplate: false))
        ];
    }

    /// <summary>The text that was chosen; null if there is no such text any more.</summary>
    public async Task<string?> TextAsync(string? key, string language)
    {
        if (key?.StartsWith(Faq, StringComparison.Ordinal) == true)
        {
            return (await faqs.ShelfAsync()).Answer(key[Faq.Length..], language)?.Answer;
        }

        if (key?.StartsWith(Template, StringComparison.Ordinal) != true || !long.TryParse(key[Template.Length..], out var id))
        {
            return null;
        }

        await using var db = await databases.CreateDbContextAsync();
        return await db.ReplyTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id) is { } template
            ? language == SpokenLanguage.Chinese ? template.Chinese : template.English
            : null;
    }

    private static bool Fits(ReplyTemplateRow template, CaseRow? about) =>
        (template.Kind is null || template.Kind == about?.Kind) && (template.State is null || template.State == about?.State);

    private static int Closeness(ReplyTemplateRow template) => (template.Kind is null ? 0 : 1) + (template.State is null ? 0 : 2);
}

/// <summary>A text to begin an answer with.</summary>
/// <param name="Key">To ask for it by.</param>
/// <param name="Title">What it is about.</param>
/// <param name="IsTemplate">False for a published answer.</param>
public sealed record CannedReply(string Key, string Title, bool IsTemplate);
