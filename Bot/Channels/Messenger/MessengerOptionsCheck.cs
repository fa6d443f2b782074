using Microsoft.Extensions.Options;

namespace Bot.Channels.Messenger;

/// <summary>Refuses the start with half of the settings.</summary>
internal sealed class MessengerOptionsCheck : IValidateOptions<MessengerOptions>
{
    public ValidateOptionsResult Validate(string? name, MessengerOptions options) =>
        options.Problem is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
}
