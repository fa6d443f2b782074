using System.Net;
using System.Runtime.Versioning;
using Bot.Tests.Pipeline;
using Bot.Tests.Support;
using SkiaSharp;
using Xunit.Abstractions;

namespace Bot.Tests.Faults;

/// <summary>The disk is full, read-only or spoilt: what cannot be stored is refused with 503, nothing is lost, and it goes on by itself.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class DiskTests(ITestOutputHelper output)
{
    private const int Page = 4096;
    private const string Question = "選單";

    [Fact]
    public async Task While_the_disk_is_full_events_are_refused_with_503_and_answered_when_there_is_room_again()
    {
        await using var world = await DiskWorld.MakeAsync();
        await using var bot = await world.StartAsync(DiskWorld.OnAFullDisk);
        var citizens = world.Citizens(10);
        await AskAsync(bot, citizens);

        // In the middle of it: some are stored and wait for their turn.
        var asking = AskAsync(bot, citizens);
        await bot.LimitFilesAsync(Page);
        await asking;
        Assert.False(await citizens[0].SaysAsync(bot, Question));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, citizens[0].Refusal);
        await Eventually.TrueAsync(() => SaysAsync(bot, HttpStatusCode.ServiceUnavailable), "health tells that nothing can be stored");
        await bot.LimitFilesAsync(null);
        await Eventually.TrueAsync(() => SaysAsync(bot, HttpStatusCode.OK), "health tells that all is well again");

        await CountAsync(world, bot, citizens, "disk full while storing");
        Assert.Equal("ok", await world.ReadAsync("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task A_photo_for_which_there_is_no_room_is_fetched_again_when_there_is()
    {
        await using var world = await DiskWorld.MakeAsync();
        await using var bot = await world.StartAsync(DiskWorld.OnAFullDisk);
        var citizens = world.Citizens(5);
        var photo = Noise();
        await bot.LimitFilesAsync(new FileInfo(world.Database).Length + (photo.Length / 4));

        await citizens[0].SendsPhotoAsync(bot, photo);
        await Eventually.TrueAsync(async () => await world.ReadAsync("SELECT count(*) FROM photos WHERE attempts > 0") is 1L, "the photo could not be stored");
        await AskAsync(bot, citizens);
        await bot.LimitFilesAsync(null);
        await Eventually.TrueAsync(async () => await world.ReadAsync("SELECT status FROM photos") is "Stored", "the photo is stored");

        await CountAsync(world, bot, citizens, "disk full while saving a photo");
        Assert.Equal(2, Directory.GetFiles(Path.Combine(world.DataPath, "media"), "*.jpg", SearchOption.AllDirectories).Length);
        Assert.Empty(Directory.GetFiles(Path.Combine(world.DataPath, "media"), "*.part", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_log_that_cannot_be_written_stops_nothing_and_goes_on_when_there_is_room()
    {
        const long Full = 64 * 1024 * 1024;
        await using var world = await DiskWorld.MakeAsync();
        await using (var log = File.Create(world.Log))
        {
            log.SetLength(Full);
        }

        await using var bot = await world.StartAsync(DiskWorld.WithALogFile);
        await bot.LimitFilesAsync(Full);
        var length = new FileInfo(world.Log).Length;
        var citizens = world.Citizens(10);

        await AskAsync(bot, citizens);
        await AskAsync(bot, citizens);
        await CountAsync(world, bot, citizens, "disk full in the log");
        Assert.Equal(length, new FileInfo(world.Log).Length);

        await bot.LimitFilesAsync(null);
        await AskAsync(bot, citizens);
        await Eventually.TrueAsync(() => new FileInfo(world.Log).Length > length, "the log goes on");
    }

    [Theory]
    [InlineData("")]
    [InlineData("bot.db")]
    public async Task What_is_read_only_is_named_at_the_start_and_nothing_is_lost_by_it(string what)
    {
        await using var world = await DiskWorld.MakeAsync();
        var citizens = world.Citizens(5);
        await using (var victim = await world.StartAsync(killAt: "turn.decided:3"))
        {
            await AskAsync(victim, citizens);
            await victim.DeadAsync();
        }

        var path = Path.Combine(world.DataPath, what);
        var mode = File.GetUnixFileMode(path);
        File.SetUnixFileMode(path, mode & ~(UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite));
        await using (var refused = world.Begin(DiskWorld.WithoutPrivileges))
        {
            await refused.DeadAsync();
            Assert.Equal(1, refused.ExitCode);
            Assert.Contains("Cannot start: The data", refused.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", refused.Output, StringComparison.Ordinal);
        }

        File.SetUnixFileMode(path, mode);
        await using var bot = await world.StartAsync(DiskWorld.WithoutPrivileges);
        await CountAsync(world, bot, citizens, $"data/{what} read-only at a start");
    }

    [Fact]
    public async Task A_log_of_SQLite_whose_last_page_is_spoilt_costs_only_what_was_not_acknowledged()
    {
        await using var world = await DiskWorld.MakeAsync();
        var citizens = world.Citizens(4);
        await using (var victim = await world.StartAsync(killAt: "inbox.stored:4"))
        {
            foreach (var citizen in citizens)
            {
                await citizen.SaysAsync(victim, Question);
                await Eventually.TrueAsync(() => victim.HasEnded || citizen.IsAnswered, "the citizen is answered, or nobody any more");
            }

            await victim.DeadAsync();
        }

        var page = WriteAheadLog.SpoilLastPage(world.Database + "-wal");
        await using var bot = await world.StartAsync();
        await CountAsync(world, bot, citizens, $"page {page} of the WAL, its last, spoilt");
        Assert.Equal("ok", await world.ReadAsync("PRAGMA integrity_check"));
    }

    private static Task AskAsync(BotProcess bot, IReadOnlyList<CrashCitizen> citizens) =>
        Task.WhenAll(citizens.Select(citizen => citizen.SaysAsync(bot, Question)));

    private async Task CountAsync(DiskWorld world, BotProcess bot, IReadOnlyList<CrashCitizen> citizens, string what)
    {
        foreach (var citizen in citizens)
        {
            await Eventually.TrueAsync(() => citizen.DeliverAgainAsync(bot), "everything is acknowledged");
        }

        await Eventually.TrueAsync(() => citizens.All(c => c.IsAnswered), "everything is answered");
        await Eventually.TrueAsync(async () => await world.ReadAsync("SELECT count(*) FROM outbox WHERE finished_at IS NULL") is 0L, "nothing is under way");
        var (acknowledged, answers) = (citizens.Sum(c => c.Acknowledged.Count), citizens.Sum(c => world.Line.SentTo(c.UserId).Count));
        var doubled = citizens.Sum(c => Math.Max(0, world.Line.SentTo(c.UserId).Count - c.Acknowledged.Count));
        output.WriteLine($"{what}: {acknowledged} events, {citizens.Sum(c => c.Redelivered)} redeliveries, {answers} answers; lost {acknowledged + doubled - answers}, doubled {doubled}");
        Assert.Equal((acknowledged, 0), (answers, doubled));
    }

    private static async Task<bool> SaysAsync(BotProcess bot, HttpStatusCode status)
    {
        using var answer = await bot.Http.GetAsync("/health/ready");
        return answer.StatusCode == status;
    }

    // A picture that stays large: nothing in it repeats.
    private static byte[] Noise()
    {
        using var bitmap = new SKBitmap(2560, 2560);
        new Random(1).NextBytes(bitmap.GetPixelSpan());
        using var image = SKImage.FromBitmap(bitmap);
        using var jpeg = image.Encode(SKEncodedImageFormat.Jpeg, 85);
        return jpeg.ToArray();
    }
}
