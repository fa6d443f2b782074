using System.Text.RegularExpressions;
using Bot.Dialogs.Sayings;

namespace Bot.Channels.Messenger;

/// <summary>A card as Messenger can show it: what it cannot show as a picture or a button is a line of its words.</summary>
internal sealed partial record CardFace(string? Title, string Text, string? ImageUrl, IReadOnlyList<PageButton> Buttons)
{
    /// <summary>Title and words together, for messages that know no title; may be empty.</summary>
    public string Words => string.Join("\n\n", new[] { Title, Text }.Where(part => !string.IsNullOrWhiteSpace(part))).Trim();

    /// <summary>The card as an element of the generic template, or null if it does not fit one.</summary>
    public PageCard? AsElement => (Title, Text) switch
    {
        _ when Buttons.Count > MessengerLimits.Buttons => null,
        // A title alone is refused: one more property is needed.
        _ when Buttons.Count == 0 && ImageUrl is null && (Title is null || Text.Length == 0) => null,
        ({ Length: <= MessengerLimits.CardLine } title, { Length: <= MessengerLimits.CardLine } text) =>
            new PageCard(title, text.Length == 0 ? null : text, ImageUrl, Buttons),
        (null, { Length: > 0 and <= MessengerLimits.CardLine } text) => new PageCard(text, null, ImageUrl, Buttons),
        _ => null
    };

    public static CardFace Of(Card card)
    {
        List<PageButton> buttons = [];
        List<string> lines = [card.Text.Trim()];
        foreach (var button in card.Buttons)
        {
            if (ButtonOf(button) is { } shown)
            {
                buttons.Add(shown);
            }
            else if (button is LinkButton link)
            {
                lines.Add($"{link.Label} {AddressOf(link.Url)}");
            }
        }

        var image = card.ImageUrl is { } url && IsShowable(url) ? url.AbsoluteUri : null;
        if (card.ImageUrl is { } hidden && image is null)
        {
            lines.Add(hidden.OriginalString);
        }

        return new CardFace(
            string.IsNullOrWhiteSpace(card.Title) ? null : card.Title.Trim(),
            string.Join('\n', lines.Where(line => line.Length > 0)), image, buttons);
    }

    /// <summary>Whether Meta takes the address: plain http is no safe place to send a citizen from a button of the agency.</summary>
    public static bool IsShowable(Uri url) =>
        url is { IsAbsoluteUri: true, Scheme: "https" } && url.AbsoluteUri.Length <= MessengerLimits.Link;

    private static PageButton? ButtonOf(Button button) => button switch
    {
        ReplyButton reply => new PageButton("postback", MessengerLimits.Title(reply.Label), MessengerLimits.Data(reply.Data)),
        LinkButton link when IsShowable(link.Url) =>
            new PageButton("web_url", MessengerLimits.Title(link.Label), link.Url.AbsoluteUri),
        LinkButton { Url.Scheme: "tel" } call when Number(call.Url) is { } number =>
            new PageButton("phone_number", MessengerLimits.Title(call.Label), number),
        _ => null
    };

    // Messenger dials only numbers with a country code; a short number such as 1999 stays in the words.
    private static string? Number(Uri url) =>
        Separators().Replace(AddressOf(url), "") is var digits && International().IsMatch(digits) ? digits : null;

    private static string AddressOf(Uri url) => url.Scheme is "tel" ? url.OriginalString["tel:".Length..] : url.OriginalString;

    [GeneratedRegex(@"[-.() ]")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^\+[1-9][0-9]{5,14}$")]
    private static partial Regex International();
}
