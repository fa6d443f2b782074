using System.Text.Json.Serialization;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs;

/// <summary>
/// How conversations, activities and notices are stored: camel case, nothing written for null, unknown members skipped. The kind of
/// an activity may stand anywhere, because PostgreSQL's <c>jsonb</c> does not keep the order of members.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(IReadOnlyList<Saying>))]
public sealed partial class DialogsJson : JsonSerializerContext;
