using Microsoft.Extensions.Options;

namespace Bot.Messaging.Notices;

/// <summary>How long a platform lets us tell a citizen of a case unasked: what whoever files there has to know.</summary>
public sealed class UnaskedTime(IEnumerable<IChannel> channels, IOptions<NoticesOptions> options)
{
    private readonly Dictionary<string, IChannel> channelByName = channels.ToDictionary(c => c.Name);

    /// <summary>The time after the citizen's last word; null where there is no such limit, or a template goes beyond it.</summary>
    /// <param name="channel">Its name.</param>
    /// <param name="language">That the citizen reads.</param>
    public TimeSpan? Of(string channel, string language) =>
        channelByName.TryGetValue(channel, out var found) && found.FreeFor > TimeSpan.Zero && found.FreeFor < TimeSpan.MaxValue
        && !(found.KnowsTemplates && options.Value.TemplateFor(NoticeKind.Case, language) is not null)
            ? found.FreeFor
            : null;
}
