using System.Text;
using Bot.Channels.Line;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Channels.Line;

public sealed class LineSignatureTests
{
    private const string Secret = "00112233445566778899aabbccddeeff";
    private const string Empty = """{"destination":"U0f1e2d3c4b5a69788796a5b4c3d2e1f0","events":[]}""";
    private const string OfEmpty = "yUpa5d5hleosUdgmopg7e3/k1K+pG3uet+iWQ9W1qhE=";

    [Theory]
    [InlineData(Empty, OfEmpty)]
    [InlineData("""{"t":"高雄🤨"}""", "QrzneKMTxFjFmLuM0wqWnsS6EIW8cTYL5kddG3ofl4M=")]
    [InlineData("""{"t":"高雄\uD83E\uDD28"}""", "8YVhE/xDwCDZYl6zNVjvXosw2BKqv9tIbjRIq9Q05Lw=")]
    [InlineData("", "Sbi/vaStmkbz4q1u2491s1ajckoQntbX1mcNIJeNURM=")]
    public void A_signature_of_LINE_fits_the_raw_bytes(string body, string header) => Assert.True(Fits(body, header));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no Base64 at all, though of the right length")]
    [InlineData("yUpa5d5hleosUdgmopg7e3/k1K+pG3uet+iWQ9W1qhE")]
    // The secret read as hexadecimal.
    [InlineData("Aikd/R7C9MohVU5BRtLWiIQcM89lozPlR3xun9HjNEI=")]
    [InlineData("8YVhE/xDwCDZYl6zNVjvXosw2BKqv9tIbjRIq9Q05Lw=")]
    public void Anything_else_does_not_fit(string? header) => Assert.False(Fits(Empty, header));

    [Fact]
    public void The_same_value_written_differently_does_not_fit() => Assert.False(Fits(Empty + " ", OfEmpty));

    [Fact]
    public void During_a_change_the_previous_secret_counts_as_well()
    {
        Assert.True(Fits(Empty, OfEmpty, new LineOptions { ChannelSecret = "new", PreviousChannelSecret = Secret }));
        Assert.False(Fits(Empty, OfEmpty, new LineOptions { ChannelSecret = "new" }));
    }

    private static bool Fits(string body, string? header, LineOptions? options = null) =>
        new LineSignature(Options.Create(options ?? new LineOptions { ChannelSecret = Secret }))
            .Fits(Encoding.UTF8.GetBytes(body), header);
}
