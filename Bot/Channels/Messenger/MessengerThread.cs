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

    /// <summary>
    /// A person in the Page inbox wants the thread; unless it is given, it snaps back to us. What any other app wants is only
    /// recorded.
    /// </summary>
    public static Activity? Asked(string? app) => app is not null && PageInboxes.Contains(app) ? new PersonAsksActivity(app) : null;

    /// <summary>
    /// What is heard of a thread that somebody else owns: that a person speaks there, or what the citizen says to them. It is
    /// answered by nobody here; staff who have the conversation later can read it, and what is taken back is taken back.
    /// </summary>
    public static Activity? Overheard(Activity? activity) => activity switch
    {
        null or PersonSpokeActivity or UnsendActivity => activity,
        TextActivity text => Heard(text.Text),
        ChoiceActivity tap => Heard(tap.Label),
        PlaceActivity place => Heard(place.Address ?? place.Title),
        MediaActivity media => Heard(media.Text, media.Items.Count),
        StickerActivity or UnknownActivity => Heard(null),
        _ => null
    };

    private static PersonSpokeActivity Heard(string? words, int media = 0) => new(Overheard: true, words, media);

    private static Activity Speaks(bool bot) => bot ? new ControlReturnedActivity() : new PersonSpokeActivity();
}
