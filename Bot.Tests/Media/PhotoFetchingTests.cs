using Bot.Dialogs.Activities;
using Bot.Dialogs.Reports;
using Bot.Media;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;

namespace Bot.Tests.Media;

/// <summary>From the turn that wants a photo to the event that tells what became of it.</summary>
[Collection(nameof(BothBots))]
public sealed class PhotoFetchingTests(BothBots bots)
{
    private const string Hua = "messenger:6283190457128834";
    private static readonly TimeSpan UntilGivenUp = TimeSpan.FromHours(6) + TimeSpan.FromMinutes(1);

    [Theory, OnBothDatabases]
    public async Task A_photo_on_LINE_is_fetched_soon_after_the_turn_and_stored_without_what_the_camera_wrote(string database)
    {
        var desk = await bots.DeskAsync(database);
        var id = await desk.WantAsync(new LineStoredContent(200, SampleExif.In(SamplePicture.Jpeg(800, 400), 6, (22, 37, 12), (120, 18, 36))));

        var ready = Assert.IsType<PhotoReadyActivity>(await desk.NewsAsync(id));

        Assert.Equal((id, 22.62, 120.31), (ready.PhotoId, ready.Latitude!.Value, ready.Longitude!.Value));
        var photo = (await desk.BytesAsync(id))!;
        Assert.Equal("BRYG", SamplePicture.QuartersOf(photo));
        Assert.DoesNotContain((byte)0xE1, SampleExif.SegmentsOf(photo));
        Assert.Equal(320, SamplePicture.SizeOf((await desk.BytesAsync(id, thumbnail: true))!).Height);
        Assert.DoesNotContain(desk.Files(), file => file.Contains(id, StringComparison.Ordinal) || file.EndsWith(".part", StringComparison.Ordinal));
        await desk.HeardAsync(id);
    }

    [Theory, OnBothDatabases]
    public async Task A_photo_on_Messenger_is_fetched_by_its_link_and_the_link_forgotten(string database)
    {
        var desk = await bots.DeskAsync(database, Hua);
        desk.Bot.Messenger.Photos["/photos/1.jpg"] = new(200) { Bytes = SamplePicture.Jpeg() };

        var id = (await desk.WantAsync(Link(desk.Bot.Messenger.BaseUrl, "/photos/1.jpg")))[0];

        Assert.Equal(new PhotoReadyActivity(id), await desk.NewsAsync(id));
        Assert.Null((await desk.RowAsync(id))!.Url);
    }

    [Theory, OnBothDatabases]
    public async Task While_LINE_prepares_a_photo_it_is_asked_again(string database)
    {
        var desk = await bots.DeskAsync(database);
        var message = PhotoDesk.NewMessageId();
        desk.Bot.Line.Contents[message] = new LineStoredContent(202, []);
        var id = (await desk.WantAsync(new MediaItem(MediaKind.Photo, message)))[0];
        await desk.FailedAsync(id);
        Assert.Null(await desk.NewsSoFarAsync(id));

        desk.Bot.Line.Contents[message] = new LineStoredContent(200, SamplePicture.Jpeg());
        desk.Bot.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.IsType<PhotoReadyActivity>(await desk.NewsAsync(id));
    }

    [Fact]
    public async Task The_waits_between_attempts_grow()
    {
        var desk = await bots.DeskAsync("Sqlite");
        var id = await desk.WantAsync(new LineStoredContent(500, []));
        var waits = new List<TimeSpan>();
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            await desk.FailedAsync(id, attempt);
            waits.Add((await desk.RowAsync(id))!.NextAttemptAt - desk.Bot.Now.UtcDateTime);
            desk.Bot.Clock.Advance(waits[^1] + TimeSpan.FromSeconds(1));
        }

        Assert.Equal(waits.Order(), waits);
        Assert.True(waits[^1] > TimeSpan.FromSeconds(5));
        await desk.DoAsync(new DropPhotos([id]));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_photo_that_LINE_does_not_have_any_more_is_gone(int status)
    {
        var desk = await bots.DeskAsync("Sqlite");
        var id = await desk.WantAsync(new LineStoredContent(status, []));
        Assert.Equal(new PhotoLostActivity(id, PhotoProblem.Gone), await desk.NewsAsync(id));
    }

    [Fact]
    public async Task A_link_that_has_expired_leads_to_nothing()
    {
        var desk = await bots.DeskAsync("Sqlite", Hua);
        desk.Bot.Messenger.Photos["/photos/late.jpg"] = new(403);
        var id = (await desk.WantAsync(Link(desk.Bot.Messenger.BaseUrl, "/photos/late.jpg")))[0];
        Assert.Equal(new PhotoLostActivity(id, PhotoProblem.Gone), await desk.NewsAsync(id));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(429)]
    [InlineData(401)]
    public async Task What_cannot_be_fetched_for_hours_is_given_up(int status)
    {
        var desk = await bots.DeskAsync("Sqlite");
        var id = await desk.WantAsync(new LineStoredContent(status, []));
        await desk.FailedAsync(id);

        await desk.ExecuteAsync("UPDATE photos SET created_at = @moment WHERE id = @id", desk.Bot.Now.UtcDateTime - UntilGivenUp, id);
        desk.Bot.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(new PhotoLostActivity(id, PhotoProblem.NotReached), await desk.NewsAsync(id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task More_than_ten_megabytes_are_not_taken_whether_they_are_declared_or_not(bool declared)
    {
        var desk = await bots.DeskAsync("Sqlite");
        var id = await desk.WantAsync(new LineStoredContent(200, new byte[PhotoFetcher.MostBytes + 1]) { DeclaresLength = declared });
        Assert.Equal(new PhotoLostActivity(id, PhotoProblem.TooLarge), await desk.NewsAsync(id));
    }

    [Fact]
    public async Task A_small_file_with_too_many_pixels_is_too_large()
    {
        var desk = await bots.DeskAsync("Sqlite");
        var id = await desk.WantAsync(new LineStoredContent(200, SamplePicture.PngThatPromises(30_000, 30_000)));
        Assert.Equal(new PhotoLostActivity(id, PhotoProblem.TooLarge), await desk.NewsAsync(id));
    }

    [Fact]
    public async Task What_is_no_picture_is_none_although_LINE_calls_it_one()
    {
        var desk = await bots.DeskAsync("Sqlite");
        var id = await desk.WantAsync(new LineStoredContent(200, "MZ and the rest of a program"u8.ToArray()));
        Assert.Equal(new PhotoLostActivity(id, PhotoProblem.NotAPicture), await desk.NewsAsync(id));
    }

    [Theory]
    [InlineData("line:U0000000000000000000000000000000a")]
    [InlineData(Hua)]
    public async Task A_link_to_somewhere_else_is_not_called(string citizen)
    {
        var desk = await bots.DeskAsync("Sqlite", citizen);
        var inside = new Uri(desk.Bot.Line.Address);
        var id = (await desk.WantAsync(Link(inside, "/photos/secret")))[0];

        Assert.Equal(new PhotoLostActivity(id, PhotoProblem.NotReached), await desk.NewsAsync(id));
        Assert.DoesNotContain(desk.Bot.Line.Requests, request => request.Path == "/photos/secret");
    }

    [Fact]
    public async Task A_message_id_that_is_none_is_not_asked_for()
    {
        var desk = await bots.DeskAsync("Sqlite");
        var id = (await desk.WantAsync(new MediaItem(MediaKind.Photo, "../info", "https://a.fbcdn.net/\0")))[0];
        Assert.Equal(new PhotoLostActivity(id, PhotoProblem.NotReached), await desk.NewsAsync(id));
    }

    [Fact]
    public async Task A_channel_without_photos_says_so()
    {
        var desk = await bots.DeskAsync("Sqlite", "simulator:3b241101-e2bb-4255-8caf-4136c566a962");
        var id = (await desk.WantAsync(new MediaItem(MediaKind.Photo, "sample")))[0];
        Assert.Equal(new PhotoLostActivity(id, PhotoProblem.NotReached), await desk.NewsAsync(id));
    }

    [Theory, OnBothDatabases]
    public async Task A_sixth_photo_of_a_draft_is_not_fetched_and_not_forgotten(string database)
    {
        var desk = await bots.DeskAsync(database);
        var messages = Enumerable.Range(0, 6).Select(_ => PhotoDesk.NewMessageId()).ToArray();
        Array.ForEach(messages, message => desk.Bot.Line.Contents[message] = new LineStoredContent(200, SamplePicture.Jpeg()));

        var ids = await desk.WantAsync([.. messages.Select(message => new MediaItem(MediaKind.Photo, message))]);

        foreach (var id in ids[..5])
        {
            Assert.IsType<PhotoReadyActivity>(await desk.NewsAsync(id));
        }

        Assert.IsType<PhotoLostActivity>(await desk.NewsAsync(ids[5]));
        Assert.Null(await desk.RowAsync(ids[5]));
    }

    private static MediaItem Link(Uri server, string path) => new(MediaKind.Photo, Url: new Uri(server, path).ToString());
}
