using System.Collections.Frozen;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Handover;
using Bot.Dialogs.MyData;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Surveys;

namespace Bot.Dialogs.Forms;

/// <summary>
/// Every form there is. A form is begun by the button <c>form:start:ID</c>, by a whole message of the list
/// <c>Start.ID</c> in <c>CitizenWords.resx</c>, or by a sentence that begins with one of its list <c>Want.ID</c>.
/// </summary>
internal static class FormTable
{
    private static readonly FrozenDictionary<string, Form> ById =
        new Form[] { ReportForm.Form, PetitionForm.Form, InquiryForm.Form, WithdrawForm.Form, EraseForm.Form, SurveyForm.Form, QuestionForm.Form }
            .ToFrozenDictionary(form => form.Id);

    private static readonly FrozenDictionary<string, Form> ByWords = ById.Values
        .SelectMany(form => CitizenWords.List($"Start.{form.Id}").Select(words => (words, form)))
        .ToFrozenDictionary(p => TypedWords.In(p.words)!.Command, p => p.form, StringComparer.Ordinal);

    private static readonly (string Beginning, Form Form)[] ByBeginning =
    [
        .. ById.Values.SelectMany(form => CitizenWords.TryList($"Want.{form.Id}").Select(words => (TypedWords.In(words)!.Command, form)))
    ];

    public static Form? Of(string id) => ById.GetValueOrDefault(id);

    /// <summary>
    /// The form that a message asks for: "我要檢舉", but not "怎麼檢舉" or "我要檢舉，可以匿名嗎". Within a form only the words
    /// alone do: a sentence may be an answer.
    /// </summary>
    public static Form? AskedForBy(TypedWords typed, bool inForm) =>
        ByWords.TryGetValue(typed.Command, out var form) ? form
        : inForm || CitizenWords.Asks(typed) ? null
        : ByBeginning.FirstOrDefault(p => typed.Command.StartsWith(p.Beginning, StringComparison.Ordinal)).Form;

    public static string StartOf(string id) => new FormTap(FormTap.Start, id).ToString();
}
