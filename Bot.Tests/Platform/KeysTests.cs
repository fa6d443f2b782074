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
        var settings = new Dictionary<string, string?> { ["Redis:ConnectionString"] = (await RedisServer.SharedAsync()).ConnectionString };
        using var one = Start(settings);
        using var other = Start(settings);

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

    private static IHost Start(Dictionary<string, string?> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(settings);
        builder.AddKeys();
        return builder.Build();
    }
}
