using System.Globalization;
using Bot.Faqs;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Admin.Faqs;

/// <summary>What the pages about answers share.</summary>
public abstract class FaqPage : StaffPage
{
    private IReadOnlyDictionary<string, string> names = new Dictionary<string, string>();

    /// <summary>The language in which the page is read.</summary>
    protected static string PageLanguage => CultureInfo.CurrentUICulture.Name;

    /// <summary>Whose name stands for an id in a version; the id itself if it is nobody's who works here.</summary>
    public string NameOf(string by) => names.GetValueOrDefault(by, by);

    protected async Task LearnNamesAsync(BotDb db) =>
        names = await db.Staff.AsNoTracking().ToDictionaryAsync(m => m.Id, m => m.DisplayName);

    /// <summary>Puts the sentence of a problem on top of the form.</summary>
    protected void Refuse(FaqProblem problem, string field = "") => ModelState.AddModelError(field, Sentence(problem));

    /// <summary>The sentence of a problem; people are called by their names in it.</summary>
    protected string Sentence(FaqProblem problem) =>
        (problem with { Details = [.. problem.Details.Select(d => d is string who ? NameOf(who) : d)] }).In(PageLanguage);

    /// <summary>The one who is signed in; the ledger says in the audit log what they did.</summary>
    protected Actor Me => Actor.Of(Entry(AuditAction.FaqChanged));
}
