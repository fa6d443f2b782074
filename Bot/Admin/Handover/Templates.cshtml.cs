using Bot.Handover.Templates;
using Bot.Staff;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Admin.Handover;

/// <summary>The texts that staff can begin an answer with.</summary>
[Needs(Right.WriteFaqs)]
public sealed class TemplatesModel(BotDb db) : StaffPage
{
    public IReadOnlyList<ReplyTemplateRow> Templates { get; private set; } = [];

    public async Task OnGetAsync() => Templates = await db.ReplyTemplates.AsNoTracking().OrderBy(t => t.Title).ToListAsync();
}
