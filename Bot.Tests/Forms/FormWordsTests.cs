using System.Reflection;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Places;
using Bot.Dialogs.Reports;
using Bot.Tests.Reports;

namespace Bot.Tests.Forms;

/// <summary>Every question and every option has its words, in both languages.</summary>
public sealed class FormWordsTests
{
    private static readonly Draft Empty = new() { Id = "d", Form = "", StartedAt = DateTime.UnixEpoch, TouchedAt = DateTime.UnixEpoch };

    [Theory]
    [InlineData("zh-TW")]
    [InlineData("en")]
    public void Every_typed_member_has_its_sentence(string language)
    {
        Assert.All(Texts(FormWords.In(language)), text => Assert.NotEqual("", text));
        Assert.All(Texts(ReportWords.In(language)), text => Assert.NotEqual("", text));
    }

    [Theory]
    [InlineData("report", "zh-TW")]
    [InlineData("report", "en")]
    [InlineData("petition", "zh-TW")]
    [InlineData("petition", "en")]
    public void Every_form_has_a_name_an_opening_and_what_is_confirmed(string id, string language)
    {
        var (form, moment) = (FormTable.Of(id)!, MomentIn(language));
        Assert.NotEqual(id, form.Name(moment));
        Assert.NotEqual("", form.Opening(moment));
        Assert.NotNull(form.Confirmation(moment));
    }

    [Theory]
    [InlineData("review")]
    [InlineData("district")]
    [InlineData("building")]
    public void Every_question_and_option_has_words_of_its_own_in_both_languages(string way)
    {
        var draft = (way switch
        {
            "district" => ReportTalk.At("place").Does(new PlaceActivity(22.64, 120.3)),
            "building" => ReportTalk.At("kind").Says("防火巷").Says("3").Says("還在施工"),
            _ => ReportTalk.At("review")
        }).State.Draft!;
        foreach (var language in (string[])["zh-TW", "en"])
        {
            var steps = FormTable.Of("report")!.On(draft, MomentIn(language)).Steps;
            Assert.All(steps, step => Assert.False(step.Label == step.Id || step.Prompt.Text == step.Id));
            Assert.All(steps.SelectMany(step => step.Prompt.Options), option => Assert.True(option.Label != option.Key || Districts.Find(option.Key) is not null));
        }

        Assert.Equal(Count(draft, "zh-TW"), Count(draft, "en"));
        static int Count(Draft draft, string tag) => FormTable.Of("report")!.On(draft, MomentIn(tag)).Steps.Count;
    }

    [Fact]
    public void Questions_are_short_enough_for_a_telephone() =>
        Assert.All(
            FormTable.Of("report")!.On(Empty with { Form = "report" }, MomentIn("zh-TW")).Steps.Where(step => step.Id is not "consent"),
            step => Assert.InRange(step.Prompt.Text.Length, 4, 60));

    private static Moment MomentIn(string language) => new(
        new Conversation { Language = language }, new Facts { Now = DateTime.UnixEpoch, Contacts = new() { AgencyName = "" } }, Words.In(language));

    private static IEnumerable<object?> Texts(Wordbook words) =>
        words.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(member => member.GetValue(words));
}
