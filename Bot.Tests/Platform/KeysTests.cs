using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bot.Platform;
using Bot.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

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
    public void A_first_start_on_a_single_machine_has_nothing_to_warn_of()
    {
        using var folder = new TemporaryFolder();
        var warnings = new Warnings();
        using var program = Start(new() { ["Storage:DataPath"] = folder.Path }, warnings);

        program.Services.PrepareKeys();

        Assert.Empty(warnings.Lines);
    }

    [Fact]
    public async Task Keys_that_lie_in_Redis_unlocked_are_warned_of()
    {
        using var folder = new TemporaryFolder();
        await using var redis = await RedisServer.StartNewAsync();
        var warnings = new Warnings();
        using var program = Start(new() { ["Redis:ConnectionString"] = redis.ConnectionString, ["Storage:DataPath"] = folder.Path }, warnings);

        program.Services.PrepareKeys();

        Assert.Contains(warnings.Lines, line => line.Contains("unencrypted", StringComparison.Ordinal));
    }

    [Fact]
    public void With_a_certificate_the_files_hold_no_key_and_only_it_opens_them()
    {
        using var folder = new TemporaryFolder();
        var (first, second) = (Certificate(folder, "first"), Certificate(folder, "second"));
        var settings = new Dictionary<string, string?>
        {
            ["Storage:DataPath"] = Path.Combine(folder.Path, "data"),
            ["DataProtection:CertificateFile"] = first,
            ["DataProtection:PasswordFile"] = Path.Combine(folder.Path, "password")
        };
        string? stored;
        var warnings = new Warnings();
        using (var program = Start(settings, warnings))
        {
            program.Services.PrepareKeys();
            stored = program.Services.GetRequiredService<Envelope>().Seal("王小明", "inbox");
        }

        Assert.Empty(warnings.Lines);
        Assert.All(
            Directory.GetFiles(Path.Combine(folder.Path, "data", "keys"), "key-*.xml"),
            file => Assert.DoesNotContain("masterKey", File.ReadAllText(file), StringComparison.Ordinal));
        settings["DataProtection:CertificateFile"] = second;
        using (var stranger = Start(settings))
        {
            Assert.Throws<StartRefusedException>(stranger.Services.PrepareKeys);
        }

        settings["DataProtection:PreviousCertificateFiles:0"] = first;
        using var heir = Start(settings);
        Assert.Equal("王小明", heir.Services.GetRequiredService<Envelope>().Open(stored, "inbox"));
    }

    [Theory]
    [InlineData("nowhere.pfx", "password", "nowhere.pfx")]
    [InlineData("there.pfx", "nowhere", "DataProtection:PasswordFile")]
    [InlineData("there.pfx", "wrong", "there.pfx")]
    public void A_certificate_that_cannot_be_opened_is_named(string certificate, string password, string named)
    {
        using var folder = new TemporaryFolder();
        Certificate(folder, "there");
        File.WriteAllText(Path.Combine(folder.Path, "wrong"), "not it");

        var refused = Assert.Throws<StartRefusedException>(() => Start(new()
        {
            ["Storage:DataPath"] = folder.Path,
            ["DataProtection:CertificateFile"] = Path.Combine(folder.Path, certificate),
            ["DataProtection:PasswordFile"] = Path.Combine(folder.Path, password)
        }));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not it", refused.Message, StringComparison.Ordinal);
    }

    // A certificate beside a file with its password.
    private static string Certificate(TemporaryFolder folder, string name)
    {
        const string Password = "a-password-of-a-certificate";
        using var key = RSA.Create(2048);
        using var made = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(1));
        var file = Path.Combine(folder.Path, name + ".pfx");
        File.WriteAllBytes(file, made.Export(X509ContentType.Pkcs12, Password));
        File.WriteAllText(Path.Combine(folder.Path, "password"), Password + "\n");
        return file;
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

    private static IHost Start(Dictionary<string, string?> settings, Warnings? warnings = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddInMemoryCollection(settings);
        if (warnings is not null)
        {
            builder.Logging.AddProvider(warnings);
        }

        builder.AddKeys();
        return builder.Build();
    }

    /// <summary>What an operator would have to look into.</summary>
    private sealed class Warnings : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Lines.Enqueue(formatter(state, exception));
            }
        }

        public void Dispose()
        {
        }
    }
}
