using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Forms;

/// <summary>The quick replies that lead through a form and out of it.</summary>
internal static class Ways
{
    public static Choice GoOn(FormWords words, Draft draft) => Way(words.GoOnButton, FormTap.GoOn, draft);

    public static Choice See(FormWords words, Draft draft) => Way(words.SeeButton, FormTap.See, draft);

    public static Choice Discard(FormWords words, Draft draft) => Way(words.DiscardButton, FormTap.Discard, draft);

    public static Choice Cancel(FormWords words, Draft draft) => Way(words.CancelButton, FormTap.Cancel, draft);

    public static Choice Submit(FormWords words, Draft draft) => Way(words.SubmitButton, FormTap.Submit, draft);

    public static Choice Edit(FormWords words, Draft draft, Step step) =>
        new(Conversations.Wordbook.Fill(words.ChangeButton, step.Label), new FormTap(FormTap.Edit, draft.Id, step.Id).ToString());

    public static Choice Take(string label, Draft draft, Step step) =>
        new(label, new FormTap(FormTap.Take, draft.Id, step.Id).ToString());

    private static Choice Way(string label, string verb, Draft draft) => new(label, new FormTap(verb, draft.Id).ToString());
}
