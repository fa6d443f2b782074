using Bot.Cases;
using Bot.Dialogs.Conversations;
using Bot.Messaging;
using Bot.Settings;
using Bot.Staff;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Admin.Settings;

/// <summary>Everything that can be set, how it stands, and what was changed lately.</summary>
[Needs(Right.ChangeSettings)]
public sealed class IndexModel(BotDb db, SettingsBook book, CaseLimits limits, IEnumerable<IChannel> channels, TimeProvider clock) : StaffPage
{
    public const int Recent = 20;

    public ServiceSettings Settings => book.Current;

    public CaseLimits Limits => limits;

    /// <summary>The switches by name, those of channels first.</summary>
    public IReadOnlyList<(string Name, Switch Switch, SettingChangeRow? Change)> Switches { get; private set; } = [];

    public bool BannerShows => Settings.Banner is { On: true } banner && (banner.Until is null || clock.GetUtcNow().UtcDateTime < banner.Until);

    public int OwnWords => Settings.CaseWords.Values.Sum(texts => texts.Values.Count(text => text.Length > 0));

    public IReadOnlyList<SettingChangeRow> History { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Switches =
        [
            .. channels.Select(c => Row(SettingNames.OfChannel(c.Name), Settings.Channel(c.Name))),
            .. Enum.GetValues<Feature>().Select(f => Row(SettingNames.Of(f), Settings.Features[f]))
        ];
        History = await db.SettingChanges.AsNoTracking().OrderByDescending(c => c.Id).Take(Recent).ToListAsync();
    }

    private (string, Switch, SettingChangeRow?) Row(string name, Switch state) => (name, state, Settings.Latest(name));
}
