using Bot.Dialogs.Sayings;
using Bot.Messaging;
using Bot.Messaging.Notices;

namespace Bot.Channels.Messenger;

/// <summary>Our Page as a channel: speaks to the citizens who have written to it.</summary>
public sealed class MessengerPage(MessengerClient client, TimeProvider clock) : IChannel
{
    public const string ChannelName = "messenger";

    public string Name => ChannelName;

    /// <summary>Messenger Platform, Messenger Platform Policy, "Standard messaging": 24 hours after a message of the citizen.</summary>
    public TimeSpan FreeFor => TimeSpan.FromHours(24);

    public bool KnowsTemplates => true;

    // Messenger Platform, "Human Agent": 7 days after a message of the citizen, for what a person writes by hand. Both windows
    // end a little early here: the platform counts from its own clock.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ByPerson = TimeSpan.FromDays(7);

    /// <inheritdoc/>
    public StaffWindow WindowFor(TimeSpan sinceHeard) =>
        sinceHeard < FreeFor - Margin ? StaffWindow.Open : sinceHeard < ByPerson - Margin ? StaffWindow.ByPersonOnly : StaffWindow.Closed;

    public IReadOnlyList<string> Render(IReadOnlyList<Saying> sayings) => MessengerRenderer.Render(sayings);

    /// <inheritdoc/>
    public string RenderTemplate(TemplateOptions template, IReadOnlyList<string> parameters) => UtilityTemplate.Render(template, parameters);

    /// <inheritdoc/>
    public async Task<Delivery> SendAsync(OutgoingCall call, CancellationToken cancellation)
    {
        var psid = PsidOf(call.Citizen);
        if (ThreadGiving.AppIn(call.Body) is { } app)
        {
            return (await client.GiveThreadAsync(psid, app, cancellation)).ToDelivery();
        }

        if (call is { WrittenBy: not null, HeardAt: { } heardAt } && WindowFor(clock.GetUtcNow().UtcDateTime - heardAt) is not StaffWindow.Open and var window)
        {
            return window is StaffWindow.Closed
                ? new(Fate.Unreachable, "more than 7 days since the citizen's last message")
                : (await client.SendByPersonAsync(psid, call.Body, MessengerEcho.MetadataOf(call.Id), cancellation)).ToDelivery();
        }

        if (call.LateNotice is not { } notice)
        {
            return (await client.SendAsync(psid, call.Body, isAnswer: !call.IsNotice, MessengerEcho.MetadataOf(call.Id), cancellation))
                .ToDelivery();
        }

        var body = LateMessage.Prefix(call.Body, notice);
        if (body is null && await SayFirstAsync(psid, notice, call.Id, cancellation) is { } failed)
        {
            return failed;
        }

        // After an hour it is no answer any more.
        return (await client.SendAsync(psid, body ?? call.Body, isAnswer: false, MessengerEcho.MetadataOf(call.Id), cancellation))
            .ToDelivery();
    }

    /// <inheritdoc/>
    public async Task<ChannelCheck?> CheckAsync(CancellationToken cancellation) => await client.SubscribedFieldsAsync(cancellation) switch
    {
        null => new(ChannelVerdict.NoAnswer),
        [] => new(ChannelVerdict.Unsubscribed),
        var fields => new(ChannelVerdict.Works, string.Join(", ", fields))
    };

    /// <inheritdoc/>
    public Task ShowWorkingAsync(string citizen, CancellationToken cancellation) =>
        client.ShowAsync(PsidOf(citizen), SenderAction.TypingOn, cancellation);

    /// <inheritdoc/>
    public async Task<string?> LanguageOfAsync(string citizen, CancellationToken cancellation) =>
        await client.LocaleOfAsync(PsidOf(citizen), cancellation) is { } locale && IsLocale(locale)
            ? locale.Replace('_', '-')
            : null;

    // Null if the call itself may follow. The notice is a courtesy: if only its fate is in doubt, the words still go out.
    private async Task<Delivery?> SayFirstAsync(string psid, string notice, long call, CancellationToken cancellation)
    {
        var message = MessengerRenderer.Render([new TextSaying(notice)])[0];
        var said = await client.SendAsync(psid, message, isAnswer: false, MessengerEcho.MetadataOfNotice(call), cancellation);
        return SendResult.FateOf(said.Class) is Fate.Sent or Fate.Unknown or Fate.Refused ? null : said.ToDelivery();
    }

    private static string PsidOf(string citizen) => citizen[(ChannelName.Length + 1)..];

    private static bool IsLocale(string locale) => locale.Split('_') is [{ Length: 2 or 3 } language, { Length: 2 } region] &&
        language.All(char.IsAsciiLetterLower) && region.All(char.IsAsciiLetterUpper);
}
