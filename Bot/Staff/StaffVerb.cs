using System.CommandLine;
using Bot.Staff.Audit;

namespace Bot.Staff;

/// <summary><c>staff add EMAIL --name N --role R…</c>: takes somebody on and prints their set-up link.</summary>
public static class StaffVerb
{
    /// <param name="open">Builds and prepares the program, without serving; it is disposed of afterwards.</param>
    public static Command Create(Func<Task<WebApplication>> open)
    {
        var email = new Argument<string>("EMAIL") { Description = "The address with which they sign in." };
        var name = new Option<string>("--name") { Description = "The name that colleagues see; needed for somebody new." };
        var roles = new Option<StaffRole[]>("--role")
        {
            Description = "One or more of " + string.Join(", ", Enum.GetNames<StaffRole>()),
            AllowMultipleArgumentsPerToken = true
        };
        var command = new Command("add", "Take somebody on, or give somebody who cannot get in a new set-up link.") { email, name, roles };
        command.SetAction(async (parsed, _) =>
        {
            await using var app = await open();
            await using var scope = app.Services.CreateAsyncScope();
            var (member, made, problem) = await FindOrAddAsync(
                scope.ServiceProvider, parsed.GetValue(email)!, parsed.GetValue(name), parsed.GetValue(roles) ?? []);
            if (member is null)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync(problem);
                return 1;
            }

            var link = await app.Services.GetRequiredService<SetupLinks>().IssueAsync(member.Id, made);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(
                $"{member.DisplayName} can choose a password within {SetupLinks.Valid.TotalMinutes:N0} minutes: {link}");
            return 0;
        });
        return command;
    }

    // The line of the link; null for somebody new, of whom another line tells.
    private static async Task<(StaffMember? Member, AuditEntry? Made, string? Problem)> FindOrAddAsync(
        IServiceProvider services, string email, string? name, StaffRole[] roles)
    {
        var directory = services.GetRequiredService<StaffDirectory>();
        if (await directory.FindByEmailAsync(email) is { } known)
        {
            return (known, new() { What = AuditAction.SetupLinkMade, By = AuditEntry.Operator, Subject = known.Id }, null);
        }

        if (string.IsNullOrWhiteSpace(name) || roles is [])
        {
            return (null, null, $"{email} is new here: give --name and at least one --role.");
        }

        var (result, member) = await directory.AddAsync(email, name, roles, districts: [], new() { What = AuditAction.StaffInvited, By = AuditEntry.Operator });
        return result.Succeeded ? (member, null, null) : (null, null, string.Join(" ", result.Errors.Select(e => e.Description)));
    }
}
