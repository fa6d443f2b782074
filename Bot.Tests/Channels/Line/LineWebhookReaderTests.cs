using System.Text;
using System.Text.Json;
using Bot.Channels.Line;
using Bot.Dialogs.Activities;
using Bot.Messaging;

namespace Bot.Tests.Channels.Line;

public sealed class LineWebhookReaderTests
{
    private const string User = "U00000000000000000000000000000001";
    private const string Group = "C00000000000000000000000000000002";
    private const string FromUser = $$"""{"type":"user","userId":"{{User}}"}""";
    private const string FromGroup = $$"""{"type":"group","groupId":"{{Group}}"}""";

    [Fact]
    public void A_text_keeps_all_that_the_inbox_needs()
    {
        var read = Assert.Single(Read(Event("message", """{"type":"text","id":"17","text":"垃圾車 幾點來"}""")));
        Assert.Equal(
            new IncomingEvent
            {
                EventId = "line:01M7P65K5DNMM8SKGMSGNBZSGJ",
                Channel = "line",
                Citizen = $"line:{User}",
                OccurredAt = new DateTime(2026, 11, 18, 0, 0, 0, DateTimeKind.Utc),
                Kind = "message.text",
                Activity = new TextActivity("垃圾車 幾點來"),
                MessageId = "17",
                ReplyToken = "token-of-the-event"
            },
            read);
        Assert.Equal(DateTimeKind.Utc, read.OccurredAt.Kind);
    }

    public static TheoryData<string, string, Activity?> Kinds => new()
    {
        { "message", """{"type":"sticker","id":"1","text":"辛苦了"}""", new StickerActivity("辛苦了") },
        { "message", """{"type":"sticker","id":"1"}""", new StickerActivity() },
        { "message", """{"type":"location","id":"1","latitude":22.5,"longitude":120.25,"address":"苓雅區"}""", new PlaceActivity(22.5, 120.25, null, "苓雅區") },
        { "message", """{"type":"location","id":"1","latitude":922.5,"longitude":120.25}""", new UnknownActivity() },
        { "message", """{"type":"poll","id":"1"}""", new UnknownActivity() },
        { "message", """{"type":"text","id":"1"}""", new UnknownActivity() },
        { "message", """{"type":"text","id":"1","text":"half \uD83E of a pair"}""", new UnknownActivity() },
        { "message", """{"type":"image","id":"../richmenu"}""", new UnknownActivity() },
        { "message", "17", new UnknownActivity() },
        { "postback", """{"data":"a=1"}""", new ChoiceActivity("a=1") },
        { "postback", """{"data":"a=1","params":{"date":"2026-11-17"}}""", new ChoiceActivity("a=1;date=2026-11-17") },
        { "postback", """{"data":"a=1","params":{"time":"22:30"}}""", new ChoiceActivity("a=1;time=22:30") },
        { "postback", """{"data":"a=1","params":{"datetime":"2026-11-17T22:30"}}""", new ChoiceActivity("a=1;datetime=2026-11-17T22:30") },
        { "postback", """{"data":"a=1","params":{"date":";x=1"}}""", new ChoiceActivity("a=1") },
        { "postback", """{"data":"a=1","params":{"newRichMenuAliasId":"b","status":"SUCCESS"}}""", null },
        { "postback", """{"data":"language:en","params":{"newRichMenuAliasId":"bot-en","status":"SUCCESS"}}""", new ChoiceActivity("language:en") },
        { "postback", "{}", new UnknownActivity() },
        { "follow", """{"isUnblocked":true}""", new FollowActivity(true) },
        { "follow", """{"isUnblocked":false}""", new FollowActivity() },
        { "unfollow", "{}", new UnfollowActivity() },
        { "unsend", """{"messageId":"12"}""", new UnsendActivity("12") },
        { "unsend", """{"messageId":"../12"}""", null },
        { "beacon", "{}", null },
        { "accountLink", "{}", null },
        { "reaction", "{}", null }
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_becomes_what_the_citizen_did(string type, string payload, Activity? expected) =>
        Assert.Equal(expected, Assert.Single(Read(Event(type, payload))).Activity);

    [Fact]
    public void A_photo_of_a_set_can_be_fetched_and_put_in_order()
    {
        var photo = Assert.IsType<MediaActivity>(Assert.Single(Read(Event(
            "message", """{"type":"image","id":"5","contentProvider":{"type":"line"},"imageSet":{"id":"S","index":2,"total":3}}"""))).Activity);
        Assert.Equal(new MediaItem(MediaKind.Photo, "5", SetId: "S", SetIndex: 2, SetTotal: 3), Assert.Single(photo.Items));
    }

    [Fact]
    public void A_picture_on_another_server_is_not_fetched_from_LINE()
    {
        var photo = Assert.IsType<MediaActivity>(Assert.Single(Read(Event(
            "message", """{"type":"image","id":"5","contentProvider":{"type":"external","originalContentUrl":"https://example.com/a.jpg"}}"""))).Activity);
        Assert.Equal(new MediaItem(MediaKind.Photo, Url: "https://example.com/a.jpg"), Assert.Single(photo.Items));
        Assert.Equal("5", photo.MessageId);
    }

    [Theory]
    [InlineData("(love) 謝謝 (hello)", """[{"index":0,"length":6},{"index":10,"length":7}]""", "謝謝")]
    [InlineData("(love)(hello)", """[{"index":0,"length":6},{"index":6,"length":7}]""", "(love)(hello)")]
    [InlineData("🍎(love)好", """[{"index":2,"length":6}]""", "🍎好")]
    [InlineData("高雄🍎", """[{"index":0,"length":3}]""", "高雄🍎")]
    [InlineData("高雄", """[{"index":-1,"length":3},{"index":1,"length":2147483647},{"index":9}]""", "高雄")]
    [InlineData("(love)好", """[{"index":0,"length":6},{"index":0,"length":6}]""", "好")]
    public void Placeholders_of_emoji_do_not_disturb(string text, string emojis, string expected) =>
        Assert.Equal(
            new TextActivity(expected),
            Assert.Single(Read(Event("message", $$"""{"type":"text","id":"1","text":"{{text}}","emojis":{{emojis}}}"""))).Activity);

    [Fact]
    public void In_a_group_a_mention_is_answered_to_the_group()
    {
        var read = Assert.Single(Read(Event(
            "message", """{"type":"text","id":"1","text":"@小幫手 在嗎","mention":{"mentionees":[{"index":0,"length":4,"isSelf":true}]}}""", FromGroup)));
        Assert.Equal(($"line:{Group}", true, new TextActivity("在嗎")), (read.Citizen, read.InGroup, read.Activity));
    }

    [Theory]
    [InlineData("message", """{"type":"text","id":"1","text":"大家好"}""")]
    [InlineData("message", """{"type":"text","id":"1","text":"@All 好","mention":{"mentionees":[{"index":0,"length":4,"type":"all"}]}}""")]
    [InlineData("message", """{"type":"image","id":"1"}""")]
    [InlineData("memberJoined", "{}")]
    [InlineData("messageEdited", "{}")]
    public void What_is_said_in_a_group_to_others_is_not_kept(string type, string payload) =>
        Assert.Empty(Read(Event(type, payload, FromGroup)));

    [Fact]
    public void In_standby_what_is_said_is_not_kept_only_that_a_person_is_spoken_to()
    {
        var read = Assert.Single(Read(Event("message", """{"type":"text","id":"1","text":"嗨"}""").Replace("active", "standby", StringComparison.Ordinal)));
        Assert.Equal((new PersonSpokeActivity(Overheard: true), null), (read.Activity, read.ReplyToken));
    }

    [Theory]
    [InlineData("""{"type":"user"}""")]
    [InlineData("""{"type":"user","userId":null}""")]
    [InlineData("""{"type":"user","userId":"U../richmenu"}""")]
    public void A_person_without_id_is_recorded_and_cannot_be_answered(string source)
    {
        var read = Assert.Single(Read(Event("message", """{"type":"text","id":"1","text":"嗨"}""", source)));
        Assert.Equal((null, null), (read.Citizen, read.Activity));
    }

    [Theory]
    [InlineData("""{"type":"community","communityId":"K1"}""")]
    [InlineData("""{"type":"group","groupId":"C/../x"}""")]
    [InlineData("""{"type":"user","userId":"Udeadbeefdeadbeefdeadbeefdeadbeef"}""")]
    [InlineData("null")]
    public void What_concerns_nobody_is_left_out(string source) =>
        Assert.Empty(Read(Event("message", """{"type":"text","id":"1","text":"嗨"}""", source)));

    [Fact]
    public void An_event_without_id_is_known_by_its_bytes()
    {
        var nameless = Event("follow", "{}").Replace("webhookEventId", "noId", StringComparison.Ordinal);
        var other = nameless.Replace("token-of", "token-off", StringComparison.Ordinal);
        var ids = Read(nameless, nameless, other).Select(read => read.EventId).ToList();
        Assert.Matches("^line:[0-9a-f]{64}$", ids[0]);
        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[0], ids[2]);
    }

    [Fact]
    public void A_broken_event_does_not_harm_its_neighbours() =>
        Assert.Equal(
            ["follow", "unfollow"],
            Read(Event("follow", "{}"), "17", "null", "[]", """{"type":5,"source":[]}""", Event("unfollow", "{}")).Select(read => read.Kind));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"events":{}}""")]
    public void A_body_that_is_no_webhook_is_refused(string body) =>
        Assert.ThrowsAny<JsonException>(() => LineWebhookReader.Read(Encoding.UTF8.GetBytes(body)));

    private static IReadOnlyList<IncomingEvent> Read(params string[] events) =>
        LineWebhookReader.Read(Encoding.UTF8.GetBytes($$"""{"destination":"U","events":[{{string.Join(',', events)}}]}"""));

    private static string Event(string type, string payload, string source = FromUser) => $$"""
        {"webhookEventId":"01M7P65K5DNMM8SKGMSGNBZSGJ","deliveryContext":{"isRedelivery":false},"timestamp":1794960000000,
         "{{(type is "accountLink" ? "link" : type)}}":{{payload}},"source":{{source}},"replyToken":"token-of-the-event",
         "mode":"active","type":"{{type}}"}
        """;
}
