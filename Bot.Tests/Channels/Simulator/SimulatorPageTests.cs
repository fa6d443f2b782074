using Bot.Dialogs.Activities;
using Bot.Dialogs.Sayings;
using Bot.Tests.Support;
using Microsoft.Playwright;

namespace Bot.Tests.Channels.Simulator;

[Collection(nameof(Browser))]
public sealed class SimulatorPageTests(Browser browser) : IAsyncLifetime
{
    private SimulatorHost host = null!;
    private IBrowserContext window = null!;

    public async Task InitializeAsync()
    {
        host = await SimulatorHost.StartAsync();
        window = await browser.OpenAsync(new() { Locale = "zh-TW", TimezoneId = "Asia/Taipei" });
    }

    public async Task DisposeAsync()
    {
        await window.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task What_is_typed_and_what_is_answered_stand_as_bubbles()
    {
        host.Answers = _ => [new TextSaying("請提供地址與照片。")];
        var page = await OpenAsync();

        await page.Says("頂樓加蓋要怎麼檢舉？");

        await page.SeesBubble("頂樓加蓋要怎麼檢舉？");
        await page.SeesBubble("請提供地址與照片。");
        Assert.Equal(new TextActivity("頂樓加蓋要怎麼檢舉？"), host.Heard.Single().Activity);
        page.HasNoComplaints();
    }

    [Theory]
    [InlineData("LINE")]
    [InlineData("Messenger")]
    public async Task A_quick_reply_is_sent_and_vanishes(string channel)
    {
        host.Answers = activity => activity is FollowActivity ? [Samples.Greeting] : [new TextSaying("好的。")];
        var page = await OpenAsync();
        await page.SwitchesTo(channel);
        await page.Sends("加好友");
        await page.SeesChoices("我要檢舉違建", "查詢案件進度", "拆除時程", "English");

        await page.TapsChoice("拆除時程");

        await page.SeesBubble("拆除時程");
        await page.SeesBubble("好的。");
        await page.SeesNoChoices();
        Assert.Equal(new ChoiceActivity("faq:schedule", "拆除時程"), host.Heard.Last().Activity);
        page.HasNoComplaints();
    }

    [Theory]
    [InlineData("LINE")]
    [InlineData("Messenger")]
    public async Task A_card_can_be_tapped_and_its_links_open(string channel)
    {
        host.Answers = activity => activity is TextActivity ? [Samples.Answer] : [new TextSaying("謝謝您！")];
        var page = await OpenAsync();
        await page.SwitchesTo(channel);
        await page.Says("檢舉");

        await page.SeesWords("請準備違建的地址、照片");
        await page.SeesLink("線上檢舉", "https://example.gov.tw/report");
        await page.TapsOnCard("這有幫助");

        await page.SeesBubble("謝謝您！");
        Assert.Equal(new ChoiceActivity("rate:up", "這有幫助"), host.Heard.Last().Activity);
        page.HasNoComplaints();
    }

    [Theory]
    [InlineData("LINE")]
    [InlineData("Messenger")]
    public async Task Several_cards_stand_side_by_side(string channel)
    {
        host.Answers = _ => [Samples.DidYouMean];
        var page = await OpenAsync();
        await page.SwitchesTo(channel);

        await page.Says("違建");

        await page.SeesCards(3);
        await page.SeesBubble("雨遮算不算違建？");
    }

    [Fact]
    public async Task The_same_answer_can_be_seen_as_line_and_as_messenger_with_its_json()
    {
        host.Answers = _ => [Samples.Answer];
        var page = await OpenAsync();
        await page.Says("檢舉");

        await page.SeesJson("\"type\": \"flex\"");
        await page.SwitchesTo("Messenger");
        await page.SeesJson("\"attachment\": {");
        await page.SeesBubble("檢舉");
        await page.SeesWords("請準備違建的地址、照片");
    }

    [Fact]
    public async Task The_json_of_an_earlier_answer_can_be_looked_at()
    {
        host.Answers = activity => [new TextSaying($"回答：{((TextActivity)activity).Text}")];
        var page = await OpenAsync();
        await page.Says("一");
        await page.SeesBubble("回答：一");
        await page.Says("二");
        await page.SeesJson("回答：二");

        await page.LooksAtFirstAnswer();

        await page.SeesJson("回答：一");
    }

    [Fact]
    public async Task Stickers_photos_and_places_are_sent_as_a_phone_does()
    {
        var page = await OpenAsync();

        await page.Sends("貼圖");
        await page.SeesPicture("貼圖：一間微笑的房子");
        await page.Sends("照片");
        await page.SeesPicture("照片：屋頂上有一間鐵皮屋的公寓");
        await page.Sends("位置");
        await page.SeesBubble("高雄市政府四維行政中心，高雄市苓雅區四維三路 2 號");

        Assert.Collection(
            host.Heard.Select(heard => heard.Activity),
            sticker => Assert.IsType<StickerActivity>(sticker),
            photo => Assert.Equal(MediaKind.Photo, Assert.Single(Assert.IsType<MediaActivity>(photo).Items).Kind),
            place => Assert.Equal(22.6203, Assert.IsType<PlaceActivity>(place).Latitude));
        page.HasNoComplaints();
    }

    [Fact]
    public async Task A_reload_shows_the_same_conversation_and_a_new_citizen_an_empty_one()
    {
        host.Answers = _ => [new TextSaying("您好！")];
        var page = await OpenAsync();
        await page.Says("喂");
        await page.SeesBubble("您好！");

        await page.Reloads();
        await page.SeesBubble("喂");
        await page.SeesBubble("您好！");

        await page.Sends("換一位市民");
        await page.SeesNoBubble("您好！");
        await page.Says("在嗎");
        await page.SeesBubble("您好！");
        Assert.Equal(2, host.Heard.Select(heard => heard.Citizen).Distinct().Count());
    }

    [Fact]
    public async Task A_message_that_could_not_be_stored_says_so_and_can_be_sent_again()
    {
        host.StoringFails = true;
        var page = await OpenAsync();

        await page.Says("喂");

        await page.SeesBubble("沒有存下來，請再傳一次。");
        await page.SeesTyped("喂");
        host.StoringFails = false;
        await page.Presses("Enter");
        await page.SeesTyped("");
        Assert.Single(host.Heard);
    }

    [Fact]
    public async Task Enter_that_picks_a_character_of_an_input_method_sends_nothing()
    {
        var page = await OpenAsync();
        await page.Types("ㄨㄟˊ");

        await page.Composes("Enter");
        await page.SeesTyped("ㄨㄟˊ");
        await page.Presses("Enter");

        await page.SeesBubble("ㄨㄟˊ");
        Assert.Single(host.Heard);
    }

    [Fact]
    public async Task Where_no_stream_gets_through_the_page_asks_for_its_letters()
    {
        host.Answers = _ => [new TextSaying("收到。")];
        await window.AddInitScriptAsync("delete window.EventSource");
        var page = await OpenAsync();

        await page.Says("喂");

        await page.SeesBubble("收到。");
    }

    [Fact]
    public async Task Markup_in_a_message_is_shown_as_it_was_written()
    {
        host.Answers = activity => [new TextSaying(((TextActivity)activity).Text)];
        var page = await OpenAsync();

        await page.Says("<img src=x onerror=alert(1)>");

        await page.SeesBubble("<img src=x onerror=alert(1)>");
        page.HasNoComplaints();
    }

    [Fact]
    public async Task An_english_browser_gets_an_english_page()
    {
        await using var english = await browser.OpenAsync(new() { Locale = "en-GB" });

        var page = await SimulatorPage.OpenAsync(english, host.Address);

        await page.SeesHeading("Try the chatbot");
        await page.Sends("Add friend");
        await page.SeesBubble("You added the bot as a friend");
        Assert.Equal("en", await host.Channel.LanguageOfAsync(host.Heard.Single().Citizen!, CancellationToken.None));
    }

    private Task<SimulatorPage> OpenAsync() => SimulatorPage.OpenAsync(window, host.Address);
}
