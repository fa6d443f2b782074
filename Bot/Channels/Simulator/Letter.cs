using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Channels.Simulator;

/// <summary>One entry of a conversation as the page draws it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "from")]
[JsonDerivedType(typeof(CitizenSent), "citizen")]
[JsonDerivedType(typeof(BotSaid), "bot")]
[JsonDerivedType(typeof(NotStored), "desk")]
public abstract record Letter
{
    /// <summary>Grows within a conversation; the page asks for what came after the last number it saw.</summary>
    public long Number { get; init; }

    /// <summary>When it was put into the mailbox, UTC.</summary>
    public DateTime At { get; init; }
}

/// <summary>What the citizen sent.</summary>
/// <param name="Kind">As in <see cref="PhoneMessage.Kind"/>.</param>
/// <param name="Text">The words that the phone shows for it, if any.</param>
public sealed record CitizenSent(string Kind, string? Text) : Letter;

/// <summary>What the bot said.</summary>
/// <param name="Calls">A body of <see cref="SimulatorChannel.Render"/>: the calls to LINE and those to Messenger.</param>
public sealed record BotSaid(JsonElement Calls) : Letter
{
    /// <summary>The key of the call that brought it.</summary>
    [JsonIgnore]
    public Guid RetryKey { get; init; }
}

/// <summary>The citizen's letter with this number could not be stored and has to be sent again.</summary>
public sealed record NotStored(long Letter) : Letter;
