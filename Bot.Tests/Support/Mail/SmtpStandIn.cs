using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Bot.Tests.Support.Mail;

/// <summary>A mail server on a free port of this machine (RFC 5321, as far as one mail needs it): keeps what it takes, and fails on command.</summary>
public sealed class SmtpStandIn : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentQueue<MimeMessage> taken = new();
    private readonly ConcurrentQueue<SmtpMishap> mishaps = new();
    private readonly Task listening;
    private bool isClosed;

    public SmtpStandIn()
    {
        listener.Start();
        listening = ListenAsync();
    }

    /// <summary>One that already listens, for whoever disposes of it at the end of a test.</summary>
    public static SmtpStandIn Open() => new();

    /// <summary>The settings of a program that sends through it.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["Smtp:Host"] = "127.0.0.1",
        ["Smtp:Port"] = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture),
        ["Smtp:Security"] = "None",
        ["Smtp:From"] = "bot@gov.example",
        ["Smtp:FromName"] = "違建大隊"
    };

    /// <summary>What it has taken, in order.</summary>
    public IReadOnlyList<MimeMessage> Taken => [.. taken];

    /// <summary>The next mails go wrong in these ways, one each.</summary>
    public void FailNext(params SmtpMishap[] next) => Array.ForEach(next, mishaps.Enqueue);

    public async ValueTask DisposeAsync()
    {
        if (isClosed)
        {
            return;
        }

        isClosed = true;
        await closing.CancelAsync();
        listener.Stop();
        await listening;
        closing.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var caller = await listener.AcceptTcpClientAsync(closing.Token);
                _ = ServeAsync(caller);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient caller)
    {
        using (caller)
        {
            try
            {
                await TalkAsync(caller.GetStream());
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The caller has hung up.
            }
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test ESMTP");
        SmtpMishap? mishap = null;
        while (await reader.ReadLineAsync(closing.Token) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "MAIL":
                    mishap = mishaps.TryDequeue(out var next) ? next : null;
                    await writer.WriteLineAsync("250 OK");
                    break;
                case "RCPT" when mishap is SmtpMishap.NoSuchMailbox:
                    await writer.WriteLineAsync("550 5.1.1 No such mailbox");
                    break;
                case "RCPT" when mishap is SmtpMishap.Busy:
                    await writer.WriteLineAsync("451 4.3.0 Try again later");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 Go ahead");
                    await TakeAsync(reader);
                    if (mishap is SmtpMishap.SilentAfterTaking)
                    {
                        return;
                    }

                    await writer.WriteLineAsync("250 OK");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 Bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 OK");
                    break;
            }
        }
    }

    private async Task TakeAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(closing.Token) is { } line && line != ".")
        {
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
        taken.Enqueue(await MimeMessage.LoadAsync(bytes, closing.Token));
    }
}

/// <summary>Something that goes wrong with a mail.</summary>
public enum SmtpMishap
{
    /// <summary>Refused for good.</summary>
    NoSuchMailbox,

    /// <summary>Refused for now.</summary>
    Busy,

    /// <summary>Taken, and the connection breaks before that is said.</summary>
    SilentAfterTaking
}
