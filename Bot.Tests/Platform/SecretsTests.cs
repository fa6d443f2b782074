using Bot.Channels.Line;
using Bot.Platform;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Platform;

public sealed class SecretsTests
{
    [Fact]
    public async Task A_secret_may_stand_in_a_file_of_its_own()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "Line__ChannelSecret"), "from a file\n");
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "Line__ChannelAccessToken"), "token");
        await using var app = Program.Build([$"--SecretsFolder={folder.Path}", $"--Storage:DataPath={folder.Path}", "--Line:ChannelSecret=outranked"]);

        Assert.Equal("from a file", app.Services.GetRequiredService<IOptions<LineOptions>>().Value.ChannelSecret);
    }

    [Theory]
    [InlineData("Storage:ConnectionString", "Host=127.0.0.1;Port=1;Username=bot;Password=planted-secret;Timeout=1")]
    [InlineData("Storage:ConnectionString", "Host=127.0.0.1;Pasword=planted-secret")]
    [InlineData("Redis:ConnectionString", "127.0.0.1:1,password=planted-secret,connectTimeout=200,connectRetry=0")]
    public async Task A_start_that_fails_tells_no_secret(string key, string value)
    {
        using var folder = new TemporaryFolder();
        await using var bot = BotProcess.Start(new Dictionary<string, string?>
        {
            ["Storage:DataPath"] = folder.Path,
            ["Storage:Provider"] = key.StartsWith("Storage", StringComparison.Ordinal) ? "Postgres" : "Sqlite",
            [key] = value
        });
        await bot.ReadyOrDeadAsync();

        Assert.NotEmpty(bot.Output);
        Assert.DoesNotContain("planted-secret", bot.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_refuses_the_start() =>
        Assert.StartsWith("SecretsFolder is ", Assert.Throws<StartRefusedException>(() => Program.Build(["--SecretsFolder=/nowhere/at/all"])).Message, StringComparison.Ordinal);
}
