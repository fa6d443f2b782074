namespace Bot.Cases;

/// <summary>The doors by which cases come. All stand in one register, so that the same matter is noticed whichever way it came.</summary>
public enum CaseSource
{
    /// <summary>The citizen wrote to the bot.</summary>
    Chat,

    /// <summary>臨櫃: the citizen came to the counter.</summary>
    Counter,

    /// <summary>The citizen telephoned.</summary>
    Phone,

    /// <summary>The city's hotline 1999 passed it on, with its number.</summary>
    Hotline,

    /// <summary>市長信箱 passed it on, with its number.</summary>
    Mailbox,

    /// <summary>Another agency's system filed it over Open311, with its number.</summary>
    Partner
}
