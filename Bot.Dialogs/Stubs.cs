using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Conversations;
namespace Bot.Dialogs
{
    /// <summary>x</summary>
    [JsonSerializable(typeof(Conversation))]
    [JsonSerializable(typeof(Activity))]
    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
    public sealed partial class DialogsJson : JsonSerializerContext
    {
        /// <summary>x</summary>
        public static Activity ReadActivity(string json) => JsonSerializer.Deserialize(json, Default.Activity) ?? new Activity();
    }
}
namespace Bot.Dialogs.Conversations
{
    /// <summary>x</summary>
    public static class Languages
    {
        /// <summary>x</summary>
        public const string Default = "zh-TW";
        /// <summary>x</summary>
        public static string Choose(Conversation conversation, Activity activity, string? profile) => conversation.Language ?? profile ?? Default;
    }
    /// <summary>x</summary>
    public static class ChoiceData
    {
        /// <summary>x</summary>
        public static bool TryReadEntry(string data, out string id) { id = data; return false; }
        /// <summary>x</summary>
        public static bool TryReadTopic(string data, out string id) { id = data; return false; }
    }
    /// <summary>x</summary>
    public sealed class Words
    {
        /// <summary>x</summary>
        public static Words In(string language) => new();
        /// <summary>x</summary>
        public string LateNotice { get; } = "late";
    }
}
