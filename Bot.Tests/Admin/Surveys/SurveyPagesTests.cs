using System.Net;
using Bot.Dialogs.Surveys;
using Bot.Staff;
using Bot.Surveys;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Admin.Surveys;

/// <summary>A planner begins a survey beside those that there are, and throws drafts away.</summary>
[Collection(nameof(AdminApp))]
public sealed class SurveyPagesTests(AdminApp app)
{
    private const string New = "/admin/surveys/new";
    private const string Edit = "/admin/surveys/edit/yearly-staff";

    [Fact]
    public async Task A_further_survey_is_begun_written_published_and_chosen_for_a_link()
    {
        using var planner = await app.BrowserAsync(await app.MemberAsync(secondFactor: false, StaffRole.Planner));
        Assert.Contains("最多 20 個字", await TextAsync(await planner.SendAsync(New, New, Fields("含中文"))), StringComparison.Ordinal);
        Assert.Contains("已經有人用了", await TextAsync(await planner.SendAsync(New, New, Fields("building"))), StringComparison.Ordinal);

        // What is published later than what the program shipped.
        app.Bot.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Edit, (await planner.SendAsync(New, New, Fields("yearly-staff"))).To());
        Assert.Contains("還沒有發布", await TextAsync(await planner.GetAsync("/admin/surveys")), StringComparison.Ordinal);
        Assert.Contains("yearly-staff", await TextAsync(await planner.GetAsync("/admin/surveys")), StringComparison.Ordinal);
        var published = await planner.SendAsync(
            Edit, Edit + "?handler=Publish", ("Seen", "1"), ("Form.TitleChinese", "年度同仁問卷"), ("Form.TitleEnglish", "Yearly staff survey"),
            ("Form.Questions[0].Id", "team"), ("Form.Questions[0].Kind", "Choice"), ("Form.Questions[0].Chinese", "您在哪一組？"), ("Form.Questions[0].English", "Which section?"),
            ("Form.Questions[0].LabelChinese", "組別"), ("Form.Questions[0].LabelEnglish", "Section"), ("Form.Questions[0].Options", "a | 查報組 | Reporting\nb | 拆除組 | Demolition"));
        Assert.Equal("/admin/surveys/survey/yearly-staff", published.To());

        var links = await TextAsync(await planner.GetAsync("/admin/surveys/links"));
        Assert.Contains("年度同仁問卷", links, StringComparison.Ordinal);
        Assert.Contains("內部員工滿意度調查", links, StringComparison.Ordinal);
        var made = await TextAsync(await planner.SendAsync("/admin/surveys/links", "/admin/surveys/links", ("Name", "舊的"), ("LastDay", "2026-12-20"), ("Which", "staff")));
        var path = System.Text.RegularExpressions.Regex.Match(made, "/survey/staff/[0-9a-f]+").Value;
        Assert.Contains("對目前的工作環境", await TextAsync(await planner.GetAsync(path)), StringComparison.Ordinal);
        Assert.Equal("yearly-staff", (await app.Services.GetRequiredService<SurveyShelf>().ForAsync(SurveyAudience.Staff))!.Survey);
    }

    [Fact]
    public async Task A_draft_is_thrown_away_by_whoever_has_seen_it_as_it_is()
    {
        using var planner = await app.BrowserAsync(await app.MemberAsync(secondFactor: false, StaffRole.Planner));
        const string edit = "/admin/surveys/edit/thrown-away";
        await planner.SendAsync(New, New, Fields("thrown-away"));
        await planner.SendAsync(edit, edit + "?handler=Add", ("Seen", "1"), ("Form.TitleChinese", "甲"), ("Form.TitleEnglish", "A"));

        Assert.Contains("有人剛才改過", await TextAsync(await planner.SendAsync(edit, edit + "?handler=Delete", ("Seen", "1"))), StringComparison.Ordinal);
        Assert.Equal("/admin/surveys", (await planner.SendAsync(edit, edit + "?handler=Delete", ("Seen", "2"))).To());
        Assert.Equal(HttpStatusCode.NotFound, (await planner.GetAsync(edit)).StatusCode);

        // A new version of a published survey goes as well; what is published stays.
        await planner.SendAsync("/admin/surveys/survey/enquiry", "/admin/surveys/survey/enquiry?handler=Draft");
        Assert.Equal("/admin/surveys", (await planner.SendAsync("/admin/surveys/edit/enquiry", "/admin/surveys/edit/enquiry?handler=Delete", ("Seen", "1"))).To());
        Assert.Equal(HttpStatusCode.OK, (await planner.GetAsync("/admin/surveys/survey/enquiry")).StatusCode);
    }

    private static (string, string)[] Fields(string code) => [("Code", code), ("Audience", "Staff"), ("TitleChinese", "年度同仁問卷"), ("TitleEnglish", "Yearly staff survey")];

    private static async Task<string> TextAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
