using System.Text.Json.Serialization;

namespace Bot.Dialogs.Activities;

/// <summary>Somebody in the platform's own inbox wants to answer there: the conversation is given to them.</summary>
/// <param name="App">The platform's id of what they answer with.</param>
public sealed record PersonAsksActivity(string App) : Activity;

/// <summary>The person whom the citizen had asked for does not speak any more: the bot does.</summary>
/// <param name="Why">What ended it.</param>
/// <param name="Told">True if the citizen is told at once; false to say so only with the next answer.</param>
public sealed record PersonLeftActivity(PersonLeft Why, bool Told) : HostActivity;

/// <summary>Why a person does not speak any more.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PersonLeft>))]
public enum PersonLeft
{
    /// <summary>The member of staff gave the conversation back.</summary>
    HandedBack,

    /// <summary>Nobody had said anything for long.</summary>
    Quiet,

    /// <summary>Nobody answered what the citizen said: it is kept for a person.</summary>
    Unanswered
}

/// <summary>A member of staff went on with the citizen's half-filled form; the citizen has to confirm it.</summary>
/// <param name="DraftId">Which form.</param>
/// <param name="Answers">Words, or the key of an option, by question.</param>
public sealed record FormContinuedActivity(string DraftId, IReadOnlyDictionary<string, string> Answers) : HostActivity;
