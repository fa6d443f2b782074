using Bot.Dialogs.Sayings;
using Bot.Messaging.Notices;

namespace Bot.Messaging;

/// <summary>A way to reach citizens: LINE, Messenger, the simulator. Found by <see cref="Name"/> among the registered ones.</summary>
public interface IChannel
{
    /// <summary>The word before the colon in a citizen's address: <c>line</c>, <c>messenger</c>.</summary>
    string Name { get; }

    /// <summary>
    /// Turns what the bot says into calls of the platform, within every limit of the platform. Pure: no clock, no network.
    /// </summary>
    /// <returns>
    /// The bodies of the calls to make, in order, each the JSON that <see cref="SendAsync"/> takes back in
    /// <see cref="OutgoingCall.Body"/> (LINE: an array of 1 to 5 message objects; Messenger: one message object).
    /// </returns>
    IReadOnlyList<string> Render(IReadOnlyList<Saying> sayings);

    /// <summary>Makes one call. Never throws for what the platform or the network does; says what became of it.</summary>
    Task<Delivery> SendAsync(OutgoingCall call, CancellationToken cancellation);

    /// <summary>How many calls without a reply token the agency pays for in a calendar month; null if they cost nothing.</summary>
    int? MonthlyPushes => null;

    /// <summary>For how long the platform recognises a repeated call by its <see cref="OutgoingCall.RetryKey"/>; zero if it never does.</summary>
    TimeSpan RetryKeysLast => TimeSpan.Zero;

    /// <summary>Asks the platform whether it accepts us. Never throws for what it answers; null where there is nobody to ask.</summary>
    Task<ChannelCheck?> CheckAsync(CancellationToken cancellation) => Task.FromResult<ChannelCheck?>(null);

    /// <summary>How long after a citizen's last word the bot may speak unasked at no cost; zero where that is never so.</summary>
    TimeSpan FreeFor => TimeSpan.Zero;

    /// <summary>True if the platform approves templates (<see cref="RenderTemplate"/>).</summary>
    bool KnowsTemplates => false;

    /// <summary>
    /// The body of a call with a template that the platform has approved, for a citizen who may not be written to otherwise.
    /// Null where there are no templates.
    /// </summary>
    string? RenderTemplate(TemplateOptions template, IReadOnlyList<string> parameters) => null;

    /// <summary>Whether the words of a member of staff may reach a citizen so long after the citizen's last word.</summary>
    StaffWindow WindowFor(TimeSpan sinceHeard) => StaffWindow.Open;

    /// <summary>
    /// One call that says what two would say: a held notice goes along with the answer to the citizen's next message.
    /// Null if the platform does not take both in one call.
    /// </summary>
    string? Join(string earlierBody, string laterBody) => null;

    /// <summary>Shows that an answer is being prepared, where the platform has a sign for it. A courtesy that never throws.</summary>
    Task ShowWorkingAsync(string citizen, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>
    /// The language of the citizen's profile as a BCP 47 tag (<c>zh-TW</c>), or null if the platform does not tell it
    /// within two seconds or at all. Never throws.
    /// </summary>
    Task<string?> LanguageOfAsync(string citizen, CancellationToken cancellation);
}

/// <summary>What may be said to a citizen, by the platform's rules, some time after the citizen's last word.</summary>
public enum StaffWindow
{
    /// <summary>Anything.</summary>
    Open,

    /// <summary>Only what a member of staff has written by hand.</summary>
    ByPersonOnly,

    /// <summary>Nothing, until the citizen writes again.</summary>
    Closed
}
