using Bot.Faqs;
using Bot.Storage;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Faqs;

/// <summary>Mei writes, Chen approves; what citizens read is looked up as the bot would.</summary>
/// <param name="services">Those of the program as it runs at the moment: after a restart others.</param>
internal sealed class FaqStaff(Func<IServiceProvider> services)
{
    public const string Mei = "mei";
    public const string Chen = "chen";

    public FaqStaff(BotApp bot)
        : this(() => bot.Services)
    {
    }

    public FaqDesk Desk => services().GetRequiredService<FaqDesk>();

    public static FaqContent About(string id, string question, string answer = "可以。", params string[] phrasings) => new()
    {
        Id = id,
        Category = "basics",
        Owner = "查報組",
        Position = 900,
        Texts = [new() { Language = "zh-TW", Question = question, Answer = answer, Phrasings = phrasings }]
    };

    /// <summary>The number of the version that a change made, which has to be allowed.</summary>
    public static async Task<int> DoneAsync(Task<FaqOutcome<FaqVersionRow>> change)
    {
        var outcome = await change;
        Assert.Null(outcome.Problem?.In("en"));
        return outcome.Value!.Number;
    }

    /// <summary>The English sentence with which a change was refused.</summary>
    public static async Task<string> RefusedAsync<T>(Task<FaqOutcome<T>> change)
        where T : class
    {
        var problem = (await change).Problem;
        Assert.NotNull(problem);
        Assert.NotEmpty(problem.In("zh-TW"));
        return problem.In("en");
    }

    /// <summary>A new entry that a second person has agreed to.</summary>
    public async Task<int> ApprovedAsync(FaqContent content) => await AgreeAsync(content.Id, await DoneAsync(Desk.CreateAsync(content, Mei)));

    public async Task<int> PublishedAsync(FaqContent content) =>
        await DoneAsync(Desk.PublishAsync(content.Id, await ApprovedAsync(content), Chen));

    public async Task<int> AgreeAsync(string id, int draft) =>
        await DoneAsync(Desk.ApproveAsync(id, await DoneAsync(Desk.SubmitAsync(id, draft, Mei)), Chen));

    /// <summary>The answer that citizens get once the shelf is built from what is published now; null if none.</summary>
    public async Task<string?> AnswerAsync(string id)
    {
        await using var db = services().GetRequiredService<IDbContextFactory<BotDb>>().CreateDbContext();
        var content = await db.FaqVersionsOnShelf().Where(v => v.EntryId == id).Select(v => v.Content).SingleOrDefaultAsync();
        return content?.Texts.Single(t => t.Language == "zh-TW").Answer;
    }

    /// <summary>Waits until the program by itself gives this answer; null for none.</summary>
    public Task ComesToSayAsync(string id, string? answer) => Eventually.TrueAsync(
        async () => (await services().GetRequiredService<FaqBook>().ShelfAsync()).Answer(id, "zh-TW")?.Answer == answer,
        $"citizens read {answer ?? "nothing"}");
}
