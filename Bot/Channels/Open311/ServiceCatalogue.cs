using System.Text.Json.Nodes;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Places;
using Bot.Dialogs.Reports;

namespace Bot.Channels.Open311;

/// <summary>The two services that there are, and what has to be told for each: the questions of the chat's own forms.</summary>
internal static class ServiceCatalogue
{
    public const string Report = "illegal-building";
    public const string Petition = "petition";

    /// <summary>When the services or their attributes changed last. A test fails if they change and this does not.</summary>
    public const string Changeset = "2026-11-28 12:00";

    private static readonly string[] Languages = [SpokenLanguage.Chinese, SpokenLanguage.English];

    private static readonly ServiceAttribute[] OfPetitions =
    [
        new(AttributeCodes.Consent, ServiceAttribute.SingleValueList, Required: true, ["yes"]),
        new("name", ServiceAttribute.Line, Required: true),
        new("contact", ServiceAttribute.Line, Required: true),
        new("answer", ServiceAttribute.SingleValueList, Required: false, ["phone", "email", "none"]),
        new(AttributeCodes.Reference, ServiceAttribute.Line, Required: false),
        new(AttributeCodes.Language, ServiceAttribute.SingleValueList, Required: false, Languages)
    ];

    private static readonly ServiceAttribute[] OfReports =
    [
        new("kind", ServiceAttribute.SingleValueList, Required: true, ReportText.Buildings),
        new("work", ServiceAttribute.SingleValueList, Required: true, ["building", "finished", "unsure"]),
        new("district", ServiceAttribute.SingleValueList, Required: true, [.. Districts.All.Select(d => d.Name)]),
        new("floor", ServiceAttribute.Line, Required: false),
        new("since", ServiceAttribute.Line, Required: false),
        new("hours", ServiceAttribute.Line, Required: false),
        new("landmark", ServiceAttribute.Line, Required: false),
        .. OfPetitions
    ];

    private static readonly (string Code, ReportKind Kind, ServiceAttribute[] Attributes)[] All =
        [(Report, ReportKind.IllegalBuilding, OfReports), (Petition, ReportKind.Petition, OfPetitions)];

    public static ReportKind? KindOf(string? code) => Array.Find(All, s => s.Code == code) is { Code: not null } found ? found.Kind : null;

    public static string CodeOf(ReportKind kind) => Array.Find(All, s => s.Kind == kind).Code;

    public static string NameOf(string code, Open311Words words) => words.Say($"Service.{code}");

    public static Document List(Open311Words words) => new("services", new JsonArray([.. All.Select(s => (JsonNode)new JsonObject
    {
        ["service_code"] = s.Code,
        ["service_name"] = NameOf(s.Code, words),
        ["description"] = words.Say($"Service.{s.Code}.About"),
        ["metadata"] = true,
        ["type"] = "realtime",
        ["keywords"] = words.Say($"Service.{s.Code}.Keywords"),
        ["group"] = words.Say("Group")
    })]));

    /// <summary>Null if there is no such service.</summary>
    public static Document? Definition(string code, Open311Words words) => Array.Find(All, s => s.Code == code) is not { Code: not null } found ? null : new(
        "service_definition",
        new JsonObject
        {
            ["service_code"] = code,
            ["attributes"] = new JsonArray(
            [
                Notice(words),
                .. found.Attributes.Select((attribute, i) => (JsonNode)attribute.Describe(order: i + 2, words))
            ])
        });

    // What the form's rules ask of the arguments that the specification itself calls optional.
    private static JsonObject Notice(Open311Words words) => new()
    {
        ["variable"] = false,
        ["code"] = "notice",
        ["datatype"] = "text",
        ["required"] = false,
        ["datatype_description"] = null,
        ["order"] = 1,
        ["description"] = words.Say("Notice")
    };
}
