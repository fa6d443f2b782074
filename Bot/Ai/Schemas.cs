namespace Bot.Ai;

/// <summary>JSON schemas in the part of the language that strict structured outputs know.</summary>
internal static class Schemas
{
    public static readonly object Text = new { Type = "string" };
    public static readonly object Texts = new { Type = "array", Items = Text };

    /// <summary>An object with these members, all of them and no other.</summary>
    public static object Object(params (string Name, object Schema)[] members) => new
    {
        Type = "object",
        Properties = members.ToDictionary(m => m.Name, m => m.Schema),
        Required = members.Select(m => m.Name),
        AdditionalProperties = false
    };
}
