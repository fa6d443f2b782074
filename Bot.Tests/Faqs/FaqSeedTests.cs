using Bot.Faqs;
using Bot.Platform;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using static Bot.Tests.Faqs.FaqStaff;

namespace Bot.Tests.Faqs;

/// <summary>The entries that the program ships.</summary>
public sealed class FaqSeedTests
{
    private static readonly IReadOnlyList<FaqContent> Shipped = SeedContent.Read();

    [Fact]
    public void What_is_shipped_keeps_the_rules_that_staff_keep() =>
        Assert.Empty(Shipped.SelectMany(c => FaqRules.Problems(c, new(Options.Create(new AgencyOptions()))).Select(p => $"{c.Id}: {p.In("en")}")));

    [Fact]
    public void No_two_shipped_entries_ask_the_same()
    {
        var owners = SameQuestions.Owners(Shipped);

        Assert.Empty(Shipped.SelectMany(c => SameQuestions.Problems(c, owners).Select(p => $"{c.Id}: {p.In("en")}")));
    }

    [Theory, OnBothDatabases]
    public async Task Everything_shipped_is_published_at_the_first_start_as_version_1(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        await bot.Services.GetRequiredService<FaqBook>().ShelfAsync();

        await using var db = bot.Database();
        Assert.Equal(Shipped.Count, await db.FaqEntries.CountAsync(e => e.OnShelf && e.PublishedVersion == 1 && e.Status == FaqStatus.Published));
        Assert.Equal(Shipped.Count, await db.FaqVersions.CountAsync(v => v.By == "seed" && v.Number == 1));
    }

    [Theory, OnBothDatabases]
    public async Task A_restart_leaves_alone_what_staff_changed(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var staff = new FaqStaff(bot);
        await DoneAsync(staff.Desk.WithdrawAsync(Shipped[0].Id, 1, Mei));
        await DoneAsync(staff.Desk.EditAsync(Shipped[1] with { Owner = "新的組" }, 1, Mei));

        await bot.RestartAsync();

        Assert.Null(await staff.AnswerAsync(Shipped[0].Id));
        Assert.Equal("新的組", (await staff.Desk.VersionsAsync(Shipped[1].Id))[0].Content.Owner);
    }
}
