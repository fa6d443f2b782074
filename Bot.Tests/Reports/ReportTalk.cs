using Bot.Dialogs.Forms;
using Bot.Dialogs.Reports;
using Bot.Tests.Conversations;

namespace Bot.Tests.Reports;

/// <summary>A citizen who files a report, up to a question.</summary>
public static class ReportTalk
{
    private static readonly (string Question, string Answer)[] Journey =
    [
        ("danger", "沒有"), ("photos", "沒有照片"), ("place", "三民區九如一路100號"), ("kind", "頂樓加蓋"), ("work", "已經蓋好"),
        ("description", "頂樓用鐵皮加蓋了一整層，還在裡面隔房間。"), ("consent", "同意"), ("name", "王小明"), ("contact", "0912-345-678"), ("answer", "要，在這裡通知")
    ];

    /// <summary>The talk in which this question was just asked; "review" for the end.</summary>
    public static Talk At(string question) => Journey.TakeWhile(step => step.Question != question)
        .Aggregate(Talk.WithAKnownCitizen().Says("我要檢舉"), (talk, step) => talk.Says(step.Answer));

    /// <summary>Whether the last thing heard is this question of the report or the petition.</summary>
    public static Talk IsAsked(this Talk talk, string question)
    {
        var asked = ReportWords.In(talk.State.Language).Find($"{question}.Ask");
        Assert.NotNull(asked);
        return talk.Hears(asked);
    }

    public static Talk SeesTheReview(this Talk talk) =>
        talk.IsOffered($"form:submit:{talk.State.Draft?.Id}").Hears(FormWords.In(talk.State.Language).Review.Split('\n')[0]);

    public static Talk IsOffered(this Talk talk, string data, bool prefix)
    {
        Assert.Contains(talk.Choices, c => prefix ? c.Data.StartsWith(data, StringComparison.Ordinal) : c.Data == data);
        return talk;
    }
}
