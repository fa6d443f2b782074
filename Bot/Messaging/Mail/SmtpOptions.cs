using MailKit.Security;

namespace Bot.Messaging.Mail;

/// <summary>Section <c>Smtp</c>: the agency's mail server. Without a host no e-mail is sent.</summary>
public sealed class SmtpOptions
{
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    /// <summary>How the connection is secured: <c>StartTls</c>, <c>SslOnConnect</c>, or <c>None</c> for a server in the same house.</summary>
    public SecureSocketOptions Security { get; init; } = SecureSocketOptions.StartTls;

    /// <summary>Empty for a server that asks for no name.</summary>
    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    /// <summary>The address that mails come from.</summary>
    public string From { get; init; } = "";

    public string FromName { get; init; } = "";

    public bool IsOn => Host.Length > 0;
}
