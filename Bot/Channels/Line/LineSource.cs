using System.Text.Json;

namespace Bot.Channels.Line;

/// <summary>Where an event happened.</summary>
/// <param name="Address">The citizen's or group's address; null for a person whose id LINE withholds.</param>
/// <param name="InGroup">True in a group or room, where answers go to everybody.</param>
internal readonly record struct LineSource(string? Address, bool InGroup)
{
    /// <summary>Null if the event has no source, or one of a kind that we cannot answer.</summary>
    public static LineSource? Of(JsonElement item) => item.ObjectOf("source") is not { } source
        ? null
        : source.TextOf("type") switch
        {
            "user" => source.TextOf("userId") is { } id && LineIds.IsUser(id) ? new(AddressOf(id), false) : new(null, false),
            "group" => Group(source.TextOf("groupId")),
            "room" => Group(source.TextOf("roomId")),
            _ => null
        };

    private static LineSource? Group(string? id) => LineIds.IsGroup(id) ? new(AddressOf(id!), true) : null;

    private static string AddressOf(string id) => $"{LineIds.Channel}:{id}";
}
