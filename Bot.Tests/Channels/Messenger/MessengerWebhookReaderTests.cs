using System.Text;
using System.Text.Json;
using Bot.Channels.Messenger;
using Bot.Dialogs.Activities;
using Bot.Messaging;
using Bot.Tests.Support.Messenger;

namespace Bot.Tests.Channels.Messenger;

public sealed class MessengerWebhookReaderTests
{
    private const string Us = MessengerKeys.PageId;
    private const string App = MessengerKeys.AppId;
    private static readonly DateTime Then = new(2026, 11, 22, 3, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string, string, Activity?> Messages => new()
    {
        { """{"mid":"m","text":"違建檢舉"}""", "message.text", new TextActivity("違建檢舉") },
        { """{"mid":"m","text":"看\ud83d這"}""", "message.text", new TextActivity("看\ufffd這") },
        { """{"mid":"m","text":"\\ud83d"}""", "message.text", new TextActivity(@"\ud83d") },
        { """{"mid":"m"}""", "message.empty", new UnknownActivity() },
        { """{"mid":"m","text":"選單","quick_reply":{"payload":"menu"}}""", "message.quickReply", new ChoiceActivity("menu", "選單") },
        { """{"mid":"m","attachments":[{"type":"sticker","payload":{"sticker_id":369239263222822}}]}""", "message.attachments", new StickerActivity() },
        { """{"mid":"m","attachments":[{"type":"image","payload":{"url":"https://a.fbcdn.net/1","sticker_id":3}}]}""", "message.attachments", new StickerActivity() },
        { """{"mid":"m","attachments":[{"type":"location","title":"市府","payload":{"coordinates":{"lat":25,"long":121.5}}}]}""", "message.attachments", new PlaceActivity(25, 121.5, "市府") },
        { """{"mid":"m","attachments":[{"type":"location","payload":{"coordinates":{"lat":95,"long":121.5}}}]}""", "message.attachments", new UnknownActivity() },
        { """{"mid":"m","text":"https://a.tw","attachments":[{"type":"fallback","payload":null}]}""", "message.attachments", new TextActivity("https://a.tw") },
        { """{"mid":"m","attachments":[{"type":"hologram","payload":{"depth":3}}]}""", "message.attachments", new UnknownActivity() },
        { """{"mid":"m","is_deleted":true}""", "messageDeleted", new UnsendActivity("m") }
    };

    public static TheoryData<string, string, Activity?> Events => new()
    {
        { """{"postback":{"mid":"m","title":"開始使用","payload":"get-started","referral":{"ref":"topic"}}}""", "postback", new FollowActivity(false, "topic") },
        { """{"postback":{"title":"我要檢舉","payload":"menu:report"}}""", "postback", new ChoiceActivity("menu:report", "我要檢舉") },
        { """{"postback":{"mid":"m","title":"我要檢舉"}}""", "postback", new UnknownActivity() },
        { """{"referral":{"ref":"flood","source":"SHORTLINK"}}""", "referral", new FollowActivity(true, "flood") },
        { """{"pass_thread_control":{"new_owner_app_id":1203948576120394}}""", "handover.pass", new ControlReturnedActivity() },
        { """{"pass_thread_control":{"new_owner_app_id":"263902037430900"}}""", "handover.pass", new PersonSpokeActivity() },
        { """{"take_thread_control":{"new_owner_app_id":263902037430900}}""", "handover.take", new PersonSpokeActivity() },
        { """{"request_thread_control":{"requested_owner_app_id":1}}""", "handover.request", null },
        { """{"request_thread_control":{"requested_owner_app_id":263902037430900}}""", "handover.request", new PersonAsksActivity("263902037430900") },
        { """{"reaction":{"action":"react","mid":"m"}}""", "reaction", null },
        { """{"message_edit":{"mid":"m","text":"改","num_edit":"1"}}""", "messageEdit", null },
        { """{"optin":{"ref":"x"}}""", "optin", null },
        { """{"policy_enforcement":{"action":"block"}}""", "policyEnforcement.block", null },
        { """{"messaging_feedback":{"feedback_screens":[{"questions":{"q":{"payload":"5"}}}]}}""", "customerFeedback", null },
        { """{"response_feedback":{"feedback":"Bad response","mid":"m"}}""", "responseFeedback", null },
        { """{"account_linking":{"status":"linked"}}""", "accountLinking", null },
        { """{"teleport":{"to":"moon"},"hop":1}""", "unknown.teleport.hop", null }
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_is_heard(string message, string kind, Activity? activity)
    {
        var heard = Assert.Single(Read($$"""{"message":{{message}}}"""));
        Assert.Equal(kind, heard.Kind);
        Assert.Equal(activity, heard.Activity);
        Assert.Equal(("messenger:2", "m", Then), (heard.Citizen, heard.MessageId, heard.OccurredAt));
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_kind_of_event_is_known(string content, string kind, Activity? activity)
    {
        var heard = Assert.Single(Read(content));
        Assert.Equal((kind, activity), (heard.Kind, heard.Activity));
        Assert.StartsWith("messenger:", heard.EventId, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_photos_and_their_words_are_one_activity()
    {
        var heard = Read("""{"message":{"mid":"m","text":"現場","attachments":[{"type":"image","payload":{"url":"https://a.fbcdn.net/1"}},{"type":"video","payload":{"url":"https://a.fbcdn.net/2"}}]}}""");
        var media = Assert.IsType<MediaActivity>(Assert.Single(heard).Activity);
        Assert.Equal(("現場", "m"), (media.Text, media.MessageId));
        Assert.Equal([(MediaKind.Photo, "https://a.fbcdn.net/1"), (MediaKind.Video, "https://a.fbcdn.net/2")], media.Items.Select(i => (i.Kind, i.Url!)));
    }

    [Theory]
    [InlineData("""{"watermark":1795137243118,"mids":["m"]}""", "delivery")]
    [InlineData("""{"watermark":1795137243118}""", "read")]
    public void Receipts_are_not_stored(string content, string name) => Assert.Empty(Read($$"""{"{{name}}":{{content}}}"""));

    [Theory]
    [InlineData("""{"mid":"e","is_echo":true,"metadata":"outbox:42"}""", "", 42, false)]
    [InlineData("""{"mid":"e","is_echo":true,"app_id":1203948576120394,"metadata":"outbox:42"}""", App, 42, false)]
    [InlineData("""{"mid":"e","is_echo":true,"app_id":77,"metadata":"outbox:42"}""", App, null, true)]
    [InlineData("""{"mid":"e","is_echo":true,"metadata":"outbox:42:notice"}""", "", null, false)]
    [InlineData("""{"mid":"e","is_echo":true,"app_id":"1203948576120394"}""", App, null, false)]
    [InlineData("""{"mid":"e","is_echo":true,"app_id":"1203948576120394"}""", "", null, true)]
    [InlineData("""{"mid":"e","is_echo":true,"app_id":263902037430900}""", "", null, true)]
    [InlineData("""{"mid":"e","is_echo":true}""", App, null, true)]
    public void An_echo_confirms_our_call_or_tells_that_somebody_else_spoke(string message, string app, int? confirms, bool personSpoke)
    {
        var body = Body($$$"""{"sender":{"id":"{{{Us}}}"},"recipient":{"id":"2"},"timestamp":1795316400000,"message":{{{message}}}}""");
        var echo = Assert.Single(MessengerWebhookReader.Read(body, Us, app));
        Assert.Equal(("echo", "messenger:2", "e"), (echo.Kind, echo.Citizen, echo.MessageId));
        Assert.Equal(confirms, echo.ConfirmsCall);
        Assert.Equal(personSpoke ? new PersonSpokeActivity() : null, echo.Activity);
    }

    [Fact]
    public void What_is_said_to_another_app_is_kept_as_said_to_a_person()
    {
        var body = Encoding.UTF8.GetBytes($$$"""{"object":"page","entry":[{"id":"{{{Us}}}","standby":[{"sender":{"id":"2"},"timestamp":1795316400000,"message":{"mid":"m","text":"謝謝"}}]}]}""");
        var heard = Assert.Single(MessengerWebhookReader.Read(body, Us));
        Assert.Equal(("standby.message.text", "messenger:m"), (heard.Kind, heard.EventId));
        Assert.Equal(new PersonSpokeActivity(Overheard: true, "謝謝"), heard.Activity);
    }

    [Theory]
    [InlineData("1795316400000")]
    [InlineData("\"1795316400000\"")]
    [InlineData("1795316400")]
    [InlineData("\"1795316400\"")]
    [InlineData("null")]
    [InlineData("-5")]
    [InlineData("9e99")]
    public void Times_come_in_many_forms(string timestamp) => Assert.Equal(Then, Assert.Single(MessengerWebhookReader.Read(
        Body($$$"""{"sender":{"id":2},"timestamp":{{{timestamp}}},"message":{"mid":"m","text":"a"}}"""), Us)).OccurredAt);

    [Theory]
    [InlineData("""{"user_ref":"u"}""")]
    [InlineData("""{"id":"2; drop"}""")]
    [InlineData("""{"id":"123456789012345678901234567890123"}""")]
    [InlineData("null")]
    public void A_sender_without_a_proper_id_gets_no_turn(string sender)
    {
        var heard = Assert.Single(MessengerWebhookReader.Read(Body($$$"""{"sender":{{{sender}}},"message":{"mid":"m","text":"a"}}"""), Us));
        Assert.Null(heard.Citizen);
        Assert.Null(heard.Activity);
    }

    [Fact]
    public void Redelivery_with_a_later_entry_time_has_the_same_key() =>
        Assert.Equal(KeyAt(1795316400500, """{"strange":1}"""), KeyAt(1795316409999, """{"strange":1}"""));

    [Fact]
    public void Events_without_an_id_are_told_apart()
    {
        Assert.NotEqual(KeyAt(1, """{"timestamp":1795316400000,"referral":{}}"""), KeyAt(1, """{"timestamp":1795316400001,"referral":{}}"""));
        Assert.NotEqual(KeyAt(1, """{"timestamp":1795316400000,"postback":{"payload":"a"}}"""), KeyAt(1, """{"timestamp":1795316400000,"postback":{"payload":"b"}}"""));
        Assert.NotEqual(KeyAt(1, """{"message":{"mid":"m","text":"a"}}"""), KeyAt(1, """{"message_edit":{"mid":"m","text":"a","num_edit":1}}"""));
    }

    [Fact]
    public void No_key_is_too_long_to_store() =>
        Assert.InRange(Assert.Single(Read($$$"""{"message":{"mid":"{{{new string('m', 5000)}}}","text":"a"}}""")).EventId.Length, 1, 250);

    [Theory]
    [InlineData("""{"object":"instagram","entry":[{"id":"104857600213579","messaging":[{"message":{"mid":"m","text":"a"}}]}]}""")]
    [InlineData("""{"object":"page","entry":[{"id":"9","messaging":[{"message":{"mid":"m","text":"a"}}]}]}""")]
    [InlineData("""{"object":"page","entry":[{"id":"104857600213579","changes":[{"field":"feed","value":{"message":"a"}}]}]}""")]
    [InlineData("""{"object":"page","entry":{}}""")]
    [InlineData("""[1,null]""")]
    public void What_is_not_for_us_is_ignored(string body) => Assert.Empty(MessengerWebhookReader.Read(Encoding.UTF8.GetBytes(body), Us));

    [Theory]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"message":7}""")]
    [InlineData("""{"sender":[],"message":{"mid":{},"attachments":[3,{"payload":[]}],"quick_reply":"x"}}""")]
    public void No_shape_can_break_the_reader(string occurrence) =>
        Assert.Null(Assert.Single(MessengerWebhookReader.Read(Body(occurrence), Us)).Activity);

    [Fact]
    public void Only_broken_JSON_is_unreadable() =>
        Assert.ThrowsAny<JsonException>(() => MessengerWebhookReader.Read("{\"object\":"u8.ToArray(), Us));

    private static IReadOnlyList<IncomingEvent> Read(string content) => MessengerWebhookReader.Read(
        Body($$$"""{"sender":{"id":"2"},"recipient":{"id":"{{{Us}}}"},"timestamp":1795316400000,{{{content[1..^1]}}}}"""), Us, App);

    private static string KeyAt(long entryTime, string content) => Assert.Single(MessengerWebhookReader.Read(Encoding.UTF8.GetBytes(
        $$$"""{"object":"page","entry":[{"id":"{{{Us}}}","time":{{{entryTime}}},"messaging":[{"sender":{"id":"2"},{{{content[1..^1]}}}}]}]}"""), Us)).EventId;

    private static byte[] Body(string occurrence) => Encoding.UTF8.GetBytes(
        $$$"""{"object":"page","entry":[{"id":"{{{Us}}}","time":1795316400000,"messaging":[{{{occurrence}}}]}]}""");
}
