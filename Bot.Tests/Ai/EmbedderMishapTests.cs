using Bot.Tests.Support.Ai;

namespace Bot.Tests.Ai;

/// <summary>What is no vector, or does not come, leaves what the words alone found.</summary>
public sealed class EmbedderMishapTests(MapHost shared) : IClassFixture<MapHost>
{
    private readonly AiHost ai = shared.Rested();

    [Theory]
    [InlineData("""{"object":"list","model":"m","data":[],"usage":{"prompt_tokens":1,"total_tokens":1}}""")]
    [InlineData("""{"object":"list","model":"m","data":[{"object":"embedding","index":0,"embedding":"AAAAAA=="}],"usage":{"prompt_tokens":1,"total_tokens":1}}""")]
    [InlineData("""{"object":"list","model":"m","data":[{"object":"embedding","index":0,"embedding":"AADAfw=="}],"usage":{"prompt_tokens":1,"total_tokens":1}}""")]
    [InlineData("""{"object":"list","model":"m","data":[{"object":"embedding","index":0,"embedding":"not base64"}],"usage":{"prompt_tokens":1,"total_tokens":1}}""")]
    [InlineData("""{"object":"list","model":"m","data":[{"object":"embedding","index":0,"embedding":[1]},{"object":"embedding","index":1,"embedding":[1]}],"usage":{"prompt_tokens":1,"total_tokens":1}}""")]
    [InlineData("""{"object":"list","model":"m","data":[{"object":"embedding","index":0}]}""")]
    [InlineData("""{"error":"no such model"}""")]
    [InlineData("<html>")]
    public async Task A_vector_that_is_none_changes_nothing(string body) => await ChangesNothingAsync(new AiMishap.Body(body));

    [Theory]
    [InlineData(401)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task A_refusal_changes_nothing(int status) => await ChangesNothingAsync(new AiMishap.Status(status));

    [Fact]
    public async Task A_line_that_breaks_changes_nothing() => await ChangesNothingAsync(new AiMishap.Reset());

    private async Task ChangesNothingAsync(AiMishap mishap)
    {
        var asked = ai.Model.Requests.Count;
        ai.Model.Mishap = mishap;
        Assert.Same(LibraryShelf.Wavering, await ai.Opinion.OnAsync("借書證"));
        Assert.Equal(asked + 1, ai.Model.Requests.Count);
    }
}
