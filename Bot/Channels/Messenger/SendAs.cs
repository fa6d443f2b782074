namespace Bot.Channels.Messenger;

/// <summary>Under which of Meta's headings a message goes out.</summary>
internal enum SendAs
{
    /// <summary>An answer inside a dialogue.</summary>
    Response,

    /// <summary>A notice, within 24 hours of the citizen's last message.</summary>
    Update,

    /// <summary>A person's own words, within 7 days of it.</summary>
    HumanAgent
}
