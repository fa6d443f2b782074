using Bot.Dialogs.Forms;

namespace Bot.Dialogs.Reports;

/// <summary>一般陳情: a suggestion, a question or a complaint. No place, no building; photos may be added.</summary>
internal static class PetitionForm
{
    public const string Id = "petition";

    public static Form<ReportAnswers> Form { get; } = new Form<ReportAnswers>(Id, new ReportAnswers(), ReportWords.In)
        .RefuseWhen(Filing.RefuseFloods)
        .AskWhatAndWho("wish")
        .AskPhotos("photos", (r, photos) => r with { Photos = [.. photos.Select(p => p.Id)] })
        .Then(scene => Filing.File(scene, ReportKind.Petition));
}
