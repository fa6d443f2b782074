using Bot.Dialogs.Cases;
using Bot.Dialogs.Sayings;
using Bot.Tests.Conversations;

namespace Bot.Tests.Cases;

public sealed class InquiryTests
{
    private const string Code = "K7QM2XRT";

    private static readonly CaseNumber Number = CaseNumber.Of(115, 123);

    private static readonly CaseView Open = new()
    {
        Number = Number,
        Stage = "已分案",
        NextStep = "到現場看",
        Enforcement = "查報中",
        ReceivedOn = new(2026, 11, 2),
        MovedOn = new(2026, 11, 20),
        AnswerDue = new(2026, 12, 14),
        Unit = "查報組",
        UnitPhone = "(07)561-8712轉102"
    };

    private static readonly CaseView Over = Open with { Number = CaseNumber.Of(114, 7), Stage = "結案", AnswerDue = null, Ended = true };

    [Theory]
    [InlineData("查進度")]
    [InlineData("我的案件辦到哪")]
    [InlineData("我的案件辦到哪裡了？")]
    [InlineData("幫我查進度 謝謝")]
    [InlineData("my cases")]
    public void My_cases_are_cards_with_public_words_and_dates(string words)
    {
        var talk = Owner().Says(words);
        talk.Hears("115-000123-Z").Hears("已分案").Hears("到現場看").Hears("查報中").Hears("115年11月2日").Hears("115年12月14日")
            .Hears("查報組").Hears("(07)561-8712轉102").Hears("114-000007");
        Assert.Equal(2, talk.Turn.Sayings.OfType<CardListSaying>().Single().Cards.Count);
    }

    [Fact]
    public void Whoever_has_none_learns_the_other_way() =>
        Talk.WithAKnownCitizen().Says("查進度").Hears("還沒有送出過案件").IsOffered("form:start:case");

    [Theory]
    [InlineData("115-000123-Z")]
    [InlineData("案號１１５－０００１２３－ｚ")]
    [InlineData("請問 115000123Z 怎麼了")]
    public void A_number_of_ones_own_needs_no_code(string words) => Owner().Says(words).Hears("已分案").DoesNotHear("114-000007");

    [Fact]
    public void A_case_from_elsewhere_is_opened_by_number_and_code()
    {
        var talk = Stranger().Says("用案號查").Hears("請打案號").Says("115-000123-Z").Hears("查詢碼").Says("k7qm-2xrt").Hears("已分案");
        Assert.Null(talk.State.Drafts);
        talk.DoesNotHear("撤回");
    }

    [Fact]
    public void A_number_typed_alone_asks_for_the_code() => Stranger().Says("115-000123-Z").Hears("查詢碼").Says(Code).Hears("已分案");

    [Fact]
    public void Number_and_code_may_come_together() => Stranger().Says($"115-000123-Z 查詢碼 {Code}").Hears("已分案");

    [Fact]
    public void A_wrong_code_and_no_such_case_sound_the_same()
    {
        var wrong = Stranger().Says("115-000123-Z").Says("WRONG2CODE").Hears("查不到").IsOffered("form:start:case");
        var missing = Stranger().Says(CaseNumber.Of(115, 999).Value).Says(Code);
        Assert.Equal(wrong.Heard, missing.Heard);
        Assert.Null(wrong.State.Drafts);
    }

    [Fact]
    public void After_too_many_wrong_tries_the_wait_is_told()
    {
        var talk = Talk.WithAKnownCitizen();
        talk.Cases = inquiry => inquiry is CodeInquiry ? new LookUpLocked(new(2026, 11, 23, 2, 14, 30, DateTimeKind.Utc)) : new CasesFound([]);
        talk.Says("115-000123-Z").Says(Code).Hears("15 分鐘").Hears("07-000-0000");
    }

    [Theory]
    [InlineData("115-000123-A")]
    [InlineData("115000132Z")]
    public void A_wrong_character_is_noticed_before_anything_is_looked_up(string number) =>
        Stranger().Says("用案號查").Says(number).Hears("案號不對");

    [Theory]
    [InlineData("0912345678")]
    [InlineData("091234567Z")]
    public void A_telephone_number_is_no_case(string words) => Assert.Null(CaseMention.In(words));

    [Fact]
    public void A_case_is_withdrawn_after_a_question()
    {
        var talk = Owner().Says("查進度").TapsOn("撤回 115-000123-Z").Hears("要撤回案件 115-000123-Z 嗎");
        Assert.Empty(talk.Turn.Effects);
        talk.Says("確定").Hears("撤回了");
        Assert.Equal(new WithdrawCase(Number), Assert.Single(talk.Turn.Effects));
        Assert.Null(talk.State.Drafts);
    }

    [Theory]
    [InlineData("不要撤回")]
    [InlineData("不要")]
    public void Who_does_not_want_to_keeps_the_case(string words)
    {
        var talk = Owner().Says("撤回案件").Says("115-000123-Z").Says(words).Hears("照常辦理");
        Assert.DoesNotContain(talk.Turn.Effects, effect => effect is WithdrawCase);
    }

    [Fact]
    public void Who_is_not_sure_is_asked_again()
    {
        var talk = Owner().Taps("case:withdraw:115-000123-Z").Says("不確定").Hears("要撤回案件");
        Assert.Empty(talk.Turn.Effects);
    }

    [Theory]
    [InlineData("114-000007")]
    [InlineData("115-000999")]
    public void Only_an_open_case_of_this_account_can_be_withdrawn(string digits)
    {
        var number = CaseNumber.Of(int.Parse(digits[..3], null), int.Parse(digits[4..], null));
        var talk = Owner().Taps($"case:withdraw:{number}").Says("是").Hears("沒有可以撤回的案件").Hears("07-000-0000");
        Assert.DoesNotContain(talk.Turn.Effects, effect => effect is WithdrawCase);
    }

    [Fact]
    public void A_made_up_button_is_an_old_one() => Owner().Taps("case:withdraw:anything").SeesTheMenu();

    [Fact]
    public void Looking_something_up_does_not_lose_a_report()
    {
        var talk = Owner().Says("檢舉");
        var draft = Assert.Single(talk.State.Drafts!);
        talk.Says("查進度").Hears("已分案");
        Assert.Equal(draft.Id, Assert.Single(talk.State.Drafts!).Id);
    }

    [Fact]
    public void Large_text_tells_as_much_of_every_case() =>
        Owner().Says("大字版").Says("查進度").Hears("已分案").Hears("115年12月14日").Hears("結案").IsOffered("case:withdraw:115-000123-Z");

    [Fact]
    public void English_speakers_read_western_years() =>
        Owner("en").Says("my cases").Hears("2 November 2026").Hears("14 December 2026");

    private static Talk Owner(string language = "zh-TW")
    {
        var talk = Talk.WithAKnownCitizen(language);
        talk.Cases = inquiry => inquiry switch
        {
            MyCasesInquiry => new CasesFound([Open, Over]),
            OwnCaseInquiry own => new CasesFound([.. new[] { Open, Over }.Where(c => c.Number == own.Number)]),
            _ => new NoSuchCase()
        };
        return talk;
    }

    private static Talk Stranger()
    {
        var talk = Talk.WithAKnownCitizen();
        talk.Cases = inquiry => inquiry switch
        {
            CodeInquiry { Code: Code } code when code.Number == Number => new CasesFound([Open]),
            CodeInquiry => new NoSuchCase(),
            _ => new CasesFound([])
        };
        return talk;
    }
}
