using Bot.Dialogs.Conversations;
using Bot.Dialogs.Menus;
using Bot.Tests.Conversations;

namespace Bot.Tests.Channels.Menus;

public sealed class StandingMenuTests
{
    [Theory]
    [InlineData("zh-TW")]
    [InlineData("en")]
    public void Every_button_does_something(string language)
    {
        var menu = StandingMenu.In(language);
        Assert.All((StandingButton[])[.. menu.Buttons, .. menu.Openers, menu.Switch], button => Does(language, button.Data));
    }

    private static void Does(string language, string data) =>
        Talk.WithAKnownCitizen(language).Knowing(f => f with { TopicEntries = [new FaqLink("a", "?")] })
            .Taps(data).DoesNotHear(Words.In(language).OldButton);
}
