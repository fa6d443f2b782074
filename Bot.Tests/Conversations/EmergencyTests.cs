namespace Bot.Tests.Conversations;

public sealed class EmergencyTests
{
    [Theory]
    [InlineData("牆快倒了")]
    [InlineData("招牌要掉下來")]
    [InlineData("好重的瓦斯味")]
    [InlineData("隔壁失火")]
    [InlineData("有人受困！")]
    [InlineData("防火巷失火了")]
    [InlineData("是不是失火了？")]
    [InlineData("沒有人理我，牆快倒了")]
    [InlineData("火災")]
    [InlineData("THE WALL IS COLLAPSING")]
    [InlineData("I smell gas")]
    [InlineData("There’s a fire next door")]
    [InlineData("we are trapped")]
    public void Danger_is_heard(string text) => Talk.WithAKnownCitizen().Says(text).Hears("119");

    [Theory]
    [InlineData("防火巷可以放東西嗎")]
    [InlineData("公司倒閉了")]
    [InlineData("火災保險")]
    [InlineData("沒有失火")]
    [InlineData("沒有人受困")]
    [InlineData("萬一失火逃不出去怎麼辦")]
    [InlineData("鄰居要倒水泥")]
    [InlineData("fire lane rules")]
    [InlineData("it is not collapsing")]
    [InlineData("what if it collapsed")]
    public void What_is_no_danger_is_a_question(string text) => Talk.WithAKnownCitizen("zh-TW").Says(text).DoesNotHear("119");
}
