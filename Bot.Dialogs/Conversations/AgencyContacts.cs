namespace Bot.Dialogs.Conversations;

/// <summary>How citizens reach the agency; every value comes from configuration and may be empty, then it is not shown.</summary>
public sealed record AgencyContacts
{
    /// <summary>The agency's name as citizens read it, in the language of the conversation.</summary>
    public required string AgencyName { get; init; }

    /// <summary>Telephone of the agency.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Address of the office.</summary>
    public string Address { get; init; } = "";

    /// <summary>Office hours in words.</summary>
    public string Hours { get; init; } = "";

    /// <summary>https address of the agency's site or online report form.</summary>
    public string Website { get; init; } = "";
}
