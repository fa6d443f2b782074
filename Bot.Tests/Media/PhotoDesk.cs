using System.Text.Json;
using Bot.Dialogs;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Reports;
using Bot.Media;
using Bot.Messaging;
using Bot.Platform;
using Bot.Storage;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Media;

/// <summary>A running bot, and turns that want something done with photos, for one citizen and one draft.</summary>
/// <param name="bot">Shared by the tests of a class, which run one after another.</param>
/// <param name="citizen">The address.</param>
internal sealed class PhotoDesk(BotApp bot, string citizen = "line:U0000000000000000000000000000000a")
{
    private static long made;

    public BotApp Bot => bot;

    public string Citizen => citizen;

    public string Draft { get; } = Guid.NewGuid().ToString("N");

    public PhotoArchive Archive => bot.Services.GetRequiredService<PhotoArchive>();

    public PhotoStore Store => bot.Services.GetRequiredService<PhotoStore>();

    public static string NewId() => Guid.NewGuid().ToString("N");

    public static string NewMessageId() => $"{800_000_000_000 + Interlocked.Increment(ref made)}";

    /// <summary>A turn with these effects, as far as photos are concerned.</summary>
    public Task DoAsync(params Effect[] effects)
    {
        var handler = bot.Services.GetServices<IEffectHandler>().OfType<PhotoEffects>().Single();
        var context = new EffectContext(citizen, new Conversation(), 0, bot.Now.UtcDateTime);
        return bot.Services.GetRequiredService<WriteQueue>().RunAsync(writer =>
        {
            Array.ForEach(effects, effect => handler.Handle(writer, effect, context));
            return true;
        });
    }

    /// <summary>A turn that wants these media fetched.</summary>
    /// <returns>The ids of the photos.</returns>
    public async Task<string[]> WantAsync(params MediaItem[] items)
    {
        var ids = Array.ConvertAll(items, _ => NewId());
        await DoAsync(new FetchPhotos(Draft, [.. ids.Zip(items, (id, item) => new WantedPhoto(id, item, item.ContentId))]));
        return ids;
    }

    /// <summary>A photo on LINE with this content, and a turn that wants it.</summary>
    public async Task<string> WantAsync(LineStoredContent content)
    {
        var message = NewMessageId();
        bot.Line.Contents[message] = content;
        return (await WantAsync(new MediaItem(MediaKind.Photo, message)))[0];
    }

    /// <summary>A photo that is stored.</summary>
    public async Task<string> StoredAsync() => (await SentAsync()).Photo;

    /// <summary>A photo that is stored, and the id of the message that brought it.</summary>
    public async Task<(string Photo, string Message)> SentAsync()
    {
        var message = NewMessageId();
        bot.Line.Contents[message] = new LineStoredContent(200, SamplePicture.Jpeg());
        var id = (await WantAsync(new MediaItem(MediaKind.Photo, message)))[0];
        Assert.IsType<PhotoReadyActivity>(await NewsAsync(id));
        return (id, message);
    }

    /// <summary>What the conversation is told of a photo, as soon as it is.</summary>
    public async Task<HostActivity> NewsAsync(string id)
    {
        HostActivity? news = null;
        await Eventually.TrueAsync(async () => (news = await NewsSoFarAsync(id)) is not null, "something has become of the photo");
        return news!;
    }

    public async Task<HostActivity?> NewsSoFarAsync(string id)
    {
        await using var db = bot.Database();
        var news = NewsOf(id);
        var json = await db.Inbox.Where(e => e.EventId == news && e.Citizen == citizen).Select(e => e.Activity).SingleOrDefaultAsync();
        return bot.Services.GetRequiredService<Envelope>().Open(json, "inbox") is { } activity
            ? (HostActivity?)JsonSerializer.Deserialize(activity, DialogsJson.Default.Activity)
            : null;
    }

    public async Task<PhotoRow?> RowAsync(string id)
    {
        await using var db = bot.Database();
        return await db.Photos.SingleOrDefaultAsync(p => p.Id == id);
    }

    /// <summary>Waits until the news of a photo has had its turn in the conversation.</summary>
    public Task HeardAsync(string id) => Eventually.TrueAsync(
        async () =>
        {
            await using var db = bot.Database();
            var news = NewsOf(id);
            return await db.Inbox.AnyAsync(e => e.EventId == news && e.Status == InboxStatus.Done);
        },
        "the conversation has heard of the photo");

    /// <summary>Changes a row behind the bot's back.</summary>
    public Task ExecuteAsync(string sql, params object?[] values) =>
        bot.Services.GetRequiredService<WriteQueue>().RunAsync(writer => writer.Execute(sql, values));

    /// <summary>Waits until an attempt has failed and the photo waits for the next one.</summary>
    public Task FailedAsync(string id, int attempts = 1) => Eventually.TrueAsync(
        async () => await RowAsync(id) is { Status: PhotoStatus.Wanted } row && row.Attempts >= attempts, $"attempt {attempts} has failed");

    public Task DeletedAsync(string id) => Eventually.TrueAsync(async () => await RowAsync(id) is null, "the photo is deleted");

    /// <summary>All files of photos, without their folders.</summary>
    public IReadOnlyList<string> Files()
    {
        var folder = Path.Combine(bot.DataPath, "media");
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)!)] : [];
    }

    public async Task<byte[]?> BytesAsync(string id, bool thumbnail = false)
    {
        await using var photo = await Archive.OpenAsync(id, thumbnail);
        if (photo is null)
        {
            return null;
        }

        using var copy = new MemoryStream();
        await photo.CopyToAsync(copy);
        return copy.ToArray();
    }

    private string NewsOf(string id) => bot.Services.GetRequiredService<PhotoSeals>().News(id);

    public FileCase Filing(CaseNumber number, params string[] photos) => new(
        Draft,
        new Report { Kind = ReportKind.IllegalBuilding, Description = "A roof was built on.", Photos = photos, Answer = "none" },
        new Informer("A", null, null),
        new Consent("1", bot.Now.UtcDateTime),
        new CaseReceipt(number, "code", new DateOnly(2026, 12, 1)));
}
