using Bot.Ai;
using Bot.Faqs;
using Bot.Tests.Support.Ai;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Ai;

/// <summary>Drafts that a person has to accept: they are returned, never saved.</summary>
public sealed class DraftDeskTests(ChooserHost shared) : IClassFixture<ChooserHost>
{
    private readonly AiHost ai = shared.Rested();

    private static readonly FaqText Text = new()
    {
        Language = "zh-TW",
        Question = "頂樓可以蓋鴿舍嗎？",
        Phrasings = ["鴿舍合法嗎"],
        Answer = "要先申請。\n電話 {{phone}}",
        LegalBasis = "建築法第25條"
    };

    [Fact]
    public async Task Phrasings_come_without_those_that_exist_are_empty_or_too_long()
    {
        ai.Model.Says = _ => $$"""{"phrasings":["養鴿子可以嗎","請問鴿舍合法嗎？"," ","養鴿子 可以嗎","{{new string('長', 201)}}","屋頂養鴿要申請嗎"]}""";

        var drafts = await ai.Get<DraftDesk>().PhrasingsAsync(Text);

        Assert.Equal(["養鴿子可以嗎", "屋頂養鴿要申請嗎"], drafts.Value);
        Assert.Equal(Text.Question, ai.Model.Requests[^1].Material.GetProperty("question").GetString());
        await using var db = ai.Database();
        Assert.False(await db.FaqVersions.AnyAsync());
    }

    [Fact]
    public async Task A_translation_is_marked_as_unread_by_a_native_speaker()
    {
        ai.Model.Says = _ => """{"question":"May I build a pigeon house?","phrasings":["pigeons on the roof"],"answer":"Apply first.\nCall {{phone}}","legalBasis":"Building Act §25"}""";

        var draft = (await ai.Get<DraftDesk>().TranslationAsync(Text, "en")).Value!;

        Assert.Equal(("en", "May I build a pigeon house?", false), (draft.Language, draft.Question, draft.NativeReviewed));
        Assert.Equal("Apply first.\nCall {{phone}}", draft.Answer);
        Assert.Equal("English", ai.Model.Requests[^1].Material.GetProperty("language").GetString());
        await using var db = ai.Database();
        Assert.False(await db.FaqVersions.AnyAsync());
    }

    [Theory]
    [InlineData("""{"question":"q","phrasings":[],"answer":"Call 1999","legalBasis":""}""")]
    [InlineData("""{"question":"q","phrasings":[],"answer":"Call {{phone}} or {{evil}}","legalBasis":""}""")]
    [InlineData("""{"question":"","phrasings":[],"answer":"Call {{phone}}","legalBasis":""}""")]
    [InlineData("""{"question":"q","phrasings":[],"answer":"Call {{phone}}"}""")]
    [InlineData("""{"question":"q","phrasings":null,"answer":"Call {{phone}}","legalBasis":""}""")]
    [InlineData("""{"question":"q","phrasings":[],"answer":"Call {{phone}}","legalBasis":"","publish":true}""")]
    [InlineData("null")]
    [InlineData("Here is your translation: …")]
    public async Task A_translation_that_lost_or_gained_something_is_no_draft(string answer)
    {
        ai.Model.Says = _ => answer;
        Assert.Equal("NoDraft", (await ai.Get<DraftDesk>().TranslationAsync(Text, "en")).Problem?.Name);
    }

    [Fact]
    public async Task A_failing_model_gives_a_sentence()
    {
        ai.Model.Mishap = new AiMishap.Status(500);
        var problem = (await ai.Get<DraftDesk>().PhrasingsAsync(Text)).Problem!;
        Assert.Equal("The model gave no usable draft this time; try again later, or write it yourself.", problem.In("en"));
    }

    [Fact]
    public async Task Staff_wait_half_a_minute_at_most()
    {
        var asked = ai.Model.Requests.Count;
        ai.Model.Mishap = AiMishap.Hang;
        var draft = ai.Get<DraftDesk>().PhrasingsAsync(Text);
        await ai.Model.AskedAsync(asked + 1);
        ai.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("NoDraft", (await draft).Problem?.Name);
    }

    [Fact]
    public async Task Personal_data_in_a_text_is_named_and_not_sent()
    {
        var asked = ai.Model.Requests.Count;
        var problem = (await ai.Get<DraftDesk>().TranslationAsync(Text with { Answer = "請打 0912-345-678" }, "en")).Problem!;
        Assert.Contains("{{phone}}", problem.In("en"), StringComparison.Ordinal);
        Assert.Equal(asked, ai.Model.Requests.Count);
    }

    [Fact]
    public async Task When_its_switch_is_off_a_sentence_says_so()
    {
        await using var off = await AiHost.StartAsync(new() { ["Ai:StaffDrafts"] = "false" });
        Assert.False(off.Get<DraftDesk>().IsOpen);
        Assert.Equal("DraftsOff", (await off.Get<DraftDesk>().PhrasingsAsync(Text)).Problem?.Name);
        Assert.Empty(off.Model.Requests);
    }

    [Fact]
    public async Task Without_any_model_a_sentence_says_so()
    {
        var desk = new DraftDesk(model: null, Options.Create(new AiOptions()), TimeProvider.System);
        Assert.Equal("Drafts by AI are off; an operator can configure Ai.", (await desk.TranslationAsync(Text, "en")).Problem?.In("en"));
    }

    [Fact]
    public async Task A_language_that_the_bot_does_not_know_is_refused()
    {
        Assert.Equal("BadLanguage", (await ai.Get<DraftDesk>().TranslationAsync(Text, "fr")).Problem?.Name);
    }
}
