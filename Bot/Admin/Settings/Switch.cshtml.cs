using Bot.Messaging;
using Bot.Settings;
using Bot.Staff;
using Bot.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Settings;

/// <summary>The kill switch of a channel or a feature.</summary>
[Needs(Right.ChangeSettings)]
public sealed class SwitchModel(
    SettingsDesk desk, SettingsBook book, BotDb db, IStringLocalizer<SettingsWords> words, IEnumerable<IChannel> channels) : SettingPage(desk, book, db, words)
{
    /// <summary>The setting's name.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty]
    public bool Off { get; set; }

    [BindProperty]
    public bool Silent { get; set; }

    [BindProperty]
    public TextsForm Texts { get; set; } = new();

    public bool IsChannel => SettingNames.ChannelIn(Id) is not null;

    public async Task<IActionResult> OnGetAsync()
    {
        if (Known is not { } state)
        {
            return NotFound();
        }

        (Off, Silent, Texts) = (state.Off, state.Silent, TextsForm.Of(state.Texts));
        return await ShowAsync(Id);
    }

    public async Task<IActionResult> OnPostAsync() =>
        Known is null ? NotFound() : await SaveAsync(Id, new Switch(Off, IsChannel && Silent, Texts.ToTexts()));

    private Switch? Known => (SettingNames.ChannelIn(Id), SettingNames.FeatureIn(Id)) switch
    {
        ({ } channel, _) when channels.Any(c => c.Name == channel) => Current.Channel(channel),
        (_, { } feature) when Enum.IsDefined(feature) => Current.Features[feature],
        _ => null
    };
}
