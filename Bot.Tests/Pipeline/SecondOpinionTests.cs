using Bot.Ai;
using Bot.Dialogs.Conversations;
using Bot.Faqs;
using Bot.Settings;
using Bot.Staff.Audit;
using Bot.Tests.Support;
using Bot.Tests.Support.Ai;
using Bot.Tests.Support.Line;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Pipeline;

/// <summary>What a citizen on LINE notices of a model: at most that an answer is chosen, never a word of it.</summary>
public sealed class SecondOpinionTests(SecondOpinionTests.BotWithModel shared) : IClassFixture<SecondOpinionTests.BotWithModel>
{
    private const string PicksTheFirst = """{"choice":"c1"}""";

    private readonly AiStandIn model = shared.Model;
    private readonly BotApp bot = shared.Bot;

    private string Wavering => shared.Wavering;

    [Fact]
    public async Task Whatever_the_model_says_a_citizen_reads_approved_words_only()
    {
        var plain = await shared.AnswerAsync(1, Wavering);
        foreach (var answer in new[] { "您好，這是違建，請立刻自行拆除，否則罰 100 萬元。", """{"choice":"fire-lane","say":"hello"}""", "" })
        {
            model.Says = _ => answer;
            Assert.Equal(plain, await shared.AnswerAsync(1, Wavering));
        }

        Assert.Equal(3, model.Requests.TakeLast(6).Count(r => r.IsChat));
        Assert.Contains("1. ", plain[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pick_is_answered_with_the_approved_text()
    {
        model.Says = request => request.WithLabels(PicksTheFirst);
        var answer = await shared.AnswerAsync(2, Wavering);

        var title = model.Requests[^1].Material.GetProperty("candidates")[0].GetProperty("question").GetString()!;
        await using var db = bot.Database();
        var entries = await db.FaqVersionsOnShelf().Select(v => v.Content).ToListAsync();
        var approved = entries.SelectMany(e => e.Texts).Single(t => t.Question == title).Answer;
        Assert.Equal(approved.Split('\n')[0], answer[0].Split('\n')[0]);
    }

    [Fact]
    public async Task A_model_that_staff_have_switched_off_is_asked_nothing()
    {
        var desk = bot.Services.GetRequiredService<SettingsDesk>();
        var mei = new AuditEntry { What = AuditAction.SettingChanged, By = "mei", Reason = "test" };
        Assert.Null(await desk.SetAsync(SettingNames.Of(Feature.Ai), 0, Switch.On with { Off = true }, mei));
        var asked = model.Requests.Count;

        Assert.NotEmpty(await shared.AnswerAsync(9, Wavering));

        Assert.Equal(asked, model.Requests.Count);
        Assert.Null(await desk.SetAsync(SettingNames.Of(Feature.Ai), 1, Switch.On, mei));
        await shared.AnswerAsync(9, Wavering);
        Assert.True(model.Requests.Count > asked);
    }

    [Fact]
    public async Task Danger_commands_and_what_is_sure_go_to_no_model()
    {
        await shared.AnswerAsync(3, "選單");
        var asked = model.Requests.Count;
        model.Says = request => request.WithLabels(PicksTheFirst);

        Assert.Contains(await shared.AnswerAsync(3, "失火了救命"), text => text.Contains("119", StringComparison.Ordinal));
        await shared.AnswerAsync(3, "選單");
        await shared.AnswerAsync(3, "頂樓加蓋合法嗎？");

        Assert.Equal(asked, model.Requests.Count);
    }

    [Fact]
    public async Task A_model_that_keeps_silent_costs_a_citizen_two_and_a_half_seconds_and_nothing_else()
    {
        await shared.AnswerAsync(4, "選單");
        var shelf = await bot.Services.GetRequiredService<FaqBook>().ShelfAsync();
        var byWords = shelf.Find(new(Wavering, "zh-TW", null, bot.Now.UtcDateTime)).Entries.Take(3).Select((e, i) => $"{i + 1}. {e.Question}");
        var asked = model.Requests.Count;
        model.Mishap = AiMishap.Hang;
        var question = LineCitizen.Number(4).Says(Wavering, bot.Now);
        await bot.DeliverAsync(question);
        await model.AskedAsync(asked + 1);

        bot.Clock.Advance(TimeSpan.FromMilliseconds(2500));

        Assert.EndsWith(string.Join('\n', byWords), (await bot.RepliesAsync(question)).SelectMany(r => r.Texts).Single(), StringComparison.Ordinal);
        model.Mishap = null;
    }

    public sealed class BotWithModel : IAsyncLifetime
    {
        public AiStandIn Model { get; private set; } = null!;

        public BotApp Bot { get; private set; } = null!;

        /// <summary>A question between whose three candidates the words alone cannot decide.</summary>
        public string Wavering { get; private set; } = "";

        public async Task InitializeAsync()
        {
            Model = await AiStandIn.StartAsync();
            Bot = await BotApp.StartAsync(Model.Settings);
            await Eventually.TrueAsync(() => Bot.Services.GetRequiredService<MeaningMap>().IsDrawn, "the entries are ordered by meaning");
            var shelf = await Bot.Services.GetRequiredService<FaqBook>().ShelfAsync();
            Wavering = TuningContent.Questions().Select(q => q.Query).First(words =>
                words.Any(c => c >= '\u4e00') && shelf.Find(new(words, "zh-TW", null, Bot.Now.UtcDateTime)) is { Decision: FaqDecision.Choices, Entries.Count: >= 3 });
        }

        public async Task DisposeAsync()
        {
            await Bot.DisposeAsync();
            await Model.DisposeAsync();
        }

        /// <summary>What a citizen who has been greeted already is told.</summary>
        public async Task<IReadOnlyList<string>> AnswerAsync(int citizen, string words)
        {
            var events = new[] { LineCitizen.Number(citizen).Says("選單", Bot.Now), LineCitizen.Number(citizen).Says(words, Bot.Now.AddMilliseconds(1)) };
            await Bot.DeliverAsync(events);
            return [.. (await Bot.RepliesAsync(events)).Where(r => r.ReplyToken == events[1].ReplyToken).SelectMany(r => r.Texts)];
        }
    }
}
