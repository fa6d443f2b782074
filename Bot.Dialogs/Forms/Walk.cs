namespace Bot.Dialogs.Forms;

/// <summary>Where a draft stands: the questions that apply, in order. Computed anew whenever it is needed.</summary>
internal sealed record Walk(Form Form, Draft Draft, IReadOnlyList<Step> Steps)
{
    /// <summary>The question to ask: the one that is edited, else the first without an answer; null if all are answered.</summary>
    public Step? Current => Steps.FirstOrDefault(s => s.Id == Draft.Editing) ?? Steps.FirstOrDefault(s => !s.IsAnswered);

    /// <summary>The answered question before the present one, or before the review.</summary>
    public Step? Previous => Steps.TakeWhile(s => s != Current).LastOrDefault(s => s.IsAnswered);

    public Step? StepOf(string? id) => Steps.FirstOrDefault(s => s.Id == id);

    /// <summary>From 1.</summary>
    public int NumberOf(Step step) => Steps.TakeWhile(s => s.Id != step.Id).Count() + 1;
}
