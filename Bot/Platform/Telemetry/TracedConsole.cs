using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Bot.Platform.Telemetry;

/// <summary>
/// The log as lines that name the message they belong to, from the webhook to the reply. Of scopes nothing is written:
/// ASP.NET Core puts addresses into them, and ours hold ids of citizens and the secret parts of survey links.
/// </summary>
internal sealed class TracedConsole() : ConsoleFormatter(FormatterName)
{
    private const string FormatterName = "traced";

    public static void Use(IHostApplicationBuilder builder)
    {
        builder.Logging.AddConsole(o => o.FormatterName = FormatterName).AddConsoleFormatter<TracedConsole, ConsoleFormatterOptions>();
        builder.Services.AddHostedService<MessageFollower>();
    }

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        textWriter.Write($"{Word(logEntry.LogLevel)}: {logEntry.Category} [{Activity.Current?.TraceId.ToHexString() ?? "-"}] ");
        textWriter.WriteLine(OneLine(logEntry.Formatter(logEntry.State, logEntry.Exception)));
        if (logEntry.Exception is { } problem)
        {
            // Indented, so that no line of an exception can pass for a line of the log.
            textWriter.WriteLine("      " + problem.ToString().ReplaceLineEndings("\n      "));
        }
    }

    // What came from outside must not begin a line of its own.
    internal static string OneLine(string message) => string.Concat(message.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        _ => "crit"
    };

    // Messages are followed only if somebody listens; for the log alone that is nobody else.
    private sealed class MessageFollower : IHostedService, IDisposable
    {
        private readonly ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == Signals.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData
        };

        public Task StartAsync(CancellationToken cancellationToken)
        {
            ActivitySource.AddActivityListener(listener);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose() => listener.Dispose();
    }
}
