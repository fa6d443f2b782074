using System.Text;
using Bot.Channels.Messenger;
using Bot.Tests.Support.Messenger;

namespace Bot.Tests.Channels.Messenger;

public sealed class MessengerSignatureTests
{
    private const string Empty = """{"object":"page","entry":[]}""";
    private const string EmptySigned = "sha256=7cbc46b042d7e131c845c3f08d7028636dc75bdd529a85bfd25451ef6fc04d04";
    private const string Start = """{"object":"page","entry":[{"id":"1","time":1795137243118,"messaging":[{"sender":{"id":"2"},"recipient":{"id":"1"},"timestamp":1795137243118,"message":{"mid":"m_x","text":""";

    [Theory]
    [InlineData(Empty, EmptySigned)]
    [InlineData(Start + @"""\u8def\u71c8\ud83d\udca1""}}]}]}", "sha256=cf44292c18fac00f10bbef0aed94992796f2bf4e6bbfd9d2ccd66136f01d7e19")]
    [InlineData(Start + "\"路燈💡\"}}]}]}", "sha256=ea5a8fb8954983cfa7b68dab662a2afb671b3963547a0aaeed07aef8a16de5cd")]
    public void The_bytes_as_they_came_are_what_is_signed(string body, string header) =>
        Assert.True(MessengerSignature.IsValid(Encoding.UTF8.GetBytes(body), header, MessengerKeys.AppSecret));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sha256=")]
    [InlineData("7cbc46b042d7e131c845c3f08d7028636dc75bdd529a85bfd25451ef6fc04d04")]
    [InlineData("sha1=7cbc46b042d7e131c845c3f08d7028636dc75bdd529a85bfd25451ef6fc04d04")]
    [InlineData("SHA256=7cbc46b042d7e131c845c3f08d7028636dc75bdd529a85bfd25451ef6fc04d04")]
    [InlineData("sha256=7cbc46b042d7e131c845c3f08d7028636dc75bdd529a85bfd25451ef6fc04d05")]
    [InlineData("sha256=7cbc46b042d7e131c845c3f08d7028636dc75bdd529a85bfd25451ef6fc04d")]
    [InlineData("sha256=zzbc46b042d7e131c845c3f08d7028636dc75bdd529a85bfd25451ef6fc04d04")]
    [InlineData("sha256=cf44292c18fac00f10bbef0aed94992796f2bf4e6bbfd9d2ccd66136f01d7e19")]
    public void Any_other_header_is_refused(string? header) =>
        Assert.False(MessengerSignature.IsValid(Encoding.UTF8.GetBytes(Empty), header, MessengerKeys.AppSecret));

    [Fact]
    public void A_changed_byte_another_secret_or_no_body_is_refused()
    {
        Assert.False(MessengerSignature.IsValid(Encoding.UTF8.GetBytes(Empty + "\n"), EmptySigned, MessengerKeys.AppSecret));
        Assert.False(MessengerSignature.IsValid(Encoding.UTF8.GetBytes(Empty), EmptySigned, "1123456789abcdef0123456789abcdef"));
        Assert.False(MessengerSignature.IsValid([], EmptySigned, MessengerKeys.AppSecret));
    }

    [Fact]
    public void The_proof_is_made_of_token_and_secret() => Assert.Equal(
        "f680dd8108a8b30ad80f8d61190be472759975469f5a22cbea7491141c93d95e",
        MessengerSignature.ProofOf(MessengerKeys.PageAccessToken, MessengerKeys.AppSecret));
}
