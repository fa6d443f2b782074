using System.ComponentModel.DataAnnotations;

namespace Bot.Handover;

/// <summary>Section <c>Handover</c>.</summary>
public sealed class HandoverOptions
{
    /// <summary>After how many minutes without a word of either side the bot comes back.</summary>
    [Range(1, 24 * 60)]
    public int QuietMinutes { get; init; } = 30;

    /// <summary>How many minutes somebody waits for a person; then the question is kept and the bot comes back.</summary>
    [Range(1, 24 * 60)]
    public int WaitMinutes { get; init; } = 30;

    /// <summary>After how many minutes of waiting staff are told by e-mail; 0 for never.</summary>
    [Range(0, 24 * 60)]
    public int MailAfterMinutes { get; init; } = 5;

    /// <summary>The office's own mailbox; empty for everybody who may answer.</summary>
    public string MailTo { get; init; } = "";

    internal TimeSpan Quiet => TimeSpan.FromMinutes(QuietMinutes);

    internal TimeSpan Wait => TimeSpan.FromMinutes(WaitMinutes);
}
