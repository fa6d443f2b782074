using Bot.Dialogs.Conversations;

namespace Bot.Faqs;

/// <summary>An entry as staff see it in a list.</summary>
public sealed record FaqListing
{
    public required FaqEntryRow Entry { get; init; }

    /// <summary>The working copy.</summary>
    public required FaqContent Content { get; init; }

    /// <summary>How often citizens got it as an answer or picked it, as far as questions are kept.</summary>
    public int Uses { get; init; }

    /// <summary>Citizens whose thumb is up.</summary>
    public int Helpful { get; init; }

    /// <summary>Citizens whose thumb is down.</summary>
    public int NotHelpful { get; init; }

    /// <summary>Somebody should look at it again: its day has come, or a law that it cites was amended.</summary>
    public bool ReviewDue { get; init; }

    /// <summary>The question in Chinese.</summary>
    public string Title => Content.In(SpokenLanguage.Chinese)?.Question ?? Content.Id;

    public bool HasOutdatedTranslation => Content.Texts.Any(Content.IsOutdated);
}
