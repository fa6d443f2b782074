using System.Text.Json;
using Bot.Dialogs;
using Bot.Dialogs.Sayings;
using Bot.Platform;

namespace Bot.Messaging.Notices;

/// <summary>What of a notice is sealed or hashed, and how. It opens for that notice only.</summary>
public sealed class NoticeSeals(Envelope envelope)
{
    internal string Address(string key, string citizen) => envelope.Seal(citizen, PlaceOf(key))!;

    internal string? OpenAddress(string key, string? stored) => envelope.Open(stored, PlaceOf(key));

    internal string Sayings(string key, IReadOnlyList<Saying> sayings) =>
        envelope.Seal(JsonSerializer.Serialize(sayings, DialogsJson.Default.IReadOnlyListSaying), PlaceOf(key))!;

    internal IReadOnlyList<Saying> OpenSayings(string key, string stored) =>
        stored is "" ? [] : JsonSerializer.Deserialize(envelope.Open(stored, PlaceOf(key))!, DialogsJson.Default.IReadOnlyListSaying)!;

    /// <summary>By which a turn finds what waits for its citizen.</summary>
    internal string Account(string citizen) => envelope.Hash("notices", citizen);

    private static string PlaceOf(string key) => $"notice {key}";
}
