using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Reports;
using Bot.Media;
using Bot.Messaging;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Media;

/// <summary>Which photos stay, in which order, and that nothing is left of the others.</summary>
[Collection(nameof(BothBots))]
public sealed class PhotoKeepingTests(BothBots bots)
{
    private static readonly LineCitizen Ming = LineCitizen.Number(11);

    [Theory, OnBothDatabases]
    public async Task A_case_has_its_photos_in_the_citizens_order_and_nothing_else_of_the_draft_stays(string database)
    {
        var desk = await bots.DeskAsync(database);
        var number = CaseNumber.Of(115, 1);
        string[] ids = [await desk.StoredAsync(), await desk.StoredAsync(), await desk.StoredAsync()];

        await desk.DoAsync(desk.Filing(number, ids[2], ids[0]));
        await desk.DeletedAsync(ids[1]);

        Assert.Equal([ids[2], ids[0]], (await desk.Archive.OfCaseAsync(number.Value)).Select(p => p.Id));
        Assert.Null(await desk.BytesAsync(ids[1]));
    }

    [Fact]
    public async Task Photos_sent_together_keep_their_places()
    {
        var desk = await bots.DeskAsync("Sqlite");
        List<int> places = [2, 3, 1];
        var ids = await desk.WantAsync([.. places.Select(place =>
            new MediaItem(MediaKind.Photo, PhotoDesk.NewMessageId(), SetId: "s", SetIndex: place, SetTotal: 3))]);

        var rows = await Task.WhenAll(ids.Select(desk.RowAsync));
        Assert.Equal(places, rows.Select(row => row!.Position));
    }

    [Theory, OnBothDatabases]
    public async Task A_photo_may_arrive_after_its_case_was_filed(string database)
    {
        var desk = await bots.DeskAsync(database);
        var number = CaseNumber.Of(115, 2);
        var held = new TaskCompletionSource();
        var id = await desk.WantAsync(new LineStoredContent(200, SamplePicture.Jpeg()) { Held = held.Task });

        await desk.DoAsync(desk.Filing(number, id));
        held.SetResult();

        Assert.IsType<PhotoReadyActivity>(await desk.NewsAsync(id));
        Assert.Equal(new CasePhoto(id, PhotoStatus.Stored, IsMasked: false), Assert.Single(await desk.Archive.OfCaseAsync(number.Value)));
    }

    [Fact]
    public async Task A_photo_of_a_case_stays_with_it_whatever_else_is_filed_or_dropped()
    {
        var desk = await bots.DeskAsync("Sqlite");
        var (first, second) = (CaseNumber.Of(115, 3), CaseNumber.Of(115, 4));
        var id = await desk.StoredAsync();
        await desk.DoAsync(desk.Filing(first, id));

        await desk.DoAsync(desk.Filing(second, id), new DropPhotos([id]), new DropDraft(desk.Draft));

        Assert.Equal(first.Value, (await desk.RowAsync(id))!.CaseNumber);
        Assert.NotNull(await desk.BytesAsync(id));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_dropped_leaves_neither_row_nor_file(string database)
    {
        var desk = await bots.DeskAsync(database);
        string[] ids = [await desk.StoredAsync(), await desk.StoredAsync()];
        var file = (await desk.RowAsync(ids[0]))!.File;
        var other = (await desk.RowAsync(ids[1]))!.File;

        await desk.DoAsync(new DropPhotos([ids[0]]));
        await desk.DeletedAsync(ids[0]);
        Assert.DoesNotContain(desk.Files(), name => name.StartsWith(file, StringComparison.Ordinal));
        Assert.Equal(2, desk.Files().Count(name => name.StartsWith(other, StringComparison.Ordinal)));

        await desk.DoAsync(new DropDraft(desk.Draft));
        await desk.DeletedAsync(ids[1]);
        Assert.DoesNotContain(desk.Files(), name => name.StartsWith(other, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_can_drop_the_photo_of_somebody_else()
    {
        var desk = await bots.DeskAsync("Sqlite");
        var id = await desk.StoredAsync();

        await (await bots.DeskAsync("Sqlite", Ming.Address)).DoAsync(new DropPhotos([id]), new DropDraft(desk.Draft));

        Assert.Equal(PhotoStatus.Stored, (await desk.RowAsync(id))!.Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_photo_that_is_dropped_while_it_is_fetched_leaves_nothing_and_is_not_mentioned(string database)
    {
        var desk = await bots.DeskAsync(database);
        var held = new TaskCompletionSource();
        var id = await desk.WantAsync(new LineStoredContent(200, SamplePicture.Jpeg()) { Held = held.Task });
        await Eventually.TrueAsync(async () => (await desk.RowAsync(id))!.Status is PhotoStatus.Fetching, "the photo is being fetched");
        var file = (await desk.RowAsync(id))!.File;

        await desk.DoAsync(new DropPhotos([id]));
        held.SetResult();
        await desk.DeletedAsync(id);

        Assert.Null(await desk.NewsSoFarAsync(id));
        Assert.DoesNotContain(desk.Files(), name => name.StartsWith(file, StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task A_photo_that_is_dropped_between_taking_it_and_fetching_it_is_let_go(string database)
    {
        var desk = await bots.DeskAsync(database);
        var id = await desk.WantAsync(new LineStoredContent(500, []));
        await desk.FailedAsync(id);

        var own = desk.Bot.Services.GetRequiredService<Nodes>().Own;
        await desk.ExecuteAsync("UPDATE photos SET status = 'Dropped', fetched_by = @own WHERE id = @id", own, id);
        desk.Bot.Clock.Advance(TimeSpan.FromSeconds(1));

        await desk.DeletedAsync(id);
    }

    [Theory, OnBothDatabases]
    public async Task A_message_that_is_taken_back_takes_its_photo_with_it(string database)
    {
        var desk = await bots.DeskAsync(database, Ming.Address);
        var (id, message) = await desk.SentAsync();
        var row = (await desk.RowAsync(id))!;

        await desk.Bot.DeliverAsync(Ming.Unsends(message, desk.Bot.Now));
        await desk.DeletedAsync(id);

        Assert.DoesNotContain(desk.Files(), name => name.StartsWith(row.File, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_filed_photo_that_is_taken_back_is_kept_with_the_record_and_shown_to_nobody()
    {
        var desk = await bots.DeskAsync("Sqlite", Ming.Address);
        var number = CaseNumber.Of(115, 5);
        var (id, message) = await desk.SentAsync();
        await desk.DoAsync(desk.Filing(number, id));

        await desk.Bot.DeliverAsync(Ming.Unsends(message, desk.Bot.Now));
        await desk.Bot.SettleAsync();

        Assert.Null(await desk.BytesAsync(id));
        Assert.Empty(await desk.Archive.OfCaseAsync(number.Value));
        Assert.Equal(PhotoStatus.Stored, (await desk.RowAsync(id))!.Status);
    }

    [Fact]
    public async Task A_message_on_Messenger_that_is_taken_back_takes_all_its_photos_whichever_turn_wanted_them()
    {
        var desk = await bots.DeskAsync("Sqlite", "messenger:6283190457128834");
        desk.Bot.Messenger.Photos["/photos/back.jpg"] = new(200) { Bytes = SamplePicture.Jpeg() };
        var item = new MediaItem(MediaKind.Photo, Url: new Uri(desk.Bot.Messenger.BaseUrl, "/photos/back.jpg").AbsoluteUri);
        string[] ids = [PhotoDesk.NewId(), PhotoDesk.NewId(), PhotoDesk.NewId()];
        await desk.DoAsync(new FetchPhotos(desk.Draft, [new(ids[0], item, "m1"), new(ids[1], item, "m1"), new(ids[2], item, "m2")]));

        await desk.DoAsync(new ForgetMessage("m1"));

        await desk.DeletedAsync(ids[0]);
        await desk.DeletedAsync(ids[1]);
        Assert.IsType<PhotoReadyActivity>(await desk.NewsAsync(ids[2]));
    }

    [Fact]
    public async Task Who_has_only_the_disk_sees_no_picture_and_what_an_older_program_left_in_clear_is_still_shown()
    {
        var desk = await bots.DeskAsync("Sqlite");
        var id = await desk.StoredAsync();
        var name = (await desk.RowAsync(id))!.File;
        string[] paths = Directory.GetFiles(Path.Combine(desk.Bot.DataPath, "media", name[..2]), $"{name}*");
        Assert.Equal(2, paths.Length);
        Assert.All(paths, path => Assert.Null(SkiaSharp.SKBitmap.Decode(path)));
        Assert.All(paths, path => Assert.True(File.ReadAllBytes(path).AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) < 0));

        var clear = SamplePicture.Jpeg(16, 8);
        await Task.WhenAll(paths.Select(path => File.WriteAllBytesAsync(path, clear)));

        Assert.Equal(clear, await desk.BytesAsync(id));
        Assert.Equal(clear, await desk.BytesAsync(id, thumbnail: true));
    }

    [Theory, OnBothDatabases]
    public async Task When_a_case_is_deleted_its_photos_are_too(string database)
    {
        var desk = await bots.DeskAsync(database);
        var number = CaseNumber.Of(115, 6);
        var id = await desk.StoredAsync();
        var file = (await desk.RowAsync(id))!.File;
        await desk.DoAsync(desk.Filing(number, id));

        await desk.ExecuteAsync("UPDATE photos SET status = 'Dropped' WHERE case_number = @case_number", number.Value);
        await desk.Store.SweepAsync();

        Assert.Null(await desk.RowAsync(id));
        Assert.DoesNotContain(desk.Files(), name => name.StartsWith(file, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Files_without_a_photo_are_swept_once_they_are_a_week_old()
    {
        var desk = await bots.DeskAsync("Sqlite");
        var kept = (await desk.RowAsync(await desk.StoredAsync()))!.File;
        var (young, old) = (PhotoFiles.NewName(), PhotoFiles.NewName());
        foreach (var (name, age) in new[] { (young, 6), (old, 8), (kept, 8) })
        {
            var path = Path.Combine(desk.Bot.DataPath, "media", name[..2], name + ".jpg");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.AppendAllTextAsync(path, "");
            File.SetLastWriteTimeUtc(path, desk.Bot.Now.UtcDateTime.AddDays(-age));
        }

        await desk.Store.SweepStraysAsync();

        Assert.Contains(kept + ".jpg", desk.Files());
        Assert.Contains(young + ".jpg", desk.Files());
        Assert.DoesNotContain(old + ".jpg", desk.Files());
    }

    [Fact]
    public async Task Other_people_of_the_machine_cannot_look_into_the_folder()
    {
        var desk = await bots.DeskAsync("Sqlite");
        await desk.StoredAsync();

        Assert.True(OperatingSystem.IsWindows()
            || File.GetUnixFileMode(Path.Combine(desk.Bot.DataPath, "media")) is (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }
}
