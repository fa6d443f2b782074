using Microsoft.Extensions.Options;
using MimeKit;

namespace Bot.Messaging.Mail;

/// <summary>Refuses a mail server without an address to send from.</summary>
internal sealed class SmtpOptionsCheck : IValidateOptions<SmtpOptions>
{
    public ValidateOptionsResult Validate(string? name, SmtpOptions options) => options switch
    {
        { IsOn: false } => ValidateOptionsResult.Success,
        { Port: < 1 or > 65_535 } => ValidateOptionsResult.Fail("Smtp:Port must be a port from 1 to 65535."),
        _ when !MailboxAddress.TryParse(options.From, out _) => ValidateOptionsResult.Fail("Smtp:Host is set, but Smtp:From is missing or no e-mail address."),
        _ => ValidateOptionsResult.Success
    };
}
