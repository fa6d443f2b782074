using System.CommandLine;

namespace Bot.Staff.Audit;

/// <summary><c>audit check</c>: says whether the audit log is as it was written; exit code 1 if not.</summary>
public static class AuditVerb
{
    /// <param name="open">Builds and prepares the program, without serving; it is disposed of afterwards.</param>
    public static Command Create(Func<Task<WebApplication>> open)
    {
        var command = new Command("check", "Follow the chain of the audit log from its beginning.");
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var app = await open();
            var finding = await app.Services.GetRequiredService<AuditCheck>().RunAsync(cancellation);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(finding.FirstBroken is { } broken
                ? $"Tampered with: line {broken} does not follow from the one before it; {finding.Whole} lines before it are whole."
                : $"Whole: {finding.Whole} lines, the last hash is {finding.LastHash}");
            return finding.FirstBroken is null ? 0 : 1;
        });
        return command;
    }
}
