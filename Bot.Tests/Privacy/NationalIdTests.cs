using Bot.Dialogs.Privacy;

namespace Bot.Tests.Privacy;

public sealed class NationalIdTests
{
    [Theory]
    [InlineData("A123456789")]
    [InlineData("F131104093")]
    [InlineData("A800000014")]
    [InlineData("AC01234567")]
    public void A_right_check_digit_is_recognised(string number) => Assert.True(NationalId.IsValid(number));

    [Theory]
    [InlineData("A123456788")]
    [InlineData("B123456789")]
    [InlineData("A323456789")]
    [InlineData("a123456789")]
    [InlineData("A12345678")]
    [InlineData("A12345678X")]
    [InlineData("")]
    public void Anything_else_is_not(string number) => Assert.False(NationalId.IsValid(number));

    [Theory]
    [InlineData("我的證號是a123456789，謝謝", true)]
    [InlineData("Ａ１２３４５６７８９", true)]
    [InlineData("A-1234-56789", true)]
    [InlineData("訂單A123456788", false)]
    [InlineData("XA123456789", false)]
    [InlineData("A1234567890", false)]
    public void A_number_is_found_in_a_text(string text, bool found) => Assert.Equal(found, NationalId.IsIn(text));
}
