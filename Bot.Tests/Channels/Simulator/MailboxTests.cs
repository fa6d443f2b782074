using Bot.Channels.Simulator;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels.Simulator;

public sealed class MailboxTests
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 23, 5, 30, 0, TimeSpan.Zero));

    [Fact]
    public void Letters_are_numbered_in_order_and_read_from_any_number_on()
    {
        var mailbox = new Mailbox(clock);

        var first = mailbox.Add(new CitizenSent("text", "一"));
        var second = mailbox.Add(new CitizenSent("text", "二"));

        Assert.Equal([first, second], mailbox.After(0));
        Assert.Equal([second], mailbox.After(first.Number));
        Assert.Empty(mailbox.After(second.Number));
    }

    [Fact]
    public void Letters_of_a_later_run_of_the_program_have_higher_numbers()
    {
        var before = new Mailbox(clock).Add(new CitizenSent("text", "before"));

        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.True(new Mailbox(clock).Add(new CitizenSent("text", "after")).Number > before.Number);
    }

    [Fact]
    public void Only_the_newest_200_letters_are_kept()
    {
        var mailbox = new Mailbox(clock);
        var letters = Enumerable.Range(1, 201).Select(n => mailbox.Add(new CitizenSent("text", $"{n}"))).ToList();

        Assert.Equal(letters[1..], mailbox.After(0));
    }

    [Fact]
    public async Task A_reader_gets_what_is_there_and_what_comes_until_the_mailbox_closes()
    {
        var mailbox = new Mailbox(clock);
        mailbox.Add(new CitizenSent("text", "there"));
        await using var reader = mailbox.FollowAsync(0, CancellationToken.None).GetAsyncEnumerator();

        Assert.True(await reader.MoveNextAsync());
        var next = reader.MoveNextAsync();
        Assert.False(next.IsCompleted);
        var came = mailbox.Add(new CitizenSent("text", "came"));
        Assert.True(await next);
        Assert.Equal(came, reader.Current);
        mailbox.Close();
        Assert.False(await reader.MoveNextAsync());
    }

    [Fact]
    public async Task A_reader_who_leaves_ends_without_an_error()
    {
        using var leaving = new CancellationTokenSource();
        await using var reader = new Mailbox(clock).FollowAsync(0, leaving.Token).GetAsyncEnumerator();
        var next = reader.MoveNextAsync();

        await leaving.CancelAsync();

        Assert.False(await next);
    }

    [Fact]
    public void A_mailbox_is_forgotten_an_hour_after_the_last_touch()
    {
        var mailboxes = new Mailboxes(clock);
        var mailbox = mailboxes.Of("simulator:a");

        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Same(mailbox, mailboxes.Of("simulator:a"));
        clock.Advance(TimeSpan.FromMinutes(61));
        Assert.NotSame(mailbox, mailboxes.Of("simulator:a"));
    }

    [Fact]
    public void Of_more_than_200_mailboxes_the_one_untouched_longest_is_forgotten()
    {
        var mailboxes = new Mailboxes(clock);
        var kept = new List<Mailbox>();
        for (var n = 0; n < 201; n++)
        {
            kept.Add(mailboxes.Of($"simulator:{n}"));
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Same(kept[1], mailboxes.Of("simulator:1"));
        Assert.NotSame(kept[0], mailboxes.Of("simulator:0"));
    }
}
