using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Forms;

/// <summary>The half-filled forms that are kept for a citizen who may come back.</summary>
public static class KeptDrafts
{
    /// <summary>Those of a conversation; errands, which are forgotten by themselves, are left out.</summary>
    public static IReadOnlyList<Draft> Of(Conversation conversation) =>
        [.. (conversation.Drafts ?? []).Where(d => FormTable.Of(d.Form) is not { IsErrand: true })];

    /// <summary>When the one that has waited longest was touched last (UTC); null if none is kept.</summary>
    public static DateTime? OldestTouch(Conversation conversation) => Of(conversation).Select(d => (DateTime?)d.TouchedAt).Min();
}
