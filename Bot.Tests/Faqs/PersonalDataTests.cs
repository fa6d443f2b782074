using Bot.Faqs;

namespace Bot.Tests.Faqs;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("我的電話0912-345-678請回電", "我的電話◯請回電")]
    [InlineData("市話(07)336-8333", "市話◯")]
    [InlineData("０９１２３４５６７８", "◯")]
    [InlineData("身分證A123456789", "身分證◯")]
    [InlineData("信箱 wang.ming@mail.example.tw 謝謝", "信箱 ◯@◯ 謝謝")]
    [InlineData("+886 912 345 678", "◯")]
    public void What_may_identify_a_person_is_masked(string words, string kept) => Assert.Equal(kept, PersonalData.Mask(words));

    [Theory]
    [InlineData("中山路一段123號5樓")]
    [InlineData("建築法第25條罰多少")]
    [InlineData("1999怎麼打")]
    [InlineData("115年11月22日送的")]
    public void Ordinary_numbers_stay(string words) => Assert.Equal(words, PersonalData.Mask(words));
}
