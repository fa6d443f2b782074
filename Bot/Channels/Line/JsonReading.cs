using System.Text.Json;

namespace Bot.Channels.Line;

/// <summary>Reads JSON that others wrote: what is absent, null or of another kind than expected is simply not there.</summary>
internal static class JsonReading
{
    extension(JsonElement element)
    {
        /// <summary>The text of a property; also null when it holds half a surrogate pair and is therefore no text.</summary>
        public string? TextOf(string name)
        {
            if (element.Member(name) is not { ValueKind: JsonValueKind.String } member)
            {
                return null;
            }

            try
            {
                return member.GetString();
            }
            catch (InvalidOperationException)
            {
                return null;
            }
        }

        public double? NumberOf(string name) =>
            element.Member(name) is { ValueKind: JsonValueKind.Number } member
            && member.TryGetDouble(out var number)
            && double.IsFinite(number)
                ? number
                : null;

        public int? CountOf(string name) =>
            element.Member(name) is { ValueKind: JsonValueKind.Number } member && member.TryGetInt32(out var number)
                ? number
                : null;

        public bool IsTrue(string name) => element.Member(name) is { ValueKind: JsonValueKind.True };

        public JsonElement? ObjectOf(string name) =>
            element.Member(name) is { ValueKind: JsonValueKind.Object } member ? member : null;

        public JsonElement? ArrayOf(string name) =>
            element.Member(name) is { ValueKind: JsonValueKind.Array } member ? member : null;

        // The name of a neighbour may be half a surrogate pair as well, and then .NET refuses to look for any name.
        private JsonElement? Member(string name)
        {
            try
            {
                return element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;
            }
            catch (InvalidOperationException)
            {
                return null;
            }
        }
    }
}
