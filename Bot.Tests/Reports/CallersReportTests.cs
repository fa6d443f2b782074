using Bot.Dialogs.Cases;
using Bot.Dialogs.Reports;

namespace Bot.Tests.Reports;

/// <summary>Staff fill in for a caller, by the rules of the chat.</summary>
public sealed class CallersReportTests
{
    private static readonly DateTime Now = new(2026, 11, 25, 2, 0, 0, DateTimeKind.Utc);

    private static readonly Dictionary<string, string?> Complete = new()
    {
        ["place"] = "三民區九如1路100號",
        ["kind"] = "rooftop",
        ["work"] = "finished",
        ["description"] = "頂樓用鐵皮加蓋了一整層，還在裡面隔房間。",
        ["consent"] = "yes",
        ["name"] = "王小明",
        ["contact"] = "0912-345-678",
        ["answer"] = "phone"
    };

    [Fact]
    public void What_is_complete_becomes_the_same_case_as_in_the_chat()
    {
        var report = Fill(Complete);

        Assert.Empty(report.Problems);
        var filed = report.File(new(CaseNumber.Of(115, 1), "ABCD2345", new(2026, 12, 28)));
        Assert.Equal(("三民區", "九如一路", "100"), (filed.Report.Place!.District, filed.Report.Place.Address!.Road, filed.Report.Place.Address.Number));
        Assert.Equal(("rooftop", "roof", "phone"), (filed.Report.Building, filed.Report.Floor, filed.Report.Answer));
        Assert.Equal(("王小明", "+886912345678", "agree-1"), (filed.Informer.Name, filed.Informer.Phone, filed.Consent.NoticeVersion));
    }

    [Fact]
    public void What_is_missing_or_wrong_is_said_by_question_all_at_once()
    {
        var report = Fill(new(Complete) { ["place"] = "臺南市中西區民權路1號", ["description"] = "太短", ["consent"] = null, ["contact"] = "12" });

        Assert.Equal(["consent", "contact", "description", "place"], report.Problems.Keys.Order());
        Assert.Contains("臺南", report.Problems["place"], StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => report.File(new(CaseNumber.Of(115, 1), "", default)));
    }

    [Fact]
    public void A_doubt_is_asked_about_and_words_that_are_sent_again_are_meant()
    {
        var answers = new Dictionary<string, string?>(Complete) { ["contact"] = "ming@gmial.com", ["answer"] = "email", ["description"] = "我住他隔壁，他頂樓用鐵皮加蓋了一整層。" };

        var asked = Fill(answers);
        Assert.Equal(["contact", "description"], asked.Doubts.Keys.Order());

        var meant = Fill(answers, new() { ["contact"] = answers["contact"], ["description"] = answers["description"] });
        Assert.True(meant.IsComplete, string.Join(' ', meant.Problems.Concat(meant.Doubts)));
        Assert.Equal("ming@gmial.com", meant.File(new(CaseNumber.Of(115, 1), "", default)).Informer.Email);
    }

    [Fact]
    public void A_petition_needs_no_place()
    {
        var report = Fill(new() { ["wish"] = "希望大隊能公布各區的拆除進度。", ["consent"] = "yes", ["name"] = "王小明", ["contact"] = "0912345678", ["answer"] = "none" }, kind: ReportKind.Petition);

        Assert.True(report.IsComplete, string.Join(' ', report.Problems));
    }

    private static CallersReport Fill(Dictionary<string, string?> answers, Dictionary<string, string?>? insisted = null, ReportKind kind = ReportKind.IllegalBuilding) =>
        CallersReport.Fill(kind, Guid.NewGuid().ToString("N"), answers, insisted ?? [], Now, "zh-TW");
}
