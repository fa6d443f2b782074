using System.CommandLine;
using Bot.Channels.Line.Menus;
using Bot.Channels.Messenger;
using Bot.Platform;

namespace Bot.Channels.Menus;

/// <summary><c>menus show FOLDER</c> and <c>menus deploy</c>.</summary>
public static class MenuVerbs
{
    /// <summary><c>menus deploy</c>: makes every configured channel show the menus.</summary>
    /// <param name="build">Builds the program with more settings, without serving.</param>
    public static Command CreateDeploy(Func<string[], WebApplication> build)
    {
        var command = new Command("deploy", "Put the menus on LINE and Messenger, as far as they are configured; again whenever words or pictures changed.");
        command.SetAction((parsed, cancellation) => GuardedAsync(parsed, async output =>
        {
            await using var app = build([]);
            var channels = app.Services.GetServices<IChannelMenus>().ToArray();
            if (channels is [])
            {
                throw new MenusFailedException("No channel with menus is configured: set the secrets of LINE or Messenger first.");
            }

            foreach (var channel in channels)
            {
                var changes = await channel.DeployAsync(cancellation);
                await output.WriteLineAsync(changes is [] ? $"{channel.Name}: everything is as it should be." : $"{channel.Name}:");
                foreach (var change in changes)
                {
                    await output.WriteLineAsync($"  {change}");
                }
            }
        }));
        return command;
    }

    /// <summary><c>menus show FOLDER</c>: what would be put there, as files, without asking any platform.</summary>
    /// <param name="build">Builds the program with more settings, without serving.</param>
    public static Command CreateShow(Func<string[], WebApplication> build)
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "Where to put the pictures and the bodies of the calls." };
        var command = new Command("show", "Write the menus as files to look at, without telling LINE or Messenger.") { folder };
        command.SetAction((parsed, cancellation) => GuardedAsync(parsed, async output =>
        {
            await using var app = build([]);
            var place = parsed.GetValue(folder)!;
            place.Create();
            foreach (var menu in app.Services.GetRequiredService<RichMenus>().Draw())
            {
                await WriteAsync($"line-{menu.Language}.png", menu.Picture);
                await WriteAsync($"line-{menu.Language}.json", menu.Definition);
            }

            await WriteAsync("messenger.json", app.Services.GetRequiredService<PageProfile>().Write());

            async Task WriteAsync(string name, byte[] content)
            {
                var path = Path.Combine(place.FullName, name);
                await File.WriteAllBytesAsync(path, content, cancellation);
                await output.WriteLineAsync($"{path} ({content.Length:N0} bytes)");
            }
        }));
        return command;
    }

    private static async Task<int> GuardedAsync(ParseResult parsed, Func<TextWriter, Task> run)
    {
        try
        {
            await run(parsed.InvocationConfiguration.Output);
            return 0;
        }
        catch (Exception e) when (e is MenusFailedException or StartRefusedException or IOException or UnauthorizedAccessException)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
