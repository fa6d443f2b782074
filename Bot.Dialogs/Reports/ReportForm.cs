using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Reports;

/// <summary>檢舉違建: the report of an illegal building, in the order that works in a chat.</summary>
internal static class ReportForm
{
    public const string Id = "report";

    internal static readonly string[] Kinds =
    [
        "rooftop", "fire-lane", "arcade", "yard", "balcony", "canopy", "whole", "unsure",
        "terrace", "mezzanine", "fence", "sign", "farm", "road", "public-land", "common-space", "rebuilt", "other"
    ];

    public static Form<ReportAnswers> Form { get; } = new Form<ReportAnswers>(Id, new ReportAnswers(), ReportWords.In)
        .RefuseWhen(Filing.RefuseFloods)
        .Ask("danger", Read.OneOf(["no", "yes"], Said.For("danger")), (r, v) => r with { Danger = v is "yes" }, hidden: true)
        .EndWhen(r => r.Danger, scene => new(new TextSaying(scene.Moment.Words.Emergency) { Choices = [Choices.Menu(scene.Moment.Words)] }))
        .AskPhotos("photos", (r, photos) => r with { Photos = [.. photos.Select(p => p.Id)] })
        .AskPlace()
        .Ask("kind", Read.OneOf(Kinds, Said.For("kind")), (r, v) => r with { Building = v, Floor = ReportReaders.FloorOf(v) ?? r.Floor })
        .Ask("floor", ReportReaders.Floor, (r, v) => r with { Floor = v },
            when: r => r.Floor is null, shape: (_, prompt) => prompt with { Numbered = false }, show: ReportReaders.ShowFloor)
        .Ask("work", Read.OneOf(["building", "finished", "unsure"], Said.For("work")), (r, v) => r with { Work = v })
        .Ask("since", ReportReaders.Since, (r, v) => r with { Since = v }, when: r => r.Work is "building", optional: true)
        .Ask("hours", Read.Text(1, 100), (r, v) => r with { Hours = v }, when: r => r.Work is "building", optional: true)
        .AskWhatAndWho("description")
        .Then(scene => Filing.File(scene, ReportKind.IllegalBuilding));
}
