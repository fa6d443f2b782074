using System.Data.Common;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Reports;
using Bot.Media;
using Bot.Storage;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Bot.Tests.Media;

/// <summary>Wherever the program ends, the next one goes on. One restart for all, because a start is the dearest part of a test.</summary>
[Collection(nameof(BothBots))]
public sealed class PhotoRestartTests(BothBots bots)
{
    private const string Interrupt = "UPDATE photos SET status = 'Fetching', fetched_by = 'a-server-that-died' WHERE id = @id";

    [Theory, OnBothDatabases]
    public async Task Wherever_the_program_ended_with_a_photo_the_next_one_goes_on(string database)
    {
        var desk = await bots.DeskAsync(database);
        var dropped = await desk.StoredAsync();
        var droppedFile = (await desk.RowAsync(dropped))!.File;
        var waiting = await UnfinishedAsync(desk);
        var writing = await UnfinishedAsync(desk);
        var writingFile = (await desk.RowAsync(writing))!.File;
        var deadly = await UnfinishedAsync(desk);
        var fetching = await desk.WantAsync(new LineStoredContent(200, []) { Held = new TaskCompletionSource().Task });
        await Eventually.TrueAsync(async () => (await desk.RowAsync(fetching))!.FetchedBy is not null, "the last photo is being fetched");

        await RestartAsync(desk, direct =>
        {
            Execute(direct, "UPDATE photos SET status = 'Dropped' WHERE id = @id", dropped);
            Execute(direct, Interrupt, writing);
            Execute(direct, Interrupt, deadly);
            Execute(direct, "UPDATE photos SET interruptions = 3 WHERE id = @id", deadly);
            Leave(desk, writingFile, ".thumb.jpg", "the first of two files");
            Leave(desk, writingFile, ".jpg.part", "half of the other");
            foreach (var message in desk.Bot.Line.Contents.Keys)
            {
                desk.Bot.Line.Contents[message] = new LineStoredContent(200, SamplePicture.Jpeg());
            }
        });
        desk.Bot.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.IsType<PhotoReadyActivity>(await desk.NewsAsync(waiting));
        Assert.IsType<PhotoReadyActivity>(await desk.NewsAsync(fetching));
        Assert.IsType<PhotoReadyActivity>(await desk.NewsAsync(writing));
        Assert.Equal("RGBY", SamplePicture.QuartersOf((await desk.BytesAsync(writing))!));
        Assert.Equal("RGBY", SamplePicture.QuartersOf((await desk.BytesAsync(writing, thumbnail: true))!));

        // A picture that brings the program down again and again must not do so for ever.
        Assert.Equal(new PhotoLostActivity(deadly, PhotoProblem.NotReached), await desk.NewsAsync(deadly));
        await desk.DeletedAsync(dropped);
        Assert.DoesNotContain(desk.Files(), name =>
            name.StartsWith(droppedFile, StringComparison.Ordinal) || name.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_photo_is_taken_over_from_a_server_that_died_while_this_one_runs()
    {
        var desk = await bots.DeskAsync("Postgres");
        var id = await UnfinishedAsync(desk);
        desk.Bot.Line.Contents[(await desk.RowAsync(id))!.ContentId!] = new LineStoredContent(200, SamplePicture.Jpeg());

        await desk.ExecuteAsync(Interrupt, id);
        desk.Bot.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.IsType<PhotoReadyActivity>(await desk.NewsAsync(id));
    }

    [Fact]
    public async Task Restarts_while_a_photo_is_on_its_way_do_not_count_against_it_but_those_while_it_is_read_do()
    {
        var desk = await bots.DeskAsync("Sqlite");
        var queue = desk.Bot.Services.GetRequiredService<PhotoQueue>();
        var id = await UnfinishedAsync(desk);
        for (var restart = 0; restart < 4; restart++)
        {
            await desk.ExecuteAsync(Interrupt, id);
            await queue.TakeAsync(limit: 0);
        }

        Assert.Equal(0, (await desk.RowAsync(id))!.Interruptions);
        var held = new TaskCompletionSource();
        desk.Bot.Line.Contents[(await desk.RowAsync(id))!.ContentId!] = new LineStoredContent(500, []) { Held = held.Task };
        desk.Bot.Clock.Advance(TimeSpan.FromSeconds(5));
        await Eventually.TrueAsync(async () => (await desk.RowAsync(id))!.FetchedBy is not null, "the photo is being fetched");

        await queue.BeginReadingAsync((await queue.TakenAsync()).Single(photo => photo.Id == id));
        Assert.Equal(1, (await desk.RowAsync(id))!.Interruptions);

        held.SetResult();
        await desk.FailedAsync(id, attempts: 2);
        Assert.Equal(0, (await desk.RowAsync(id))!.Interruptions);
        await desk.DoAsync(new DropPhotos([id]));
    }

    /// <summary>A photo that LINE failed to give, and that waits for the next attempt.</summary>
    private static async Task<string> UnfinishedAsync(PhotoDesk desk)
    {
        var id = await desk.WantAsync(new LineStoredContent(500, []));
        await desk.FailedAsync(id);
        return id;
    }

    private static void Leave(PhotoDesk desk, string file, string ending, string content) => File.WriteAllText(
        Path.Combine(Directory.CreateDirectory(Path.Combine(desk.Bot.DataPath, "media", file[..2])).FullName, file + ending), content);

    private static Task RestartAsync(PhotoDesk desk, Action<DbConnection> meanwhile)
    {
        var database = desk.Bot.Services.GetRequiredService<Database>();
        var (provider, connection) = (database.Provider, database.ConnectionString);
        return desk.Bot.RestartAsync(() =>
        {
            using DbConnection direct = provider is StorageProvider.Sqlite ? new SqliteConnection(connection) : new NpgsqlConnection(connection);
            direct.Open();
            meanwhile(direct);
        });
    }

    private static void Execute(DbConnection direct, string sql, string id)
    {
        using var command = direct.Query(sql, ("@id", id));
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
