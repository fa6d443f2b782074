namespace Bot.Tests.House;

/// <summary>The floors of the host. What stands on one may use its own floor and those below, never one above.</summary>
public static class Layers
{
    private static readonly string[][] FromTheGround =
    [
        ["Storage", "Platform"],
        ["Messaging"],
        ["Conversations", "Cases", "Surveys", "Faqs", "Ai", "Media", "Handover", "Reporting", "Settings", "Staff"],
        ["Admin", "Backup", "Channels", "Monitoring"]
    ];

    /// <summary>The floor of a namespace of the host, from 0; null for the host's own root and for generated namespaces.</summary>
    /// <exception cref="ArgumentException">The folder has no place yet.</exception>
    public static int? FloorOf(string? space)
    {
        if (space?.Split('.') is not ["Bot", var folder, ..])
        {
            return null;
        }

        var floor = Array.FindIndex(FromTheGround, folders => folders.Contains(folder));
        return floor >= 0
            ? floor
            : throw new ArgumentException($"Bot/{folder} stands on no floor of the house yet: give it a place in {nameof(Layers)}.");
    }

    public static bool Allow(string? user, string? used) =>
        FloorOf(user) is not { } from || FloorOf(used) is not { } to || from >= to;
}
