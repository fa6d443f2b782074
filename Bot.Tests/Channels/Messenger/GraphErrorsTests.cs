using Bot.Channels.Messenger;
using Bot.Messaging;

namespace Bot.Tests.Channels.Messenger;

public sealed class GraphErrorsTests
{
    [Theory]
    [InlineData(1, null, SendClass.Ambiguous)]
    [InlineData(1, 99, SendClass.Ambiguous)]
    [InlineData(1, 1357046, SendClass.Sent)]
    [InlineData(2, null, SendClass.Ambiguous)]
    [InlineData(2, 2018344, SendClass.Misconfigured)]
    [InlineData(4, 2018022, SendClass.RateLimited)]
    [InlineData(17, null, SendClass.RateLimited)]
    [InlineData(32, null, SendClass.RateLimited)]
    [InlineData(613, null, SendClass.RateLimited)]
    [InlineData(10, 2018278, SendClass.OutsideWindow)]
    [InlineData(10, 2018065, SendClass.OutsideWindow)]
    [InlineData(200, 1545041, SendClass.OutsideWindow)]
    [InlineData(1545041, null, SendClass.OutsideWindow)]
    [InlineData(10, 2018108, SendClass.Unreachable)]
    [InlineData(10, 1893063, SendClass.Blocked)]
    [InlineData(10, 2018300, SendClass.OtherOwner)]
    [InlineData(10, 2018321, SendClass.OtherOwner)]
    [InlineData(10, null, SendClass.Misconfigured)]
    [InlineData(11, null, SendClass.OurBug)]
    [InlineData(100, null, SendClass.OurBug)]
    [InlineData(100, 33, SendClass.Misconfigured)]
    [InlineData(100, 2018001, SendClass.Unreachable)]
    [InlineData(100, 2018008, SendClass.BadMedia)]
    [InlineData(100, 2018074, SendClass.BadMedia)]
    [InlineData(2018180, null, SendClass.OurBug)]
    [InlineData(190, 460, SendClass.BadToken)]
    [InlineData(190, null, SendClass.BadToken)]
    [InlineData(200, 2018028, SendClass.Misconfigured)]
    [InlineData(368, null, SendClass.Blocked)]
    [InlineData(551, null, SendClass.Unreachable)]
    [InlineData(1200, null, SendClass.Ambiguous)]
    [InlineData(424242, null, SendClass.Ambiguous)]
    public void Code_and_subcode_decide(int code, int? subcode, SendClass expected) =>
        Assert.Equal(expected, GraphErrors.ClassOf(code, subcode));

    [Theory]
    [InlineData(SendClass.Sent, Fate.Sent)]
    [InlineData(SendClass.RateLimited, Fate.TryLater)]
    [InlineData(SendClass.NotReached, Fate.TryLater)]
    [InlineData(SendClass.Ambiguous, Fate.Unknown)]
    [InlineData(SendClass.OutsideWindow, Fate.Closed)]
    [InlineData(SendClass.Unreachable, Fate.Unreachable)]
    [InlineData(SendClass.OtherOwner, Fate.Closed)]
    [InlineData(SendClass.BadToken, Fate.ChannelDown)]
    [InlineData(SendClass.Blocked, Fate.ChannelDown)]
    [InlineData(SendClass.BadMedia, Fate.Refused)]
    [InlineData(SendClass.Misconfigured, Fate.Refused)]
    [InlineData(SendClass.OurBug, Fate.Refused)]
    public void Every_class_has_its_fate(SendClass sent, Fate expected) => Assert.Equal(expected, SendResult.FateOf(sent));
}
