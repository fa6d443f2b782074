using Bot.Dialogs.Activities;

namespace Bot.Channels.Messenger;

/// <summary>Who speaks after a thread has moved between apps (Messenger Platform, Conversation Routing).</summary>
internal static class MessengerThread
{
    // Meta's two documentation pages name one each.
    private static readonly string[] PageInboxes = ["263902037430900", "26390203743090"];

    // The event goes to the app that receives the thread, so without an app id of our own anyone but the inbox is us.
    public static Activity AfterPass(string? owner, string appId) => Speaks(owner switch
    {
        _ when appId != "" => owner == appId,
        _ => !PageInboxes.Contains(owner)
    });

    // The event goes to the app that loses the thread.
    public static Activity AfterTake(string? owner, string appId) => Speaks(appId != "" && owner == appId);

    private static Activity Speaks(bool bot) => bot ? new ControlReturnedActivity() : new PersonSpokeActivity();
}
