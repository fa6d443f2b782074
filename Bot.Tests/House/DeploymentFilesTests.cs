using System.Diagnostics;
using System.Text.RegularExpressions;
using Bot.Tests.Support;
using Xunit.Abstractions;
using YamlDotNet.RepresentationModel;

namespace Bot.Tests.House;

/// <summary>
/// The files with which operators install it agree with each other, and are read by the programs they are for wherever these
/// are installed; where one is not, the output says so and the rest is still checked.
/// </summary>
public sealed partial class DeploymentFilesTests(ITestOutputHelper output)
{
    private static readonly string Folder = Repository.PathOf("deployment");

    public static TheoryData<string> Yaml => [.. YamlFiles()];

    [Theory, MemberData(nameof(Yaml))]
    public void Every_yaml_file_can_be_read(string file) => Assert.NotEmpty(Documents(file));

    [Theory, MemberData(nameof(Yaml))]
    public void Every_image_is_pinned(string file) => Assert.All(
        Images().Matches(Read(file)).Select(m => m.Groups[1].Value).Where(image => image is not "bot"),
        image => Assert.Matches(@":[^:]*\d", image));

    [Fact]
    public void Everything_meets_at_the_same_port()
    {
        var container = Read("container/Containerfile");
        Assert.Contains("ASPNETCORE_URLS=http://+:8080", container, StringComparison.Ordinal);
        Assert.Contains("EXPOSE 8080", container, StringComparison.Ordinal);
        Assert.Equal(4, Regex.Count(Read("compose/proxy.conf"), @"server bot[12]:8080 "));
        Assert.Contains("containerPort: 8080", Read("kubernetes/bot.yaml"), StringComparison.Ordinal);
        Assert.Contains("port: 8080", Read("kubernetes/network.yaml"), StringComparison.Ordinal);
        Assert.Contains("Telemetry__MetricsAddress: 0.0.0.0:9464", Read("kubernetes/settings.yaml"), StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(Read("kubernetes/bot.yaml"), "9464"));
        Assert.Contains("port: 9464", Read("kubernetes/network.yaml"), StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:5080", Read("systemd/bot.service"), StringComparison.Ordinal);
        Assert.Equal(3, Regex.Count(Read("nginx/bot.conf"), "proxy_pass http://127.0.0.1:5080;"));
    }

    [Fact]
    public void The_container_is_nobodys_root()
    {
        var lines = Read("container/Containerfile").Split('\n');
        var last = lines[Array.FindLastIndex(lines, l => l.StartsWith("FROM ", StringComparison.Ordinal))..];
        Assert.Contains("chiseled", last[0], StringComparison.Ordinal);
        Assert.Matches("^USER [1-9][0-9]*$", last.Last(l => l.StartsWith("USER", StringComparison.Ordinal)));
        Assert.DoesNotContain(last, l => l.StartsWith("RUN", StringComparison.Ordinal));
        Assert.All(lines.Where(l => l.StartsWith("FROM ", StringComparison.Ordinal)), from => Assert.Matches(@"^FROM \S+:10\.0\S*( AS \w+)?$", from));
        foreach (var service in (string[])["bot1", "bot2"])
        {
            var bot = Compose("services", service);
            Assert.Equal("true", ((YamlScalarNode)bot["read_only"]).Value);
            Assert.Equal("ALL", ((YamlScalarNode)bot["cap_drop"][0]).Value);
        }

        Assert.Contains("readOnlyRootFilesystem: true", Read("kubernetes/bot.yaml"), StringComparison.Ordinal);
        Assert.Contains("runAsNonRoot: true", Read("kubernetes/bot.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_secret_of_compose_is_a_file_that_its_script_makes()
    {
        var made = Read("compose/make-secrets.sh");
        var files = (YamlMappingNode)Compose("secrets");
        Assert.All(files.Children.Keys.Select(k => ((YamlScalarNode)k).Value!), name =>
        {
            Assert.Equal($"./secrets/{name}", ((YamlScalarNode)files[name]["file"]).Value);
            Assert.Matches($@"\b{Regex.Escape(name)}\b", made);
        });
        Assert.Equal([".gitignore"], Directory.EnumerateFiles(Path.Combine(Folder, "compose", "secrets")).Select(Path.GetFileName));
        Assert.DoesNotContain("kind: Secret", string.Concat(YamlFiles().Select(Read)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probes_and_the_ways_in_lead_somewhere()
    {
        await using var bot = await BotApp.StartAsync(new() { ["Site:PublicBaseUrl"] = "https://bot.example.gov.tw" });
        foreach (var path in Regex.Matches(Read("kubernetes/bot.yaml"), @"path: (/\S+)").Select(m => m.Groups[1].Value))
        {
            using var probe = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = "localhost" } };
            Assert.True((await bot.Http.SendAsync(probe)).IsSuccessStatusCode, path);
        }

        var open = Regex.Matches(Read("kubernetes/service.yaml"), @"path: (/\w+)").Select(m => m.Groups[1].Value).ToArray();
        Assert.DoesNotContain("/health", open);
        Assert.Contains("/webhooks", open);
        Assert.Contains("/admin", open);
    }

    [Fact]
    public void Every_metric_and_file_of_the_runbook_exists()
    {
        var runbook = Read("RUNBOOK.md");
        var metrics = ((string[])["Bot/Platform/Telemetry/Signals.cs", "Bot/Monitoring/Gauges.cs"])
            .SelectMany(file => Regex.Matches(SourceTree.Read(file), @"(?:Create\w+(?:<\w+>)?|Level|ByChannel)\(""([a-z_.]+)""")).Select(m => "bot_" + m.Groups[1].Value.Replace('.', '_')).ToHashSet();
        var named = Regex.Matches(runbook, "bot_[a-z_]+").Select(m => m.Value).ToArray();
        Assert.NotEmpty(named);
        Assert.All(named, metric => Assert.Contains(metric, metrics));
        Assert.All(Regex.Matches(runbook, @"(?<!\w)deployment/[\w./-]+\w(?![*\w.])"), file => Assert.True(
            File.Exists(Repository.PathOf(file.Value)) || Directory.Exists(Repository.PathOf(file.Value)), file.Value));
    }

    [Fact]
    public void Kubernetes_files_fit_together() => Try("kubectl", ["kustomize", Path.Combine(Folder, "kubernetes")], said =>
    {
        Assert.Contains("registry.example.gov.tw/bot:1", said, StringComparison.Ordinal);
        Assert.Equal(8, Regex.Count(said, "^kind: ", RegexOptions.Multiline));
    });

    [Fact]
    public void Compose_reads_its_file()
    {
        // "compose" is an addition to docker, which may be there without it.
        if (InstalledProgram.Find("docker") is null || Run("docker", ["compose", "version"]).Code != 0)
        {
            output.WriteLine("docker compose is not installed here, so it was not asked.");
            return;
        }

        Try("docker", ["compose", "-f", Path.Combine(Folder, "compose", "compose.yaml"), "config", "--quiet"], _ => { });
    }

    [Theory]
    [InlineData("bot.service")]
    [InlineData("bot-backup.service")]
    [InlineData("bot-backup.timer")]
    public void Systemd_reads_its_units(string unit)
    {
        using var place = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, "systemd")))
        {
            // The program is not installed here; everything else is as it is.
            File.WriteAllText(Path.Combine(place.Path, Path.GetFileName(file)), File.ReadAllText(file).Replace("/opt/bot/Bot", "/bin/true", StringComparison.Ordinal));
        }

        Try("systemd-analyze", ["verify", "--man=no", Path.Combine(place.Path, unit)], said => Assert.DoesNotContain(unit, said, StringComparison.Ordinal));
    }

    [Fact]
    public void Systemd_finds_the_bot_well_shut_in() => Try(
        "systemd-analyze", ["security", "--offline=true", "--threshold=20", "--no-pager", Path.Combine(Folder, "systemd", "bot.service")], said =>
            Assert.Contains("Overall exposure level", said, StringComparison.Ordinal));

    private static IEnumerable<string> YamlFiles() =>
        Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f));

    private static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static List<YamlDocument> Documents(string file)
    {
        var yaml = new YamlStream();
        using var reader = new StringReader(Read(file));
        yaml.Load(reader);
        return [.. yaml.Documents];
    }

    private static YamlNode Compose(params string[] path)
    {
        var parser = new YamlDotNet.Core.MergingParser(new YamlDotNet.Core.Parser(new StringReader(Read("compose/compose.yaml"))));
        var yaml = new YamlStream();
        yaml.Load(parser);
        return path.Aggregate(yaml.Documents[0].RootNode, (node, name) => node[name]);
    }

    private void Try(string program, string[] arguments, Action<string> check)
    {
        if (InstalledProgram.Find(program) is null)
        {
            output.WriteLine($"{program} is not installed here, so it was not asked.");
            return;
        }

        var (code, said) = Run(program, arguments);
        output.WriteLine($"{program}: exit {code}\n{said}");
        Assert.True(code == 0, $"{program} {string.Join(' ', arguments)}: {said}");
        check(said);
    }

    private static (int Code, string Said) Run(string program, string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(InstalledProgram.Find(program)!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, complained) = (run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
        Task.WaitAll([said, complained], TimeSpan.FromSeconds(60));
        run.WaitForExit();
        return (run.ExitCode, said.Result + complained.Result);
    }

    [GeneratedRegex(@"^\s*image: (\S+)", RegexOptions.Multiline)]
    private static partial Regex Images();
}
