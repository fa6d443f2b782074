using System.Text.Json.Serialization;

namespace Bot.Dialogs.Sayings;

/// <summary>
/// One thing the bot says, in words that are the same for every channel. A renderer per channel turns sayings into that
/// channel's messages, keeps its limits and folds what the channel cannot show into numbered text; nothing is cut silently.
/// A notice is stored as JSON until it can be told, so a name given here is kept for ever.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TextSaying), "text")]
[JsonDerivedType(typeof(CardSaying), "card")]
[JsonDerivedType(typeof(CardListSaying), "cards")]
[JsonDerivedType(typeof(ImageSaying), "image")]
public abstract record Saying
{
    /// <summary>
    /// Quick replies shown under the saying, right only now: they vanish with the next message, so they are never the
    /// only way to go on. Any number; what exceeds a channel's limit (13 on both) is folded into the text.
    /// </summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];
}

/// <summary>Plain text of any length; line breaks are kept, there is no markup.</summary>
/// <param name="Text">Not empty.</param>
public sealed record TextSaying(string Text) : Saying;

/// <summary>A card with durable buttons.</summary>
public sealed record CardSaying(Card Card) : Saying;

/// <summary>Several cards side by side.</summary>
/// <param name="Cards">At least one.</param>
public sealed record CardListSaying(IReadOnlyList<Card> Cards) : Saying;

/// <summary>A picture.</summary>
/// <param name="Url">https address of a JPEG or PNG.</param>
/// <param name="PreviewUrl">https address of a smaller one; the picture itself if null.</param>
/// <param name="AlternativeText">What the picture shows, for those who cannot see it and for the chat list.</param>
public sealed record ImageSaying(Uri Url, Uri? PreviewUrl, string AlternativeText) : Saying;

/// <summary>A card: a title, words, perhaps a picture, and buttons that stay tappable for ever.</summary>
public sealed record Card
{
    /// <summary>A few words; null for a card of text and buttons only.</summary>
    public string? Title { get; init; }

    /// <summary>The body, of any length; what a channel's card cannot hold goes before it as plain text.</summary>
    public required string Text { get; init; }

    /// <summary>https address of a picture on the card.</summary>
    public Uri? ImageUrl { get; init; }

    /// <summary>Durable actions; may be empty.</summary>
    public IReadOnlyList<Button> Buttons { get; init; } = [];
}

/// <summary>A quick reply.</summary>
/// <param name="Label">The words on it; what is longer than a channel shows (20 on both) is shortened there with "…".</param>
/// <param name="Data">What comes back in <see cref="Activities.ChoiceActivity.Data"/>: at most 300 UTF-16 units (LINE's limit).</param>
public sealed record Choice(string Label, string Data);

/// <summary>A durable action on a card.</summary>
/// <param name="Label">The words on it.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ReplyButton), "reply")]
[JsonDerivedType(typeof(LinkButton), "link")]
public abstract record Button(string Label);

/// <summary>A button that comes back to the bot as <see cref="Activities.ChoiceActivity"/>.</summary>
/// <param name="Label">The words on it.</param>
/// <param name="Data">At most 300 UTF-16 units (LINE's limit for postback data).</param>
public sealed record ReplyButton(string Label, string Data) : Button(Label);

/// <summary>A button that opens an address: http, https or tel.</summary>
public sealed record LinkButton(string Label, Uri Url) : Button(Label);
