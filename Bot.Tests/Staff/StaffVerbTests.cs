using System.CommandLine;
using Bot.Staff;
using Bot.Staff.Audit;
using Bot.Storage;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Staff;

public sealed class StaffVerbTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_operator_takes_somebody_on_gets_a_link_and_checks_the_log()
    {
        var verbs = new RootCommand { StaffVerb.Create(OpenAsync), AuditVerb.Create(OpenAsync) };

        var (code, output) = await RunAsync(verbs, "add", "ann@example.gov.tw", "--name", "Ann", "--role", "Curator", "Approver");
        Assert.Equal(0, code);
        Assert.Matches("^Ann can choose a password within 30 minutes: http://localhost:5080/admin/sign-in/set-up/[0-9a-f]{48}$", output);

        Assert.Equal(1, (await RunAsync(verbs, "add", "bob@example.gov.tw")).Code);
        Assert.StartsWith("Ann can choose", (await RunAsync(verbs, "add", "ann@example.gov.tw")).Output, StringComparison.Ordinal);
        Assert.StartsWith("Whole: 2 lines", (await RunAsync(verbs, "check")).Output, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output)> RunAsync(RootCommand verbs, params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var code = await verbs.Parse(arguments).InvokeAsync(new() { Output = output, Error = errors });
        return (code, output.ToString().Trim());
    }

    private async Task<WebApplication> OpenAsync()
    {
        var app = Program.Build([$"--Storage:DataPath={folder.Path}"], builder => builder.Logging.ClearProviders());
        await app.Services.PrepareStorageAsync();
        return app;
    }
}
