using Bot.Channels.Menus;

namespace Bot.Channels.Messenger;

/// <summary>Puts our menus on the Page. Meta lets us write ten times in ten minutes, so nothing is written that is there already.</summary>
internal sealed class MessengerMenus(MessengerClient client, PageProfile profile) : IChannelMenus
{
    public string Name => "Messenger";

    public async Task<IReadOnlyList<string>> DeployAsync(CancellationToken cancellation)
    {
        if (await client.ProfileAsync(PageProfile.Fields, cancellation) is { } shown && profile.IsShownIn(shown))
        {
            return [];
        }

        var result = await client.SetProfileAsync(profile.Write(), cancellation);
        return result.Class is SendClass.Sent
            ? ["Set the button to begin, the greeting, the opening questions and the menu; Meta takes up to a day to show them to everybody."]
            : throw new MenusFailedException($"Meta did not accept the menus of the Page: {result.Class}, {result.Reason}");
    }
}
