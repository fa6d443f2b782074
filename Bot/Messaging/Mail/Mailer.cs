using System.Globalization;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Bot.Messaging.Mail;

/// <summary>Sends one e-mail at a time through the agency's mail server, and says what became of it.</summary>
public sealed class Mailer(IOptions<SmtpOptions> options, TimeProvider clock)
{
    private const int TimeLimitMs = 20_000;
    private readonly SmtpOptions smtp = options.Value;

    /// <summary>False if no mail server is set.</summary>
    public bool IsOn => smtp.IsOn;

    /// <summary>Never throws for what the server or the network does. <see cref="Fate.Unknown"/> if the server may have taken it.</summary>
    public async Task<Delivery> SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        if (!MailboxAddress.TryParse(mail.To, out var to))
        {
            return new(Fate.Refused, "the address is none");
        }

        using var client = new SmtpClient { Timeout = TimeLimitMs };
        try
        {
            await client.ConnectAsync(smtp.Host, smtp.Port, smtp.Security, cancellation);
            if (smtp.User.Length > 0)
            {
                await client.AuthenticateAsync(smtp.User, smtp.Password, cancellation);
            }
        }
        catch (Exception e) when (IsOfTheServer(e))
        {
            return new(Fate.ChannelDown, $"no connection to the mail server: {e.GetType().Name}");
        }

        return await SendAsync(client, Message(mail, to), cancellation);
    }

    private static async Task<Delivery> SendAsync(SmtpClient client, MimeMessage message, CancellationToken cancellation)
    {
        try
        {
            await client.SendAsync(message, cancellation);
        }
        catch (SmtpCommandException e)
        {
            // Without the server's words: they repeat the address.
            return new((int)e.StatusCode >= 500 ? Fate.Refused : Fate.TryLater, string.Create(CultureInfo.InvariantCulture, $"SMTP {(int)e.StatusCode} {e.ErrorCode}"));
        }
        catch (Exception e) when (IsOfTheServer(e))
        {
            return new(Fate.Unknown, $"the mail server did not answer: {e.GetType().Name}");
        }

        await HangUpAsync(client, cancellation);
        return Delivery.Sent(message.MessageId);
    }

    // It is accepted already: how the conversation ends changes nothing.
    private static async Task HangUpAsync(SmtpClient client, CancellationToken cancellation)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception e) when (IsOfTheServer(e))
        {
            client.Dispose();
        }
    }

    private MimeMessage Message(OutgoingMail mail, MailboxAddress to)
    {
        var from = new MailboxAddress(smtp.FromName, smtp.From);
        var message = new MimeMessage([from], [to], mail.Subject, new TextPart("plain") { Text = mail.Text })
        {
            MessageId = $"{mail.Key}@{from.Domain}",
            Date = clock.GetUtcNow()
        };

        // RFC 3834: no "out of office" comes back.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    private static bool IsOfTheServer(Exception e) => e is SocketException or IOException or AuthenticationException or SslHandshakeException
        or CommandException or ProtocolException or ServiceNotConnectedException or ServiceNotAuthenticatedException or TimeoutException or NotSupportedException;
}

/// <summary>An e-mail of plain text.</summary>
/// <param name="To">One address.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text.</param>
/// <param name="Key">Unique for what it tells, the same at every try: a mailbox can tell a repetition by it.</param>
public sealed record OutgoingMail(string To, string Subject, string Text, string Key);
