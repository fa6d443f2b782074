using Bot.Tests.Support.Ai;

namespace Bot.Tests.Ai;

/// <summary>Whatever the chat model says besides one label, and whatever becomes of the call: the citizen gets what the words alone found.</summary>
public sealed class ChooserMishapTests(ChooserHost shared) : IClassFixture<ChooserHost>
{
    private readonly AiHost ai = shared.Rested();

    public static TheoryData<string> UselessAnswers => new(
        "您好，違建要先拍照，再打 0800-000-000 付一千元。",
        "{\"choice\":\"c9\"}",
        "{\"choice\":\"card\"}",
        "{\"choice\":\" c1\"}",
        "{\"choice\":\"c1, c2\"}",
        "{\"choice\":[\"c1\",\"c2\"]}",
        "[{\"choice\":\"c1\"}]",
        "{\"choice\":\"c1\",\"choice\":\"c2\"}",
        "{\"choice\":\"c1\",\"answer\":\"我說了算\"}",
        "{\"choice\":\"c1\"} 因為這題最像。",
        "```json\n{\"choice\":\"c1\"}\n```",
        "{\"choice\":1}",
        "{\"choice\":null}",
        "{\"id\":\"c1\"}",
        "\"c1\"",
        "null",
        "{\"choice\":\"c1\"",
        "");

    public static TheoryData<AiMishap> Mishaps => new(
        new AiMishap.Status(400),
        new AiMishap.Status(401),
        new AiMishap.Status(404, "<html>not here</html>"),
        new AiMishap.Status(429),
        new AiMishap.Status(500, ""),
        new AiMishap.Status(503, "try later"),
        new AiMishap.Status(302, ""),
        AiMishap.ContentFilter,
        new AiMishap.Reset(),
        new AiMishap.Body("""{"choices":[{"message":"""),
        new AiMishap.Body("<html>welcome to the hotel's wireless network</html>"),
        new AiMishap.Body(""),
        new AiMishap.Body("null"),
        new AiMishap.Body("{}"),
        new AiMishap.Body("""{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[]}"""),
        new AiMishap.Body("""{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"bored","message":{"role":"assistant","content":"{\"choice\":\"c1\"}"}}]}"""),
        new AiMishap.Body("""{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":null,"refusal":"I cannot help with that."}}]}"""),
        new AiMishap.Body("""{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"tool_calls","message":{"role":"assistant","content":null,"tool_calls":[{"id":"t","type":"function","function":{"name":"publish","arguments":"{}"}}]}}]}"""));

    [Theory]
    [MemberData(nameof(UselessAnswers))]
    public async Task Anything_else_than_one_label_is_thrown_away(string answer)
    {
        var asked = ai.Model.Requests.Count;
        ai.Model.Says = request => request.WithLabels(answer);
        Assert.Same(LibraryShelf.Wavering, await ai.Opinion.OnAsync("證件掉在捷運上"));
        Assert.Equal(asked + 1, ai.Model.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(Mishaps))]
    public async Task Whatever_happens_at_the_other_end_changes_nothing(AiMishap mishap)
    {
        var asked = ai.Model.Requests.Count;
        ai.Model.Mishap = mishap;
        Assert.Same(LibraryShelf.Wavering, await ai.Opinion.OnAsync("證件掉在捷運上"));
        Assert.Equal(asked + 1, ai.Model.Requests.Count);
    }
}
