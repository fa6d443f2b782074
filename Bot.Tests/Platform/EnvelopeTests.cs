using System.Security.Cryptography;
using System.Xml.Linq;
using Bot.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Platform;

public sealed class EnvelopeTests
{
    private readonly Shelf shelf = new();
    private readonly EphemeralDataProtectionProvider protection = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("")]
    [InlineData("王小明 0912-345-678")]
    [InlineData("{\"text\":\"🏠\"}")]
    public void What_is_sealed_opens_again_and_shows_nothing(string text)
    {
        var stored = Open().Seal(text, "inbox")!;

        Assert.Equal(text, Open().Open(stored, "inbox"));
        Assert.True(text.Length == 0 || !stored.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_text_never_looks_the_same_twice()
    {
        var envelope = Open();

        Assert.NotEqual(envelope.Seal("王小明", "inbox"), envelope.Seal("王小明", "inbox"));
    }

    [Theory]
    [InlineData("{\"kind\":\"text\",\"text\":\"你好\"}")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData(null)]
    public void What_an_older_program_stored_in_clear_is_still_read(string? text) => Assert.Equal(text, Open().Open(text, "inbox"));

    [Fact]
    public void What_was_changed_or_moved_elsewhere_does_not_open()
    {
        var envelope = Open();
        var stored = envelope.Seal("王小明", "inbox")!;
        var changed = stored[..^4] + (stored[^4] == 'A' ? 'B' : 'A') + stored[^3..];

        Assert.ThrowsAny<CryptographicException>(() => envelope.Open(stored, "outbox"));
        Assert.ThrowsAny<CryptographicException>(() => envelope.Open(changed, "inbox"));
    }

    [Fact]
    public void A_file_opens_in_its_place_only_and_not_when_it_was_cut_or_changed()
    {
        var envelope = Open();
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];
        var stored = envelope.SealFile(jpeg, "file a.jpg");
        byte[] changed = [.. stored[..^1], (byte)(stored[^1] ^ 1)];

        Assert.Equal(jpeg, Open().OpenFile(stored, "file a.jpg"));
        Assert.Equal(jpeg, envelope.OpenFile(jpeg, "file a.jpg"));
        Assert.ThrowsAny<CryptographicException>(() => envelope.OpenFile(stored, "file b.jpg"));
        Assert.ThrowsAny<CryptographicException>(() => envelope.OpenFile(changed, "file a.jpg"));
        Assert.All(Enumerable.Range(3, stored.Length - 3), length =>
            Assert.ThrowsAny<CryptographicException>(() => envelope.OpenFile(stored[..length], "file a.jpg")));
    }

    [Fact]
    public void A_new_key_takes_over_after_ninety_days_and_the_old_one_still_opens()
    {
        var envelope = Open();
        var old = envelope.Seal("王小明", "inbox")!;

        clock.Advance(TimeSpan.FromDays(90));
        var young = envelope.Seal("王小明", "inbox")!;

        Assert.NotEqual(old[..12], young[..12]);
        Assert.Equal("王小明", envelope.Open(old, "inbox"));
        Assert.Equal("王小明", Open().Open(young, "inbox"));
    }

    [Fact]
    public void A_server_reads_with_a_key_that_another_has_made_meanwhile()
    {
        var (one, other) = (Open(), Open());
        one.Seal("", "inbox");
        other.Seal("", "inbox");
        clock.Advance(TimeSpan.FromDays(90));

        Assert.Equal("王小明", one.Open(other.Seal("王小明", "inbox"), "inbox"));
    }

    [Fact]
    public void A_missing_key_is_named()
    {
        var stored = Open().Seal("王小明", "inbox")!;
        shelf.Elements.Clear();

        var problem = Assert.Throws<CryptographicException>(() => Open().Open(stored, "inbox"));

        Assert.Contains(stored[3..11], problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hash_is_the_same_for_ever_and_another_one_elsewhere()
    {
        var hash = Open().Hash("code 115-000001-A", "7KMP2XRT");
        clock.Advance(TimeSpan.FromDays(400));

        Assert.Equal(hash, Open().Hash("code 115-000001-A", "7KMP2XRT"));
        Assert.NotEqual(hash, Open().Hash("code 115-000002-B", "7KMP2XRT"));
        Assert.NotEqual(hash, Open().Hash("code 115-000001-A", "7KMP2XRU"));
    }

    [Fact]
    public void Many_threads_seal_at_once()
    {
        var envelope = Open();

        Parallel.For(0, 2_000, i => Assert.Equal($"{i}", envelope.Open(envelope.Seal($"{i}", "inbox"), "inbox")));
    }

    [Fact]
    public void The_keys_on_the_shelf_are_wrapped()
    {
        Open().Seal("王小明", "inbox");

        Assert.Equal(2, shelf.Elements.Count);
        Assert.All(shelf.Elements, e => Assert.True(Convert.FromBase64String(e.Value).Length > 60));
    }

    private Envelope Open() => new(new DataKeys(shelf, protection, clock));

    private sealed class Shelf : IXmlRepository
    {
        public List<XElement> Elements { get; } = [];

        public IReadOnlyCollection<XElement> GetAllElements() => Elements;

        public void StoreElement(XElement element, string friendlyName) => Elements.Add(element);
    }
}
