namespace Bot.Channels.Messenger;

/// <summary>A message object of the Send API, within its limits already.</summary>
internal abstract record PageMessage;

internal sealed record WordsMessage(string Text) : PageMessage;

internal sealed record PictureMessage(string Url) : PageMessage;

/// <summary>The button template.</summary>
internal sealed record ButtonsMessage(string Text, IReadOnlyList<PageButton> Buttons) : PageMessage;

/// <summary>The generic template.</summary>
internal sealed record CardsMessage(IReadOnlyList<PageCard> Cards) : PageMessage;

internal sealed record PageCard(string Title, string? Subtitle, string? ImageUrl, IReadOnlyList<PageButton> Buttons);

/// <summary>A button: <c>postback</c> with a payload, <c>web_url</c> with an address, <c>phone_number</c> with +886….</summary>
internal sealed record PageButton(string Type, string Title, string Target);
