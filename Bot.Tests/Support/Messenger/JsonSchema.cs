using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Tests.Support.Messenger;

/// <summary>
/// As much of JSON Schema (draft 2020-12) as the schema of the Send API uses. An unknown keyword is an error, so that a
/// new one cannot be overlooked.
/// </summary>
public sealed class JsonSchema(JsonElement root)
{
    public static JsonSchema Load(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return new JsonSchema(document.RootElement.Clone());
    }

    public bool IsValid(JsonElement value) => IsValid(root, value);

    private bool IsValid(JsonElement schema, JsonElement value) => schema.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => schema.EnumerateObject().All(keyword => Holds(keyword, schema, value))
    };

    private bool Holds(JsonProperty keyword, JsonElement schema, JsonElement value) => keyword.Name switch
    {
        "$schema" or "$id" or "$defs" or "title" or "description" or "then" or "else" => true,
        "$ref" => IsValid(Resolve(keyword.Value.GetString()!), value),
        "allOf" => keyword.Value.EnumerateArray().All(s => IsValid(s, value)),
        "anyOf" => keyword.Value.EnumerateArray().Any(s => IsValid(s, value)),
        "oneOf" => keyword.Value.EnumerateArray().Count(s => IsValid(s, value)) == 1,
        "not" => !IsValid(keyword.Value, value),
        "if" => !schema.TryGetProperty(IsValid(keyword.Value, value) ? "then" : "else", out var branch) || IsValid(branch, value),
        "type" => IsOfType(keyword.Value.GetString()!, value),
        "const" => JsonElement.DeepEquals(keyword.Value, value),
        "enum" => keyword.Value.EnumerateArray().Any(v => JsonElement.DeepEquals(v, value)),
        "format" => value.ValueKind is not JsonValueKind.String || Uri.IsWellFormedUriString(value.GetString(), UriKind.Absolute),
        _ => value.ValueKind switch
        {
            JsonValueKind.Object => HoldsForObject(keyword, schema, value),
            JsonValueKind.Array => HoldsForArray(keyword, value),
            JsonValueKind.String => HoldsForString(keyword, value.GetString()!),
            JsonValueKind.Number => HoldsForNumber(keyword, value.GetDouble()),
            _ => true
        }
    };

    private bool HoldsForObject(JsonProperty keyword, JsonElement schema, JsonElement value) => keyword.Name switch
    {
        "required" => keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "properties" => keyword.Value.EnumerateObject().All(p => !value.TryGetProperty(p.Name, out var v) || IsValid(p.Value, v)),
        "additionalProperties" => value.EnumerateObject()
            .Where(p => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(p.Name, out _))
            .All(p => IsValid(keyword.Value, p.Value)),
        "dependentSchemas" => keyword.Value.EnumerateObject()
            .All(p => !value.TryGetProperty(p.Name, out _) || IsValid(p.Value, value)),
        "minProperties" => value.EnumerateObject().Count() >= keyword.Value.GetInt32(),
        "maxProperties" => value.EnumerateObject().Count() <= keyword.Value.GetInt32(),
        _ => IsOfOtherTypes(keyword.Name)
    };

    private bool HoldsForArray(JsonProperty keyword, JsonElement value) => keyword.Name switch
    {
        "items" => value.EnumerateArray().All(item => IsValid(keyword.Value, item)),
        "minItems" => value.GetArrayLength() >= keyword.Value.GetInt32(),
        "maxItems" => value.GetArrayLength() <= keyword.Value.GetInt32(),
        _ => IsOfOtherTypes(keyword.Name)
    };

    // Lengths count code points.
    private static bool HoldsForString(JsonProperty keyword, string value) => keyword.Name switch
    {
        "minLength" => value.EnumerateRunes().Count() >= keyword.Value.GetInt32(),
        "maxLength" => value.EnumerateRunes().Count() <= keyword.Value.GetInt32(),
        "pattern" => Regex.IsMatch(value, EcmaPattern(keyword.Value.GetString()!)),
        _ => IsOfOtherTypes(keyword.Name)
    };

    private static bool HoldsForNumber(JsonProperty keyword, double value) => keyword.Name switch
    {
        "minimum" => value >= keyword.Value.GetDouble(),
        "maximum" => value <= keyword.Value.GetDouble(),
        _ => IsOfOtherTypes(keyword.Name)
    };

    private static bool IsOfOtherTypes(string keyword) => keyword is
        "required" or "properties" or "additionalProperties" or "dependentSchemas" or "minProperties" or "maxProperties" or
        "items" or "minItems" or "maxItems" or "minLength" or "maxLength" or "pattern" or "minimum" or "maximum"
        ? true
        : throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"This evaluator does not know {keyword}."));

    // "$" means the very end in the schema's dialect; .NET also lets a line break follow.
    private static string EcmaPattern(string pattern) => pattern.EndsWith('$') ? pattern[..^1] + @"\z" : pattern;

    private static bool IsOfType(string type, JsonElement value) => (type, value.ValueKind) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) or ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => double.IsInteger(value.GetDouble()),
        _ => false
    };

    private JsonElement Resolve(string reference) => reference.Split('/')[1..]
        .Aggregate(root, (place, name) => place.GetProperty(name));
}
