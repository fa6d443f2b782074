using System.Net;
using System.Net.Sockets;
using Bot.Storage;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Pipeline;

/// <summary>What an operator sees when the program cannot start: one clear sentence and a non-zero exit.</summary>
public sealed class StartTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_half_configured_LINE_channel_names_the_missing_key() =>
        await RefusesAsync("Line:ChannelAccessToken", new() { ["Line:ChannelSecret"] = "00112233445566778899aabbccddeeff" });

    [Fact]
    public async Task A_half_configured_Messenger_channel_names_the_missing_key() =>
        await RefusesAsync("Messenger:AppSecret", new() { ["Messenger:PageAccessToken"] = "token", ["Messenger:VerifyToken"] = "t", ["Messenger:PageId"] = "1" });

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        await RefusesAsync(address, new() { ["ASPNETCORE_URLS"] = address });
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_named()
    {
        var file = Path.Combine(folder.Path, "occupied");
        await File.WriteAllTextAsync(file, "a file where a folder should be");

        await RefusesAsync(file, new() { ["Storage:DataPath"] = file });
    }

    [Fact]
    public async Task A_database_of_a_newer_program_is_not_touched()
    {
        await using (var db = new SqliteBotDb(new DbContextOptionsBuilder<SqliteBotDb>().UseSqlite($"Data Source={Path.Combine(folder.Path, "bot.db")};Pooling=false").Options))
        {
            await db.Database.MigrateAsync();
            await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Future', '99.0.0')");
        }

        await RefusesAsync("newer than this program", []);
    }

    [Fact]
    public async Task PostgreSQL_without_a_connection_string_names_the_key() =>
        await RefusesAsync("Storage:ConnectionString", new() { ["Storage:Provider"] = "Postgres" });

    private async Task RefusesAsync(string because, Dictionary<string, string?> settings)
    {
        settings.TryAdd("Storage:DataPath", folder.Path);
        await using var bot = BotProcess.Start(settings);
        await bot.DeadAsync();

        Assert.Equal(1, bot.ExitCode);
        var sentence = Assert.Single(bot.Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), l => l.StartsWith("Cannot start: ", StringComparison.Ordinal));
        Assert.Contains(because, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", bot.Output, StringComparison.Ordinal);
    }
}
