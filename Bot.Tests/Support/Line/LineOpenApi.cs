using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace Bot.Tests.Support.Line;

/// <summary>
/// LINE's own published definitions (messaging-api.yml), read as far as messages need them: required properties, types,
/// enumerations, lengths, and no property that is not declared. Discriminators are followed by hand.
/// </summary>
public sealed class LineOpenApi
{
    private readonly YamlMappingNode schemas;

    public LineOpenApi(string file)
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(file);
        yaml.Load(reader);
        schemas = (YamlMappingNode)yaml.Documents[0].RootNode["components"]["schemas"];
    }

    /// <summary>What is wrong with a value by the named definition; empty if it is right.</summary>
    public IReadOnlyList<string> ProblemsOf(string schema, JsonElement value) =>
        [.. Check(schemas[schema], value, schema, followType: true)];

    private IEnumerable<string> Check(YamlNode node, JsonElement value, string at, bool followType)
    {
        var schema = Resolve(node);
        if (followType && MappedBy(schema, value) is { } mapped)
        {
            return mapped.Length == 0
                ? [$"{at}: unknown type"]
                : Check(schemas[mapped], value, at, followType: false);
        }

        return value.ValueKind is JsonValueKind.Object
            ? CheckObject(schema, value, at)
            : CheckPlain(schema, value, at);
    }

    private IEnumerable<string> CheckObject(YamlMappingNode schema, JsonElement value, string at)
    {
        var parts = PartsOf(schema).ToList();
        foreach (var name in parts.SelectMany(part => List(part, "required")).Distinct())
        {
            if (!value.TryGetProperty(name, out _))
            {
                yield return $"{at}: {name} is missing";
            }
        }

        foreach (var member in value.EnumerateObject())
        {
            var declared = parts.Select(part => Get(Get(part, "properties"), member.Name)).FirstOrDefault(found => found is not null);
            if (declared is null)
            {
                yield return $"{at}: {member.Name} is not declared";
                continue;
            }

            foreach (var problem in Check(declared, member.Value, $"{at}.{member.Name}", followType: true))
            {
                yield return problem;
            }
        }
    }

    private IEnumerable<string> CheckPlain(YamlMappingNode schema, JsonElement value, string at)
    {
        var fits = (Word(schema, "type"), value.ValueKind) switch
        {
            ("string", JsonValueKind.String) or ("array", JsonValueKind.Array) => true,
            ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
            ("integer" or "number", JsonValueKind.Number) => true,
            _ => false
        };
        if (!fits)
        {
            yield return $"{at}: not a {Word(schema, "type")}";
        }

        if (value.ValueKind is JsonValueKind.String)
        {
            var text = value.GetString()!;
            if (List(schema, "enum").ToList() is { Count: > 0 } words && !words.Contains(text))
            {
                yield return $"{at}: {text} is none of {string.Join(", ", words)}";
            }

            if (int.TryParse(Word(schema, "maxLength"), out var max) && text.Length > max)
            {
                yield return $"{at}: longer than {max}";
            }
        }

        if (value.ValueKind is JsonValueKind.Array)
        {
            if (int.TryParse(Word(schema, "maxItems"), out var most) && value.GetArrayLength() > most)
            {
                yield return $"{at}: more than {most}";
            }

            foreach (var problem in value.EnumerateArray().SelectMany((item, i) => Check(schema["items"], item, $"{at}[{i}]", followType: true)))
            {
                yield return problem;
            }
        }
    }

    // Null: no discriminator here; empty: one that does not know the type.
    private static string? MappedBy(YamlMappingNode schema, JsonElement value) =>
        Get(Get(schema, "discriminator"), "mapping") is not { } mapping || value.ValueKind is not JsonValueKind.Object ? null
        : value.TryGetProperty("type", out var type) && Get(mapping, type.GetString()!) is YamlScalarNode target ? NameOf(target)
        : "";

    private IEnumerable<YamlMappingNode> PartsOf(YamlMappingNode schema) =>
        Get(schema, "allOf") is YamlSequenceNode parts
            ? parts.Children.Select(Resolve).SelectMany(PartsOf).Append(schema)
            : [schema];

    private YamlMappingNode Resolve(YamlNode node) =>
        Get(node, "$ref") is YamlScalarNode target ? Resolve(schemas[NameOf(target)]) : (YamlMappingNode)node;

    private static string NameOf(YamlScalarNode target) => target.Value!.Split('/')[^1];

    private static string? Word(YamlNode node, string name) => (Get(node, name) as YamlScalarNode)?.Value;

    private static IEnumerable<string> List(YamlNode node, string name) =>
        Get(node, name) is YamlSequenceNode list ? list.Children.Select(item => ((YamlScalarNode)item).Value!) : [];

    private static YamlNode? Get(YamlNode? node, string name) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(name, out var found) ? found : null;
}
