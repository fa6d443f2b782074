using Bot.Dialogs.Cases;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Conversations;

/// <summary>What the agency has set for everybody: its announcement, and what is said in place of what is switched off.</summary>
internal static class Announcements
{
    // Whoever comes back later has probably forgotten; within an hour it would only be in the way.
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    /// <summary>Puts the announcement before what is said, unless this citizen has read it within the hour.</summary>
    public static Turn Before(Moment moment, Turn turn)
    {
        if (moment.Facts.Service.Banner is not { } banner || turn.Sayings is [] || turn.Needs is not null || HasSeen(moment, banner))
        {
            return turn;
        }

        // A first answer begins with who speaks. The two share a bubble: LINE takes five messages at no cost
        // (Messaging API reference, "Send reply message").
        IReadOnlyList<Saying> sayings = !moment.Conversation.Greeted && turn.Sayings[0] is TextSaying first
            ? [first with { Text = banner.Text + "\n\n" + first.Text }, .. turn.Sayings.Skip(1)]
            : [new TextSaying(banner.Text), .. turn.Sayings];
        return turn with { Sayings = sayings, Next = turn.Next with { SeenBanner = new(banner.Id, moment.Facts.Now) } };
    }

    /// <summary>The whole channel is switched off. What has been filled in stays as it is.</summary>
    public static Turn Paused(Moment moment, ChannelPause pause) =>
        pause.Silent ? moment.Say() : moment.Say(new TextSaying(pause.Text ?? moment.Words.ChannelPaused));

    /// <summary>What is said in place of a feature that is switched off; null while it is on.</summary>
    public static Turn? InsteadOf(Moment moment, Feature feature) => moment.Facts.Service.Off.TryGetValue(feature, out var text)
        ? moment.Say((text ?? moment.Words.Paused(feature)) + "\n" + Courtesies.ContactLines(moment), Choices.WaysOut(moment.Words))
        : null;

    /// <summary>The same for a form.</summary>
    public static Turn? InsteadOf(Moment moment, Form form) => form.Id switch
    {
        ReportForm.Id or PetitionForm.Id => InsteadOf(moment, Feature.Reports),
        InquiryForm.Id or WithdrawForm.Id => InsteadOf(moment, Feature.LookUp),
        _ => null
    };

    private static bool HasSeen(Moment moment, ServiceBanner banner) =>
        moment.Conversation.SeenBanner is { } seen && seen.Id == banner.Id && moment.Facts.Now - seen.At < Remembered;
}
