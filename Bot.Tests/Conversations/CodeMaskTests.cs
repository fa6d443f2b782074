using Bot.Conversations;

namespace Bot.Tests.Conversations;

public sealed class CodeMaskTests
{
    [Theory]
    [InlineData("查詢碼：K7QM2XA4", "查詢碼：◯")]
    [InlineData("K7QM-2XA4", "◯")]
    [InlineData("QQQQQQQQ", "QQQQQQQQ")]
    [InlineData("23467923", "23467923")]
    [InlineData("TEL07299", "TEL07299")]
    public void Codes_that_open_cases_are_taken_out_of_what_the_bot_said(string said, string shown) => Assert.Equal(shown, CodeMask.Mask(said));
}
