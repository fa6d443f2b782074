using System.Net;
using Bot.Dialogs.Conversations;
using Bot.Messaging;
using Bot.Storage;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Bot.Tests.Support.Messenger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Pipeline;

/// <summary>What happens when something around the bot breaks: nothing is lost, nothing is said twice.</summary>
public sealed class OutageTests
{
    private static readonly LineCitizen Ming = LineCitizen.Number(1);
    private static readonly LineCitizen Mei = LineCitizen.Number(2);
    private static readonly MessengerCitizen Hua = new("6283190457128834");

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_stored_is_refused_with_503_and_answered_when_it_comes_again(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var question = Ming.Says("選單", bot.Now);
        await ExecuteAsync(bot, "ALTER TABLE inbox RENAME TO inbox_away");

        var refused = await bot.Http.SendAsync(LineEvent.Deliver(question));
        await ExecuteAsync(bot, "ALTER TABLE inbox_away RENAME TO inbox");
        await bot.DeliverAsync(question);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Single(await bot.RepliesAsync(question));
    }

    [Theory, OnBothDatabases]
    public async Task While_LINE_is_down_answers_wait_and_leave_in_order(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        bot.Line.FailNext([.. Enumerable.Repeat(LineFault.ServerError, 3)]);
        var events = Enumerable.Range(0, 5).Select(i => Ming.Says($"問題 {i}", bot.Now.AddSeconds(i))).ToArray();
        foreach (var e in events)
        {
            await bot.DeliverAsync(e);
        }

        await bot.SettleAsync();
        await bot.PassAsync(TimeSpan.FromMinutes(3));
        await bot.PassUntilAsync(() => bot.Line.SentTo(Ming.UserId).Count >= 5 || bot.Line.Sent.Count >= 5, "five answers have left");

        await using var db = bot.Database();
        var sent = await db.Outbox.OrderBy(c => c.FinishedAt).ThenBy(c => c.Id).Select(c => new { c.Id, c.Status }).ToListAsync();
        Assert.All(sent, c => Assert.Equal(OutboxStatus.Sent, c.Status));
        Assert.Equal(sent.Select(c => c.Id).Order(), sent.Select(c => c.Id));
        Assert.Equal(5, bot.Line.Sent.Count);
    }

    [Theory, OnBothDatabases]
    public async Task An_answer_that_is_more_than_an_hour_late_says_so(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        bot.Line.FailNext(LineFault.TooFast(TimeSpan.FromMinutes(70)));
        await bot.DeliverAsync(Ming.Says("選單", bot.Now));
        await bot.SettleAsync();

        await bot.PassAsync(TimeSpan.FromMinutes(75));
        await bot.PassUntilAsync(() => bot.Line.Sent.Count == 1, "the answer has left");

        Assert.Equal(LineSentBy.Push, bot.Line.Sent[0].Kind);
        Assert.Equal(LateNotice.In("zh-TW"), bot.Line.Sent[0].Texts[0]);
    }

    [Theory, OnBothDatabases]
    public async Task A_spent_token_is_followed_by_a_push_with_a_retry_key(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var question = Ming.Says("選單", bot.Now);
        bot.Line.ReplyTokens.Spend(question.ReplyToken!);

        await bot.DeliverAsync(question);
        await Eventually.TrueAsync(() => bot.Line.Sent.Count == 1, "the answer has left");

        Assert.Equal(LineSentBy.Push, bot.Line.Sent[0].Kind);
        Assert.True(Guid.TryParse(bot.Line.Sent[0].RetryKey, out _));
    }

    [Theory, OnBothDatabases]
    public async Task A_reply_that_went_through_although_it_seemed_to_fail_is_not_said_again(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        bot.Line.FailNext(LineFault.ServerError.ButSent());
        await bot.DeliverAsync(Ming.Says("選單", bot.Now));
        await bot.SettleAsync();

        await bot.PassAsync(TimeSpan.FromSeconds(20));
        await bot.PassUntilAsync(async () => await StatusAsync(bot) == OutboxStatus.Sent, "the call is settled");

        Assert.Single(bot.Line.Sent);
    }

    [Theory, OnBothDatabases]
    public async Task A_refused_call_is_a_dead_letter_that_the_health_page_counts(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        bot.Line.FailNext(LineFault.Answer(400, "The request body has 1 error(s)"));

        await bot.DeliverAsync(Ming.Says("選單", bot.Now));
        await Eventually.TrueAsync(async () => await StatusAsync(bot) == OutboxStatus.Failed, "the call is given up");

        Assert.Contains("\"deadLetters\":1", await bot.Http.GetStringAsync("/health/ready"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task While_the_token_is_revoked_everything_waits_and_leaves_when_it_is_renewed(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        bot.Line.FailNext(LineFault.Unauthorized, LineFault.Unauthorized);
        await bot.DeliverAsync(Ming.Says("選單", bot.Now));
        await bot.SettleAsync();
        await bot.DeliverAsync(Mei.Says("選單", bot.Now));
        await bot.SettleAsync();

        await bot.PassAsync(TimeSpan.FromMinutes(10));
        await bot.PassUntilAsync(() => bot.Line.Sent.Count == 2, "both answers have left");

        await using var db = bot.Database();
        Assert.Equal(2, await db.Outbox.CountAsync(c => c.Status == OutboxStatus.Sent));
    }

    [Theory, OnBothDatabases]
    public async Task A_Messenger_call_of_unknown_fate_is_settled_by_its_echo_and_not_repeated(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        bot.Messenger.Plan(new Mishap.Reset(Sent: true));
        await bot.DeliverAsync(Hua.Says("選單", bot.Now));
        var sent = await bot.Messenger.SentToAsync(Hua.Psid, 1);
        await bot.SettleAsync();

        await bot.DeliverAsync(sent[0].Echo(bot.Now));
        await bot.PassAsync(TimeSpan.FromMinutes(5));

        var all = bot.Messenger.SentTo(Hua.Psid).Select(s => s.Metadata).ToList();
        Assert.Equal(all.Distinct(), all);
    }

    [Theory, OnBothDatabases]
    public async Task A_Messenger_call_that_was_being_made_when_a_server_died_waits_for_its_echo(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        await bot.DeliverAsync(Hua.Says("選單", bot.Now));
        await Eventually.TrueAsync(() => bot.Messenger.SentTo(Hua.Psid).Count > 0, "the citizen is answered");
        await bot.SettleAsync();
        var sent = bot.Messenger.SentTo(Hua.Psid).ToList();
        await using var db = bot.Database();
        await db.Database.ExecuteSqlRawAsync("UPDATE outbox SET status = 'Sending', finished_at = NULL, platform_id = NULL, sent_by = 'who died'");

        await bot.PassUntilAsync(async () => !await db.Outbox.AnyAsync(c => c.Status == OutboxStatus.Sending), "the calls are taken back");
        await bot.PassAsync(TimeSpan.FromSeconds(20));
        foreach (var one in sent)
        {
            await bot.DeliverAsync(one.Echo(bot.Now));
        }

        await bot.PassAsync(TimeSpan.FromMinutes(5));

        Assert.NotEmpty(sent);
        Assert.Equal(sent.Select(s => s.Metadata), bot.Messenger.SentTo(Hua.Psid).Select(s => s.Metadata));
        Assert.True(await db.Outbox.AllAsync(c => c.Status == OutboxStatus.Sent));
    }

    [Theory, OnBothDatabases]
    public async Task What_waited_when_the_program_ended_leaves_after_the_next_start(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        bot.Line.FailNext(LineFault.TooFast());
        await bot.DeliverAsync(Ming.Says("選單", bot.Now));
        await bot.SettleAsync();
        Assert.Empty(bot.Line.Sent);

        await bot.RestartAsync();
        await bot.PassAsync(TimeSpan.FromMinutes(1));

        await Eventually.TrueAsync(() => bot.Line.Sent.Count == 1, "the answer has left");
    }

    [Theory, OnBothDatabases]
    public async Task An_event_whose_turn_always_fails_is_set_aside_and_holds_up_nobody(string database)
    {
        await using var bot = await BotApp.OnAsync(database, adjust: b => b.Services.AddSingleton<IEffectHandler, Poison>());
        await bot.DeliverAsync(Ming.Says("毒藥", bot.Now));
        var harmless = Mei.Says("選單", bot.Now);

        await bot.DeliverAsync(harmless);
        Assert.Single(await bot.RepliesAsync(harmless));
        await Eventually.TrueAsync(
            async () =>
            {
                bot.Clock.Advance(TimeSpan.FromSeconds(5));
                await using var db = bot.Database();
                return await db.Inbox.AnyAsync(e => e.Status == InboxStatus.SetAside);
            },
            "the event is set aside");

        var next = Ming.Says("選單", bot.Now);
        await bot.DeliverAsync(next);
        Assert.Single(await bot.RepliesAsync(next));
        Assert.Contains("\"eventsSetAside\":1", await bot.Http.GetStringAsync("/health/ready"), StringComparison.Ordinal);
    }

    private static async Task ExecuteAsync(BotApp bot, string sql)
    {
        await using var db = bot.Database();
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    private static async Task<OutboxStatus?> StatusAsync(BotApp bot)
    {
        await using var db = bot.Database();
        return (await db.Outbox.SingleOrDefaultAsync())?.Status;
    }

    /// <summary>A feature with a bug: it fails on one question.</summary>
    private sealed class Poison : IEffectHandler
    {
        public void Handle(Writer writer, Effect effect, EffectContext context)
        {
            if (effect is KeepQuestion { Question: "毒藥" })
            {
                throw new InvalidOperationException("poison");
            }
        }
    }
}
