using System.Text;
using Bot.Channels.Line;
using Bot.Dialogs.Activities;
using Bot.Messaging;
using Bot.Tests.Support;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Channels.Line;

/// <summary>The sample bodies beside the repository, where they are present: every one, with what becomes of its events.</summary>
public sealed class LineRecordedWebhooksTests
{
    private static readonly LineSignature Signature =
        new(Options.Create(new LineOptions { ChannelSecret = "00112233445566778899aabbccddeeff" }));

    // An event: its kind and what is made of it; "recorded" if nothing; "-" if the body leaves nothing at all.
    private static readonly Dictionary<string, string> Expected = new()
    {
        ["account-link-failed"] = "-",
        ["account-link-ok"] = "accountLink recorded",
        ["audio-voice-message"] = "message.audio Media",
        ["audio-without-duration"] = "message.audio Media",
        ["batch-known-around-unknown"] = "message.text Text, reaction recorded, message.poll Unknown, message.text Text",
        ["batch-many-users"] = "*",
        ["batch-one-user-out-of-order"] = "*",
        ["batch-same-user-twenty"] = "*",
        ["beacon-enter"] = "beacon recorded",
        ["delivery-notification"] = "-",
        ["file-dangerous-name"] = "message.file Media",
        ["file-pdf-zh-tw-name"] = "message.file Media",
        ["follow-new"] = "follow Follow",
        ["follow-unblocked"] = "follow Follow",
        ["future-event-type"] = "reaction recorded",
        ["future-extra-properties"] = "message.text Text",
        ["future-message-type"] = "message.poll Unknown",
        ["future-null-user-id"] = "-",
        ["future-source-type"] = "-",
        ["future-sticker-resource-type"] = "message.sticker Sticker",
        ["image-external-provider"] = "message.image Media",
        ["image-set-arrives-1st-is-index-2"] = "message.image Media",
        ["image-set-arrives-2nd-is-index-3"] = "message.image Media",
        ["image-set-arrives-3rd-is-index-1"] = "message.image Media",
        ["image-set-without-index"] = "message.image Media",
        ["image-single"] = "message.image Media",
        ["join-group"] = "join JoinedGroup in group",
        ["join-room"] = "join JoinedGroup in group",
        ["leave-group"] = "leave recorded in group",
        ["location-coordinates-only"] = "message.location Place",
        ["location-mountain-district"] = "message.location Place",
        ["location-outside-city"] = "message.location Place",
        ["location-pin-without-title"] = "message.location Place",
        ["location-poi-kaohsiung"] = "message.location Place",
        ["member-joined"] = "-",
        ["member-joined-without-user-id"] = "-",
        ["member-left"] = "-",
        ["membership-joined"] = "membership recorded",
        ["message-edited-group"] = "-",
        ["postback-data-300"] = "postback Choice",
        ["postback-date"] = "postback Choice",
        ["postback-datetime"] = "postback Choice",
        ["postback-double-tap"] = "postback Choice, postback Choice",
        ["postback-group"] = "postback Choice in group",
        ["postback-rich-menu"] = "postback Choice",
        ["postback-richmenu-switch"] = "postback.richmenu recorded",
        ["postback-richmenu-switch-failed"] = "postback.richmenu recorded",
        ["postback-survey-rating"] = "postback Choice",
        ["postback-tampered-data"] = "postback Choice",
        ["postback-time"] = "postback Choice",
        ["redelivery-1-original"] = "message.text Text",
        ["redelivery-2-repeated"] = "message.text Text",
        ["redelivery-3-unflagged-duplicate"] = "message.text Text",
        ["redelivery-first-seen-late"] = "message.text Text",
        ["redelivery-inside-batch"] = "message.text Text, message.text Text, message.text Text",
        ["sticker-animated"] = "message.sticker Sticker",
        ["sticker-message-with-text"] = "message.sticker Sticker",
        ["text-group-mention-all"] = "-",
        ["text-group-mention-bot"] = "message.text Text in group",
        ["text-group-without-user-id"] = "-",
        ["text-room"] = "-",
        ["text-standby"] = "message.text PersonSpoke",
        ["unfollow"] = "unfollow Unfollow",
        ["unsend-group"] = "unsend Unsend in group",
        ["unsend-user"] = "unsend Unsend",
        ["verify-dummy-reply-tokens"] = "-",
        ["verify-empty-events"] = "-",
        ["video-external-provider"] = "message.video Media",
        ["video-line"] = "message.video Media",
        ["video-play-complete"] = "videoPlayComplete recorded"
    };

    [Fact]
    public void Every_signature_fits_its_body()
    {
        foreach (var row in Signatures())
        {
            Assert.True(Signature.Fits(BodyOf(row.File), row.Signature), row.File);
        }
    }

    [Fact]
    public void Every_body_leads_to_the_expected_events() =>
        Assert.All(Signatures(), row =>
        {
            var name = Path.GetFileNameWithoutExtension(row.File);
            var read = LineWebhookReader.Read(BodyOf(row.File));
            var plain = name.StartsWith("text-", StringComparison.Ordinal) ? "message.text Text" : "not listed";
            Assert.Equal(Expected.GetValueOrDefault(name, plain), Expected.GetValueOrDefault(name) is "*" ? "*" : Summary(read));
        });

    [Theory]
    // One of the six is said in a group, to others.
    [InlineData("batch-many-users", 5, 5)]
    [InlineData("batch-one-user-out-of-order", 2, 1)]
    [InlineData("batch-same-user-twenty", 20, 1)]
    public void A_batch_keeps_every_event_with_its_citizen(string name, int events, int citizens)
    {
        if (SharedData.IsPresent)
        {
            var read = LineWebhookReader.Read(BodyOf(name + ".json"));
            Assert.Equal((events, citizens), (read.Count, read.Select(e => e.Citizen).Distinct().Count()));
            Assert.Equal(events, read.Select(e => e.EventId).Distinct().Count());
        }
    }

    [Fact]
    public void The_mention_of_the_bot_and_the_names_of_emoji_are_taken_out_of_the_words()
    {
        if (SharedData.IsPresent)
        {
            Assert.Equal("垃圾車幾點來", TextOf("text-group-mention-bot"));
            Assert.Equal("謝謝你們", TextOf("text-line-emoji"));
        }
    }

    private static string TextOf(string name) =>
        Assert.IsType<TextActivity>(Assert.Single(LineWebhookReader.Read(BodyOf(name + ".json"))).Activity).Text;

    private static string Summary(IReadOnlyList<IncomingEvent> events) => events.Count == 0
        ? "-"
        : string.Join(", ", events.Select(e =>
            $"{e.Kind} {e.Activity?.GetType().Name.Replace("Activity", "", StringComparison.Ordinal) ?? "recorded"}{(e.InGroup ? " in group" : "")}"));

    private static IEnumerable<(string File, string Signature)> Signatures() => SharedData.IsPresent
        ? File.ReadLines(SharedData.PathOf("line-webhooks", "signatures.tsv"), Encoding.UTF8)
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Select(cells => (cells[0], cells[2]))
        : [];

    private static byte[] BodyOf(string file) => File.ReadAllBytes(SharedData.PathOf("line-webhooks", file));
}
