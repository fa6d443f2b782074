using Bot.Dialogs.Privacy;

namespace Bot.Tests.Privacy;

public sealed class CluesTests
{
    private const string Place = "高雄市三民區九如一路100號";

    [Theory]
    [InlineData("請打 0912-345-678 找我", "Contact:0912-345-678")]
    [InlineData("我叫陳大文，寄 dawen@example.org", "Vantage:我叫 Name:陳大文 Contact:dawen@example.org")]
    [InlineData("林小姐也看到了", "Name:林")]
    [InlineData("九如一路100號頂樓加蓋", "")]
    [InlineData("九如一路98號住戶說的", "Door:98")]
    [InlineData("從我家窗戶往下看就是他們的鐵皮", "Vantage:從我 Vantage:往下看")]
    [InlineData("I live next door, call +886 912 345 678", "Vantage:I live Vantage:next door Contact:+886 912 345 678")]
    [InlineData("頂樓加蓋鐵皮屋，每天早上都在施工。", "")]
    public void What_may_tell_who_informed_is_found_and_the_door_of_the_case_is_not(string text, string clues) =>
        Assert.Equal(clues.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 0 ? [] : Parts(clues), Clues.In(text, Place).Select(c => $"{c.Kind}:{c.Text}").Order());

    [Fact]
    public void Clues_stand_where_they_say_and_do_not_overlap()
    {
        const string Text = "我是住在九如一路98號3樓的陳大文，電話0912345678，我家對面那間。";
        var found = Clues.In(Text, Place);

        Assert.All(found, c => Assert.Equal(c.Text, Text.Substring(c.Start, c.Text.Length)));
        Assert.All(found.Zip(found.Skip(1)), pair => Assert.True(pair.First.Start + pair.First.Text.Length <= pair.Second.Start));
        Assert.Contains(found, c => c.Kind is ClueKind.Door);
        Assert.Contains(found, c => c.Kind is ClueKind.Contact);
        Assert.Contains(found, c => c.Kind is ClueKind.Vantage);
    }

    private static IOrderedEnumerable<string> Parts(string clues) =>
        System.Text.RegularExpressions.Regex.Split(clues, " (?=(?:Contact|Name|Door|Vantage):)").Order();
}
