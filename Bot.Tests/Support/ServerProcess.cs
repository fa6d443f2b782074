using System.Diagnostics;
using System.Text;

namespace Bot.Tests.Support;

/// <summary>
/// A server that a test started, and its folder. Both are gone when it is disposed of and also when the test process ends
/// in any way, even killed: a watchdog in the shell waits on the pipe that only we hold.
/// </summary>
public sealed class ServerProcess : IAsyncDisposable
{
    // "exec" keeps the process id, so that $$ is the server's. INT makes PostgreSQL disconnect its clients and stop, and
    // Redis stop; CONT wakes a paused one so that it hears. The word "stop" spares the folder, the end of the pipe does not.
    private const string Watched =
        """
        folder=$1; shift
        exec 3<&0 </dev/null
        {
          read -r word <&3
          kill -INT $$; kill -CONT $$
          [ "$word" = stop ] && exit
          for i in 1 2 3 4 5 6 7 8 9 10; do kill -0 $$ && sleep 0.2; done
          rm -rf "$folder"
        } >/dev/null 2>&1 &
        exec "$@" 3<&-
        """;

    private readonly Process process;
    private readonly StringBuilder output = new();
    private int openStreams = 2;
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(string folder, IEnumerable<string> command, string readyWords)
    {
        process = new Process
        {
            StartInfo = new("/bin/sh", ["-c", Watched, "sh", folder, .. command])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = "/"
            }
        };
        process.OutputDataReceived += (_, line) => Hear(line.Data, readyWords);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, readyWords);
    }

    /// <summary>Starts the command and waits until it writes the words that say it is ready.</summary>
    public static async Task<ServerProcess> StartAsync(string folder, IEnumerable<string> command, string readyWords)
    {
        var server = new ServerProcess(folder, command, readyWords);
        server.process.Start();
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        try
        {
            await server.ready.Task.WaitAsync(TimeSpan.FromMinutes(1));
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the server and keeps its folder.</summary>
    public async Task StopAsync()
    {
        await process.StandardInput.WriteLineAsync("stop");
        await process.StandardInput.FlushAsync();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Sends a signal by its name: <c>STOP</c>, <c>CONT</c>.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -{signal} {process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Hear(string? line, string readyWords)
    {
        lock (output)
        {
            output.AppendLine(line);
            if (line is null && --openStreams == 0)
            {
                ready.TrySetException(new InvalidOperationException($"The server ended before it was ready:\n{output}"));
            }
        }

        if (line?.Contains(readyWords, StringComparison.Ordinal) is true)
        {
            ready.TrySetResult();
        }
    }
}
