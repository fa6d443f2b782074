using Microsoft.Extensions.Options;

namespace Bot.Ai;

/// <summary>Refuses the start with half of the settings.</summary>
internal sealed class AiOptionsCheck : IValidateOptions<AiOptions>
{
    public ValidateOptionsResult Validate(string? name, AiOptions options) =>
        options.Problem is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;
}
