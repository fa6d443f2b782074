using Bot.Platform;
using Bot.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Platform;

/// <summary>Where the keys lie: in files that only we may read, or in the Redis that several servers share.</summary>
public sealed class KeysTests
{
    [Fact]
    public async Task Servers_that_share_a_Redis_open_what_the_others_sealed()
    {
        using var folders = new TemporaryFolder();
        var redis = (await RedisServer.SharedAsync()).ConnectionString;
        using var one = Start(With(redis, folders, "one"));
        using var other = Start(With(redis, folders, "other"));

        var stored = one.Services.GetRequiredService<Envelope>().Seal("王小明", "inbox");

        Assert.Equal("王小明", other.Services.GetRequiredService<Envelope>().Open(stored, "inbox"));
        Assert.Equal(one.Services.GetRequiredService<Envelope>().Hash("account", "line:U1"), other.Services.GetRequiredService<Envelope>().Hash("account", "line:U1"));
    }

    [Fact]
    public void Keys_in_files_outlive_the_program_and_are_for_its_eyes_only()
    {
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string?> { ["Storage:DataPath"] = folder.Path };
        string? stored;
        using (var first = Start(settings))
        {
            first.Services.PrepareKeys();
            stored = first.Services.GetRequiredService<Envelope>().Seal("王小明", "inbox");
        }

        using var second = Start(settings);

        Assert.Equal("王小明", second.Services.GetRequiredService<Envelope>().Open(stored, "inbox"));
        Assert.True(OperatingSystem.IsWindows()
            || File.GetUnixFileMode(Path.Combine(folder.Path, "keys")) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Fact]
    public async Task What_Redis_has_forgotten_is_put_back_by_any_server_that_had_it()
    {
        using var folders = new TemporaryFolder();
        await using var server = await RedisServer.StartNewAsync();
        string? stored;
        using (var one = Start(With(server.ConnectionString, folders, "one")))
        {
            stored = one.Services.GetRequiredService<Envelope>().Seal("王小明", "inbox");
        }

        await server.StopAsync();
        await server.StartAsync();
        using (var again = Start(With(server.ConnectionString, folders, "one")))
        {
            Assert.Equal("王小明", again.Services.GetRequiredService<Envelope>().Open(stored, "inbox"));
        }

        using var newcomer = Start(With(server.ConnectionString, folders, "other"));
        Assert.Equal("王小明", newcomer.Services.GetRequiredService<Envelope>().Open(stored, "inbox"));
    }

    private static Dictionary<string, string?> With(string redis, TemporaryFolder folders, string server) =>
        new() { ["Redis:ConnectionString"] = redis, ["Storage:DataPath"] = Path.Combine(folders.Path, server) };

    private static IHost Start(Dictionary<string, string?> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(settings);
        builder.AddKeys();
        return builder.Build();
    }
}
