using System.Text.Json;
using Bot.Conversations;
using Bot.Dialogs;
using Bot.Dialogs.Activities;
using Bot.Messaging;

namespace Bot.Tests.Conversations;

public sealed class BurstTests
{
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(700);
    private static readonly DateTime Noon = new(2026, 11, 18, 4, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Texts_typed_one_after_another_are_heard_as_one()
    {
        var burst = Burst.Take([Text(1, "我家隔壁", 0), Text(2, "頂樓在蓋", 300), Text(3, "鐵皮", 600)], Window, At(1300), out _);

        Assert.Equal(new TextActivity("我家隔壁\n頂樓在蓋\n鐵皮"), burst!.Activity);
        Assert.Equal("token-3", burst.Answerable!.ReplyToken);
    }

    [Fact]
    public void The_window_begins_anew_with_every_text()
    {
        var burst = Burst.Take([Text(1, "我家隔壁", 0), Text(2, "頂樓在蓋", 300)], Window, At(900), out var due);

        Assert.Null(burst);
        Assert.Equal(At(1000), due);
    }

    [Fact]
    public void Somebody_who_goes_on_typing_gets_an_answer_all_the_same()
    {
        var typing = Enumerable.Range(0, 12).Select(i => Text(i, "嗯", i * 300)).ToList();

        Assert.NotNull(Burst.Take(typing, Window, At(3500), out _));
    }

    [Fact]
    public void A_tap_ends_the_burst_before_it()
    {
        var burst = Burst.Take([Text(1, "你好", 0), Tap(2, 100)], Window, At(150), out _);

        Assert.Equal(new TextActivity("你好"), burst!.Activity);
    }

    [Fact]
    public void A_tap_never_waits() =>
        Assert.Equal(new ChoiceActivity("menu"), Burst.Take([Tap(1, 0)], Window, At(0), out _)!.Activity);

    [Fact]
    public void Without_a_window_every_message_is_answered_by_itself() =>
        Assert.Equal(new TextActivity("一"), Burst.Take([Text(1, "一", 0), Text(2, "二", 10)], TimeSpan.Zero, At(10), out _)!.Activity);

    [Fact]
    public void Different_people_in_a_group_are_not_mixed_up() =>
        Assert.Single(Burst.Take([Text(1, "一", 0) with { InGroup = true }, Text(2, "二", 10) with { InGroup = true }], Window, At(10), out _)!.Events);

    private static DateTime At(int milliseconds) => Noon.AddMilliseconds(milliseconds);

    private static StoredEvent Text(long id, string text, int milliseconds) => Event(id, new TextActivity(text), milliseconds);

    private static StoredEvent Tap(long id, int milliseconds) => Event(id, new ChoiceActivity("menu"), milliseconds);

    private static StoredEvent Event(long id, Activity activity, int milliseconds) => new()
    {
        Id = id,
        OccurredAt = At(milliseconds),
        ReceivedAt = At(milliseconds),
        ReplyToken = $"token-{id}",
        Activity = JsonSerializer.Serialize(activity, DialogsJson.Default.Activity)
    };
}
