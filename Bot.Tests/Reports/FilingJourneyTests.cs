using Bot.Cases;
using Bot.Conversations;
using Bot.Dialogs.Forms;
using Bot.Media;
using Bot.Messaging.Notices;
using Bot.Tests.Media;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Bot.Tests.Support.Messenger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Reports;

/// <summary>A report from the first signed webhook to the case in the database.</summary>
public sealed class FilingJourneyTests
{
    private static readonly FormWords Zh = FormWords.In("zh-TW");
    private static readonly LineCitizen Ming = LineCitizen.Number(1);
    private static readonly MessengerCitizen Hua = new("6283190457128834");

    private static readonly string[] Journey =
    [
        "我要檢舉", "沒有", "沒有照片", "三民區九如一路100號", "頂樓加蓋", "已經蓋好",
        "頂樓用鐵皮加蓋了一整層，還在裡面隔房間。", "同意", "王小明", "0912-345-678", "不用"
    ];

    [Theory, OnBothDatabases]
    public async Task A_report_on_LINE_becomes_one_case_over_a_restart_and_a_second_delivery_and_does_not_tell_the_account(string database)
    {
        await using var bot = await BotApp.OnAsync(database, new() { ["Cases:ReportsPerDay"] = "1", ["Agency:Phone"] = "07-000-0000" });
        var photo = await SendsPhotoAsync(bot);
        foreach (var words in Journey.SkipLast(1).Where(words => words is not "我要檢舉" and not "沒有照片"))
        {
            await SaysAsync(bot, words);
        }

        await bot.RestartAsync();
        await SaysAsync(bot, Journey[^1]);
        var send = Ming.Says("送出", bot.Now);
        await bot.DeliverAsync(send);
        await bot.DeliverAsync(send);
        var receipt = string.Join('\n', Assert.Single(await bot.RepliesAsync(send)).Texts);

        await using var db = bot.Database();
        var filed = await db.Cases.SingleAsync();
        Assert.Contains(filed.Number, receipt, StringComparison.Ordinal);
        Assert.DoesNotContain("小時", receipt, StringComparison.Ordinal);
        Assert.Equal(("三民區", "rooftop", "roof"), (filed.District, filed.Building, filed.Floor));
        Assert.Contains(filed.Number, await SaysAsync(bot, "送出"), StringComparison.Ordinal);
        Assert.Contains("07-000-0000", await SaysAsync(bot, "我要檢舉"), StringComparison.Ordinal);
        Assert.Equal(1, await db.Cases.CountAsync());
        Assert.All(bot.Line.Sent, sent => Assert.Equal(LineSentBy.Reply, sent.Kind));
        await AccountStandsBesideNoCaseAsync(bot, photo, filed);
    }

    [Fact]
    public async Task A_report_on_Messenger_becomes_a_case()
    {
        await using var bot = await BotApp.StartAsync(new() { ["Notices:Templates:Case:en:Name"] = "case_update" });
        foreach (var words in Journey.SkipLast(1))
        {
            await SaysOnMessengerAsync(bot, words);
        }

        await SaysOnMessengerAsync(bot, "要，在這裡通知");

        var receipt = await SaysOnMessengerAsync(bot, "送出");
        await using var db = bot.Database();
        Assert.Contains((await db.Cases.SingleAsync()).Number, receipt, StringComparison.Ordinal);

        // Said where no template reaches further.
        Assert.Contains("24 小時後", receipt, StringComparison.Ordinal);
        Assert.Null(bot.Services.GetRequiredService<UnaskedTime>().Of("messenger", "en"));
    }

    [Theory, OnBothDatabases]
    public async Task A_form_that_nobody_goes_on_with_is_deleted_with_its_photos_without_a_push(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        await SaysAsync(bot, "我要檢舉");
        await SendsPhotoAsync(bot);
        var heard = await HeardAtAsync(bot, Ming.Address);
        var said = bot.Line.Sent.Count(s => s.Kind is LineSentBy.Push);

        await bot.RestartAsync(meanwhile: () => bot.Clock.Advance(TimeSpan.FromDays(6) + TimeSpan.FromHours(12)));
        await bot.SettleAsync();
        Assert.NotNull(await DraftOfAsync(bot, Ming.Address));

        await bot.RestartAsync(meanwhile: () => bot.Clock.Advance(TimeSpan.FromHours(13)));
        await Eventually.TrueAsync(async () => await DraftOfAsync(bot, Ming.Address) is null, "the form is deleted");
        await bot.SettleAsync();
        Assert.Equal(heard, await HeardAtAsync(bot, Ming.Address));
        Assert.Equal(said, bot.Line.Sent.Count(s => s.Kind is LineSentBy.Push));
        Assert.False(await HasPhotoAsync(bot, PhotoStatus.Stored));
        Assert.Contains("沒有填到一半", await SaysAsync(bot, "繼續"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_before_that_is_told_where_it_costs_nothing()
    {
        await using var bot = await BotApp.StartAsync();
        await SaysOnMessengerAsync(bot, "我要檢舉");
        await SaysOnMessengerAsync(bot, "沒有");
        await bot.RestartAsync(meanwhile: () => bot.Clock.Advance(TimeSpan.FromDays(6)));
        await SaysOnMessengerAsync(bot, "選單");

        bot.Clock.Advance(TimeSpan.FromMinutes(11));

        await Eventually.TrueAsync(() => bot.Messenger.SentTo(Hua.Psid)[^1].Text?.Contains("明天會自動刪掉", StringComparison.Ordinal) is true, "the citizen is told");
        bot.Clock.Advance(TimeSpan.FromMinutes(11));
        await bot.SettleAsync();
        Assert.Single(bot.Messenger.SentTo(Hua.Psid), m => m.Text?.Contains("明天會自動刪掉", StringComparison.Ordinal) is true);
        Assert.Contains(Zh.GoOnButton, bot.Messenger.SentTo(Hua.Psid)[^1].QuickReplies);
    }

    // What belongs to the chat knows the account; from there no word leads to the case, its photos or its informer.
    private static async Task AccountStandsBesideNoCaseAsync(BotApp bot, LineEvent photo, CaseRow filed)
    {
        await using var db = bot.Database();
        var row = await db.Photos.SingleAsync();
        Assert.Equal((filed.Number, PhotoStatus.Stored), (row.CaseNumber, row.Status));
        var stored = await StoredText.OfAsync(bot);

        Assert.Equal(["conversations", "inbox", "outbox"], stored.Holding(Ming.UserId));
        Assert.Equal(["inbox"], stored.Holding(photo.MessageId!));
        Assert.Equal(["photos"], stored.Holding(row.Id));
        Assert.Equal(["cases", "photos"], stored.Holding(filed.DraftId));
        Assert.Equal(["informers", "photos"], stored.Holding(row.AccountHash));
    }

    private static async Task<LineEvent> SendsPhotoAsync(BotApp bot)
    {
        var photo = Ming.SendsPhoto(bot.Now);
        bot.Line.Contents[photo.MessageId!] = new(200, SamplePicture.Jpeg());
        await bot.DeliverAsync(photo);
        await bot.RepliesAsync(photo);
        await Eventually.TrueAsync(() => HasPhotoAsync(bot, PhotoStatus.Stored), "the photo is fetched");
        await bot.SettleAsync();
        return photo;
    }

    private static async Task<string> SaysAsync(BotApp bot, string words)
    {
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        var said = Ming.Says(words, bot.Now);
        await bot.DeliverAsync(said);
        return string.Join('\n', (await bot.RepliesAsync(said)).SelectMany(reply => reply.Texts));
    }

    private static async Task<string> SaysOnMessengerAsync(BotApp bot, string words)
    {
        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        var before = bot.Messenger.SentTo(Hua.Psid).Count;
        await bot.DeliverAsync(Hua.Says(words, bot.Now));
        await bot.Messenger.SentToAsync(Hua.Psid, before + 1);
        await bot.SettleAsync();
        return string.Join('\n', bot.Messenger.SentTo(Hua.Psid).Skip(before).Select(m => m.Text));
    }

    private static async Task<Draft?> DraftOfAsync(BotApp bot, string citizen) =>
        (await bot.Services.GetRequiredService<ConversationStore>().LoadAsync(citizen)).Conversation.Draft;

    private static async Task<bool> HasPhotoAsync(BotApp bot, PhotoStatus status)
    {
        await using var db = bot.Database();
        return await db.Photos.AnyAsync(p => p.Status == status);
    }

    private static async Task<DateTime> HeardAtAsync(BotApp bot, string citizen)
    {
        await using var db = bot.Database();
        return await db.Set<ConversationRow>().Where(c => c.Citizen == citizen).Select(c => c.HeardAt).SingleAsync();
    }
}
