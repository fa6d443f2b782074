using Bot.Settings;
using Microsoft.Extensions.Options;

namespace Bot.Cases;

/// <summary>The limits on citizens: what staff have set, else what the configuration says.</summary>
public sealed class CaseLimits(IOptions<CasesOptions> options, SettingsBook settings)
{
    public int ReportsPerDay => settings.Current.Limits.ReportsPerDay ?? options.Value.ReportsPerDay;

    public int WrongTries => settings.Current.Limits.WrongTries ?? options.Value.WrongTries;

    public int LockMinutes => settings.Current.Limits.LockMinutes ?? options.Value.LockMinutes;
}
