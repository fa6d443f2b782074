using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Forms;

/// <summary>A form, seen by the desk that leads citizens through it.</summary>
internal abstract class Form(string id, Func<string?, Wordbook> words)
{
    /// <summary>For ever the same: drafts and buttons name it.</summary>
    public string Id { get; } = id;

    /// <summary>
    /// True for a short errand (looking something up): it ends without a review, is left without being asked, and is
    /// forgotten when the citizen comes back later.
    /// </summary>
    public bool IsErrand { get; init; }

    /// <summary>True if photos may be sent at any time.</summary>
    public bool TakesPhotos { get; protected set; }

    /// <summary>Where the form stands with these answers.</summary>
    public abstract Walk On(Draft draft, Moment moment);

    /// <summary>What to say instead of beginning; null if it may begin.</summary>
    public abstract Ending? Refuses(Moment moment);

    /// <summary>How an answer ends the form before its end; null if it goes on.</summary>
    public abstract Ending? EndsEarly(Draft draft, Moment moment);

    /// <summary>What follows when everything is answered and, unless it is an errand, confirmed.</summary>
    public abstract Ending Finish(Draft draft, Moment moment);

    /// <summary>What follows when the citizen stops on the way; null if the form is thrown away like any other.</summary>
    public virtual Ending? Leaves(Draft draft, Moment moment) => null;

    /// <summary>The words on the button that leaves it; null for those of every form.</summary>
    public string? CancelButton(Moment moment) => Text(moment, "CancelButton");

    /// <summary>What the citizen confirms by sending it; null if nothing is confirmed.</summary>
    public string? Confirmation(Moment moment) => Text(moment, "Confirm");

    /// <summary>The form's name as citizens read it.</summary>
    public string Name(Moment moment) => Text(moment, "Name") ?? Id;

    /// <summary>A line before the first question.</summary>
    public string Opening(Moment moment) => Text(moment, "Opening") ?? "";

    protected Wordbook Words(Moment moment) => words(moment.Conversation.Language);

    // One resource file may serve several forms: what is said of one form bears its name.
    private string? Text(Moment moment, string name) => Words(moment).Find($"{Id}.{name}");
}
