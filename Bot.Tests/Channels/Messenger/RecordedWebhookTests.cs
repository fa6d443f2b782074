using System.Text.Json;
using Bot.Channels.Messenger;
using Bot.Dialogs.Activities;
using Bot.Messaging;
using Bot.Tests.Support;
using Bot.Tests.Support.Messenger;

namespace Bot.Tests.Channels.Messenger;

/// <summary>The recorded bodies beside the repository, by their manifest; nothing to do where they are not.</summary>
public sealed class RecordedWebhookTests
{
    // Receipts are not stored; what is not for us leaves no event at all.
    private static readonly string[] Silent = ["ignored", "delivery", "read"];

    private static readonly string[] NeverHeard =
        ["optin", "reaction", "messageEdit", "appRoles", "policyEnforcement", "customerFeedback", "responseFeedback", "accountLinking", "unknown", "changes"];

    [Fact]
    public void Every_body_is_signed_as_the_manifest_says() => Assert.All(Files(), file => Assert.True(
        MessengerSignature.IsValid(BodyOf(file), file.GetProperty("signature").GetString(), MessengerKeys.AppSecret), NameOf(file)));

    [Fact]
    public void Every_body_gives_the_events_that_the_manifest_lists() => Assert.All(Files(), file =>
    {
        var expected = file.GetProperty("events").EnumerateArray()
            .Where(e => !Silent.Contains(Text(e, "kind")))
            .Select(e => ((Text(e, "channel") == "standby" ? "standby." : "") + Text(e, "kind"), Text(e, "user")));
        var actual = Read(file).Select(e => (KindOf(e), e.Citizen?["messenger:".Length..]));
        Assert.Equal(expected, actual);
    });

    [Fact]
    public void Keys_are_equal_exactly_where_the_manifest_has_them_equal()
    {
        var pairs = Files().SelectMany(file => file.GetProperty("events").EnumerateArray()
            .Where(e => !Silent.Contains(Text(e, "kind")))
            .Zip(Read(file), (e, read) => (Expected: Text(e, "dedup") ?? "none " + NameOf(file), Actual: read.EventId))).ToList();
        Assert.Equal(pairs.Select(p => p.Expected).Distinct().Count(), pairs.Select(p => p.Actual).Distinct().Count());
        Assert.All(pairs.GroupBy(p => p.Expected), same => Assert.Single(same.Select(p => p.Actual).Distinct()));
    }

    [Fact]
    public void Only_what_a_citizen_says_or_a_clerk_does_is_heard() => Assert.All(Files().SelectMany(Read), e =>
        Assert.Equal(
            e.Citizen is null || NeverHeard.Contains(KindOf(e)) || IsOwnEcho(e),
            e.Activity is null));

    [Fact]
    public void Of_a_conversation_that_somebody_else_owns_nothing_is_heard_but_that_a_person_is_there() =>
        Assert.All(Files().SelectMany(Read).Where(e => e.Kind.StartsWith("standby.", StringComparison.Ordinal)), e => Assert.IsType<PersonSpokeActivity>(e.Activity));

    private static bool IsOwnEcho(IncomingEvent e) => e.Kind == "echo" && e.MessageId is
        "m_v9S-UbmNlDR9M3iAltRPIHLEAkqDW8VSpd4vaaCPxhi20NoQvi2eExvvXD7sFzDfkNgqVyiJflocsyR1zJ1D" or
        "m_coNs3HItmua4AI34T9m32oqbWKVw2QYwZJ3F-ADQRL6dguvrXMdZ5rRBFzhiJfWtEq63-D-UioFDDne-yW1k" or
        "m_eMkP2aZkd1-RtZvMQPjISOjcdDpbtFguwW5kvyGwCGGlRN0ADkp_fbPd1l7Z7D8_50Naxa_B5ru145TJa0rQ";

    private static string KindOf(IncomingEvent e) =>
        e.Kind.StartsWith("unknown", StringComparison.Ordinal) ? "unknown"
        : e.Kind.StartsWith("policy", StringComparison.Ordinal) ? "policyEnforcement" : e.Kind;

    private static IReadOnlyList<IncomingEvent> Read(JsonElement file) =>
        MessengerWebhookReader.Read(BodyOf(file), MessengerKeys.PageId, MessengerKeys.AppId);

    private static IEnumerable<JsonElement> Files()
    {
        if (!SharedData.IsPresent)
        {
            return [];
        }

        using var manifest = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("messenger-webhooks", "manifest.json")));
        return [.. manifest.RootElement.GetProperty("files").Clone().EnumerateArray()];
    }

    private static byte[] BodyOf(JsonElement file) => File.ReadAllBytes(SharedData.PathOf("messenger-webhooks", NameOf(file)));

    private static string NameOf(JsonElement file) => Text(file, "file")!;

    private static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) ? value.GetString() : null;
}
