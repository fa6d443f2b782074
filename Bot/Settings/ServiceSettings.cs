using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Dialogs.Conversations;

namespace Bot.Settings;

/// <summary>Everything that staff have set, as one immutable snapshot.</summary>
public sealed class ServiceSettings
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Dictionary<string, SettingChangeRow> latest;

    /// <param name="latest">The newest change of every setting that was ever changed.</param>
    /// <param name="edition">How many changes there were in all.</param>
    public ServiceSettings(IEnumerable<SettingChangeRow> latest, long edition)
    {
        this.latest = latest.ToDictionary(c => c.Name, StringComparer.Ordinal);
        Edition = edition;
        Banner = Read(SettingNames.Banner, Banner.None);
        OfficeHours = Read(SettingNames.OfficeHours, OfficeHours.Usual);
        Limits = Read(SettingNames.Limits, Limits.Configured);
        Features = Enum.GetValues<Feature>().ToDictionary(f => f, f => Read(SettingNames.Of(f), Switch.On));
        Channels = Named(SettingNames.ChannelIn).ToDictionary(p => p.Key, p => Read(p.Name, Switch.On), StringComparer.Ordinal);
        CaseWords = this.latest.Keys.Select(name => (Name: name, Text: SettingNames.CaseWordsIn(name))).Where(p => p.Text is not null)
            .GroupBy(p => p.Text!.Value.Language)
            .ToDictionary(
                same => same.Key,
                IReadOnlyDictionary<string, string> (same) => same.ToDictionary(p => p.Text!.Value.Text, p => Read(p.Name, ""), StringComparer.Ordinal),
                StringComparer.Ordinal);
    }

    public static ServiceSettings None { get; } = new([], 0);

    /// <summary>The number of changes that this snapshot knows of.</summary>
    public long Edition { get; }

    public Banner Banner { get; }

    public OfficeHours OfficeHours { get; }

    public Limits Limits { get; }

    public IReadOnlyDictionary<Feature, Switch> Features { get; }

    /// <summary>The switches of channels that were ever used.</summary>
    public IReadOnlyDictionary<string, Switch> Channels { get; }

    /// <summary>Public texts about cases in the agency's words, by language and by name; an empty one gives way to ours.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> CaseWords { get; }

    public Switch Channel(string name) => Channels.GetValueOrDefault(name, Switch.On);

    /// <summary>The newest change of a setting; null if it never was.</summary>
    public SettingChangeRow? Latest(string name) => latest.GetValueOrDefault(name);

    internal static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>A value as it was stored.</summary>
    internal static T Read<T>(string json)
        where T : class => JsonSerializer.Deserialize<T>(json, Options)!;

    private T Read<T>(string name, T otherwise)
        where T : class => Latest(name) is { } change ? Read<T>(change.Value) : otherwise;

    private IEnumerable<(string Name, string Key)> Named(Func<string, string?> keyIn) =>
        latest.Keys.Select(name => (name, keyIn(name))).Where(p => p.Item2 is not null).Select(p => (p.name, p.Item2!));
}
