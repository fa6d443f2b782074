using Bot.Faqs;

namespace Bot.Tests.Faqs;

public sealed class PlaceholderTests
{
    private static readonly Dictionary<string, string> Contacts = new() { ["phone"] = "(07)000-0000", ["hours"] = "" };

    [Fact]
    public void A_configured_contact_is_filled_in() =>
        Assert.Equal("請電洽 (07)000-0000。", Placeholders.Fill("請電洽 {{phone}}。", Contacts));

    [Fact]
    public void A_line_whose_contact_is_missing_is_left_out() =>
        Assert.Equal("第一行\n\n最後一行", Placeholders.Fill("第一行\n\n上班時間：{{hours}}\n\n最後一行", Contacts));

    [Fact]
    public void A_contact_that_nobody_knows_is_left_out_too() =>
        Assert.Equal("一", Placeholders.Fill("一\n{{fax}} {{phone}}\n", Contacts));
}
