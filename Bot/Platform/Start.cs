using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Bot.Platform;

/// <summary>Runs the program, and turns what keeps it from starting into one clear sentence.</summary>
public static class Start
{
    /// <summary>Exit code of a start that was refused.</summary>
    public const int Refused = 1;

    public static async Task<int> GuardedAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception e) when (Sentence(e) is { } sentence)
        {
            await Console.Error.WriteLineAsync($"Cannot start: {sentence}");

            // What has started already is not worth an orderly end, which could hang on what has not.
            Environment.Exit(Refused);
            return Refused;
        }
    }

    private static string? Sentence(Exception problem) => problem switch
    {
        StartRefusedException refused => refused.Message,
        OptionsValidationException invalid => string.Join(" ", invalid.Failures),
        IOException { InnerException: AddressInUseException } inUse => $"{inUse.Message} Choose another one with --urls or ASPNETCORE_URLS.",
        SocketException socket => socket.Message,
        RedisException redis => $"Redis (Redis:ConnectionString) does not answer: {redis.Message}",
        AggregateException several => several.InnerExceptions.Select(Sentence).FirstOrDefault(sentence => sentence is not null),
        _ => null
    };
}
