using Bot.Dialogs.Conversations;
using Microsoft.Extensions.Options;

namespace Bot.Platform;

/// <summary>
/// Section <c>Agency</c>: who we are and how citizens reach us. Texts are given per language tag; a value that is missing
/// in a language is taken from zh-TW, and what is empty is shown nowhere.
/// </summary>
public sealed class AgencyOptions
{
    public Dictionary<string, string> Name { get; init; } = [];

    public Dictionary<string, string> Address { get; init; } = [];

    public Dictionary<string, string> Hours { get; init; } = [];

    public string Phone { get; init; } = "";

    public string DemolitionPhone { get; init; } = "";

    public string Website { get; init; } = "";

    public string ReportUrl { get; init; } = "";
}

/// <summary>The agency's contacts in the language of a conversation.</summary>
public sealed class AgencyDirectory(IOptions<AgencyOptions> options)
{
    private readonly AgencyOptions agency = options.Value;

    public AgencyContacts Contacts(string language) => new()
    {
        AgencyName = In(language, agency.Name),
        Phone = agency.Phone,
        Address = In(language, agency.Address),
        Hours = In(language, agency.Hours),
        Website = agency.Website
    };

    /// <summary>What the placeholders in approved texts stand for, by the words between the braces.</summary>
    public IReadOnlyDictionary<string, string> Placeholders(string language) => new Dictionary<string, string>
    {
        ["phone"] = agency.Phone,
        ["demolition-phone"] = agency.DemolitionPhone,
        ["address"] = In(language, agency.Address),
        ["hours"] = In(language, agency.Hours),
        ["website"] = agency.Website,
        ["report-url"] = agency.ReportUrl
    };

    private static string In(string language, Dictionary<string, string> texts) =>
        texts.GetValueOrDefault(language) is { Length: > 0 } text ? text : texts.GetValueOrDefault(SpokenLanguage.Chinese, "");
}
