using System.Text.Json.Nodes;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Places;
using Bot.Dialogs.Reports;

namespace Bot.Channels.Open311;

/// <summary>What a service asks beyond place and description.</summary>
/// <param name="Code">The question of the form, or one of <see cref="AttributeCodes"/>.</param>
/// <param name="Datatype">In the specification's words.</param>
/// <param name="Required">Whether nothing is filed without it.</param>
/// <param name="Values">The keys to choose from; null for free words.</param>
internal sealed record ServiceAttribute(string Code, string Datatype, bool Required, IReadOnlyList<string>? Values = null)
{
    public const string Line = "string";
    public const string SingleValueList = "singlevaluelist";

    public JsonObject Describe(int order, Open311Words words)
    {
        var described = new JsonObject
        {
            ["variable"] = true,
            ["code"] = Code,
            ["datatype"] = Datatype,
            ["required"] = Required,
            ["datatype_description"] = Values is null ? ReportText.Example(Code, words.Language) : null,
            ["order"] = order,
            ["description"] = words.Find($"Attribute.{Code}") ?? ReportText.Label(Code, words.Language)
        };
        if (Values is not null)
        {
            described["values"] = new JsonArray([.. Values.Select(key => (JsonNode)new JsonObject { ["key"] = key, ["name"] = NameOf(key, words) })]);
        }

        return described;
    }

    private string NameOf(string key, Open311Words words) => Code switch
    {
        "district" => words.Language == SpokenLanguage.Chinese ? key : Districts.Find(key)?.English ?? key,
        _ => words.Find($"Value.{Code}.{key}") ?? ReportText.Name(Code, key, words.Language)
    };
}

/// <summary>Attributes that are no questions of the form as they stand.</summary>
internal static class AttributeCodes
{
    /// <summary>The notice about personal data was read to the citizen, who agreed.</summary>
    public const string Consent = "consent";

    /// <summary>The partner's own number. Sent again, it is the same case.</summary>
    public const string Reference = "reference";

    /// <summary>In which the citizen is told.</summary>
    public const string Language = "language";
}
