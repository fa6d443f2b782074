using Bot.Dialogs.Cases;

namespace Bot.Tests.Cases;

public sealed class CaseNumberTests
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static TheoryData<int, int> Some => new() { { 115, 1 }, { 115, 123 }, { 116, 999_999 }, { 99, 100_000 }, { 120, 515_151 }, { 101, 909_090 } };

    [Theory, MemberData(nameof(Some))]
    public void A_number_is_read_back_as_it_was_made(int year, int running)
    {
        var number = CaseNumber.Of(year, running);

        Assert.Equal(12, number.Value.Length);
        Assert.True(CaseNumber.TryParse(number.Value, out var read));
        Assert.Equal(number, read);
    }

    [Theory, MemberData(nameof(Some))]
    public void Any_single_wrong_digit_is_noticed(int year, int running)
    {
        var value = CaseNumber.Of(year, running).Value;

        foreach (var at in DigitPlaces)
        {
            foreach (var wrong in "0123456789".Where(digit => digit != value[at]))
            {
                Assert.False(CaseNumber.TryParse(With(value, at, wrong), out _), With(value, at, wrong));
            }
        }
    }

    [Theory, MemberData(nameof(Some))]
    public void A_letter_in_place_of_a_digit_is_noticed_unless_it_looks_like_that_digit(int year, int running)
    {
        var value = CaseNumber.Of(year, running).Value;

        foreach (var at in DigitPlaces)
        {
            foreach (var letter in Letters)
            {
                Assert.Equal(
                    LooksLike(letter, value[at]), CaseNumber.TryParse(With(value, at, letter), out var read) && read.Value == value);
            }
        }
    }

    [Theory, MemberData(nameof(Some))]
    public void Any_other_check_letter_is_noticed(int year, int running)
    {
        var value = CaseNumber.Of(year, running).Value;

        Assert.DoesNotContain(Letters.Where(letter => letter != value[^1]), letter => CaseNumber.TryParse(With(value, 11, letter), out _));
    }

    [Theory, MemberData(nameof(Some))]
    public void Any_two_digits_that_changed_places_are_noticed(int year, int running)
    {
        var value = CaseNumber.Of(year, running).Value;

        foreach (var (one, other) in DigitPlaces.SelectMany(i => DigitPlaces.Where(j => j > i && value[i] != value[j]).Select(j => (i, j))))
        {
            Assert.False(CaseNumber.TryParse(With(With(value, one, value[other]), other, value[one]), out _));
        }
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData(" {0} ")]
    [InlineData("案號：{0}")]
    public void Blanks_and_words_around_it_do_not_matter(string written) =>
        Assert.True(CaseNumber.TryParse(string.Format(null, written, CaseNumber.Of(115, 123)), out _));

    [Fact]
    public void Width_case_and_hyphens_do_not_matter()
    {
        var value = CaseNumber.Of(115, 123).Value;
        var wide = string.Concat(value.Select(c => c is '-' ? '－' : (char)(c + 0xFEE0)));

        Assert.All(
            [value.ToLowerInvariant(), value.Replace("-", "", StringComparison.Ordinal), value.Replace('-', ' '), wide],
            written => Assert.True(CaseNumber.TryParse(written, out var read) && read.Value == value, written));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("115-000123")]
    [InlineData("115-000123-")]
    [InlineData("0912-345-678")]
    [InlineData("違建")]
    public void Other_words_are_no_number(string? text) => Assert.False(CaseNumber.TryParse(text, out _));

    private static IEnumerable<int> DigitPlaces => [0, 1, 2, 4, 5, 6, 7, 8, 9];

    private static bool LooksLike(char letter, char digit) => (letter, digit) switch
    {
        ('O' or 'Q' or 'D', '0') or ('I' or 'J' or 'L', '1') or ('Z', '2') or ('S', '5') or ('G', '6') or ('B', '8') => true,
        _ => false
    };

    private static string With(string value, int at, char other) => value[..at] + other + value[(at + 1)..];
}
