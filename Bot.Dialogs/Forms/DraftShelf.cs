using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Forms;

/// <summary>The forms that one citizen has open: the last is the one that is being filled in, the others wait beneath it.</summary>
internal static class DraftShelf
{
    private const int MostFiled = 5;

    extension(Conversation conversation)
    {
        /// <summary>The form that is being filled in; null if there is none.</summary>
        public Draft? Draft => conversation.Drafts is [.., var last] ? last : null;

        public Draft? DraftOf(string id) => conversation.Drafts?.FirstOrDefault(d => d.Id == id);

        public FiledDraft? FiledOf(string id) => conversation.Filed?.FirstOrDefault(f => f.DraftId == id);

        /// <summary>Only what is needed to go on speaking: the language, the size of the letters, and whether a person speaks.</summary>
        public Conversation Forgotten => new()
        {
            Language = conversation.Language,
            Greeted = conversation.Greeted,
            LargeText = conversation.LargeText,
            PersonSpeaksUntil = conversation.PersonSpeaksUntil,
            PersonCalled = conversation.PersonCalled
        };

        /// <summary>Puts a draft on top of the others.</summary>
        public Conversation With(Draft draft) =>
            conversation with { Drafts = [.. (conversation.Drafts ?? []).Where(d => d.Id != draft.Id), draft] };

        /// <summary>Changes a draft where it lies.</summary>
        public Conversation Changed(Draft draft) =>
            conversation with { Drafts = [.. (conversation.Drafts ?? []).Select(d => d.Id == draft.Id ? draft : d)] };

        public Conversation Without(string id)
        {
            Draft[] rest = [.. (conversation.Drafts ?? []).Where(d => d.Id != id)];
            return conversation with { Drafts = rest is [] ? null : rest };
        }

        public Conversation WithFiled(FiledDraft filed) =>
            conversation with { Filed = [.. (conversation.Filed ?? []).TakeLast(MostFiled - 1), filed] };
    }
}
