using System.CommandLine;
using Bot.Faqs.Exchange;
using Bot.Storage;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Faqs.Exchange;

/// <summary>The verbs at the command line, each on a program of its own over the same data.</summary>
public sealed class FaqVerbTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("faq.jsonl")]
    [InlineData("faq.csv")]
    [InlineData("faq.xlsx")]
    public async Task An_export_is_imported_again_and_changes_nothing(string name)
    {
        var file = Path.Combine(folder.Path, name);

        var (exported, counted, _) = await RunAsync(ExportVerb.Create(OpenAsync), file);
        var (imported, said, _) = await RunAsync(ImportVerb.Create(OpenAsync), file);

        Assert.Equal((0, 0), (exported, imported));
        Assert.Contains("Exported 80 entries", counted, StringComparison.Ordinal);
        Assert.Contains("0 new, 0 changed, 80 unchanged", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_names_the_bad_rows_and_fails()
    {
        var file = Path.Combine(folder.Path, "faq.jsonl");
        await File.WriteAllTextAsync(file, """
            {"id":"pigeon-house","question":"頂樓可以蓋鴿舍嗎？","answer":"要先申請。"}
            {"id":"no-answer","question":"沒有答案嗎？","answer":""}
            """);

        var (code, said, complained) = await RunAsync(ImportVerb.Create(OpenAsync), file, "--dry-run");

        Assert.Equal(1, code);
        Assert.Contains("2: The answer in “zh-TW” is empty.", complained, StringComparison.Ordinal);
        Assert.Contains("+ pigeon-house", said, StringComparison.Ordinal);
        Assert.Contains("Nothing imported", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("faq.txt", ".jsonl")]
    [InlineData("nowhere.csv", "nowhere.csv")]
    public async Task A_file_that_is_no_use_is_refused_in_a_sentence(string name, string mentioned)
    {
        var (code, _, complained) = await RunAsync(ImportVerb.Create(OpenAsync), Path.Combine(folder.Path, name));

        Assert.Equal(1, code);
        Assert.Contains(mentioned, complained, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(Command command, params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await command.Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output, Error = errors });
        return (code, output.ToString(), errors.ToString());
    }

    private async Task<WebApplication> OpenAsync()
    {
        var app = Program.Build([$"--Storage:DataPath={folder.Path}"], builder => builder.Logging.ClearProviders());
        await app.Services.PrepareStorageAsync();
        return app;
    }
}
