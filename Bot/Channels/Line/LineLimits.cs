namespace Bot.Channels.Line;

/// <summary>
/// The limits of LINE that our messages keep (Messaging API reference, Message objects and Action objects). "Units" are
/// UTF-16 units, "graphemes" are what a reader would call characters.
/// </summary>
internal static class LineLimits
{
    public const int MessagesPerCall = 5;

    /// <summary>Units of a text message.</summary>
    public const int Text = 5000;

    /// <summary>Units of what stands for a card in the chat list and for screen readers.</summary>
    public const int AltText = 400;

    public const int QuickReplies = 13;

    /// <summary>Graphemes on a quick reply.</summary>
    public const int QuickReplyLabel = 20;

    /// <summary>Graphemes of what is read aloud on a rich menu.</summary>
    public const int MenuLabel = 20;

    /// <summary>Graphemes on a card's button.</summary>
    public const int ButtonLabel = 40;

    /// <summary>Units of what a button sends back.</summary>
    public const int Data = 300;

    /// <summary>LINE counts graphemes here; units are never fewer and keep the size of a card in bounds.</summary>
    public const int DisplayText = 300;

    /// <summary>Characters of a link behind a button.</summary>
    public const int Link = 1000;

    /// <summary>Characters of a picture's address.</summary>
    public const int PictureAddress = 2000;

    /// <summary>Bytes; LINE takes 30 KB and does not say how it counts.</summary>
    public const int Bubble = 27_000;

    /// <summary>Bytes; LINE takes 50 KB.</summary>
    public const int Carousel = 45_000;

    public const int BubblesPerCarousel = 12;

    // The limits below are ours: LINE sets none beyond the size of the whole card.

    /// <summary>Units of a card's title; a longer one is set as plain text.</summary>
    public const int CardTitle = 200;

    /// <summary>Units of a card's words; longer ones are read and copied more easily as plain text.</summary>
    public const int CardText = 2000;

    /// <summary>Units of a label whose graphemes are unusually long.</summary>
    public const int LabelUnits = 200;

    /// <summary>Units of a sentence that is added to a finished card.</summary>
    public const int NoticeOnCard = 300;
}
