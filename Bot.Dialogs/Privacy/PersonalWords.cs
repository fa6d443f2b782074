namespace Bot.Dialogs.Privacy;

/// <summary>The words of the language around which people name themselves and their houses, as parts of patterns.</summary>
internal static class PersonalWords
{
    // The hundred most frequent surnames of Taiwan (Ministry of the Interior, 全國姓名統計分析) and those of two characters.
    private const string Surname =
        "(?:歐陽|司徒|上官|張簡|范姜|[陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周徐蘇葉莊呂江何蕭羅高潘簡朱鍾游彭詹胡施沈余盧梁趙顏柯翁" +
        "魏孫戴范方宋鄧杜傅侯曹薛丁卓阮馬董温溫唐藍石蔣古紀姚連馮歐程湯黄田康姜白汪鄒尤巫鐘黎涂龔嚴韓袁金童陸夏柳凃邵錢伍倪溫])";

    // "我是高雄人" names a city and "我是白天不在" a time.
    private const string NoName =
        "(?!高雄|高中|高齡|白天|白色|金門|馬來|馬上|何時|何必|方便|江西|簡單|連續|連我|連鎖|古蹟|古早|石化|田地|唐山|溫泉|夏天|程序|許多|曾經|施工|周邊|周遭|黃色|藍色|紀錄|管委)";

    private const string Number = @"[\p{Nd}零〇一二三四五六七八九十百千]+";

    private const string Apart = @"[\s:：是為叫]*";

    /// <summary>A name of which the speaker says that it is one: what follows the words, up to four characters.</summary>
    public const string SaidName =
        $@"(?<=(?:我叫做?|我的名字(?:是|叫做?)|姓名|聯絡人|聯絡人姓名|檢舉人姓名){Apart})(?![他她它你您我不人誰救做])\p{{IsCJKUnifiedIdeographs}}{{2,4}}(?![\p{{IsCJKUnifiedIdeographs}}])" +
        $@"|(?<=(?:我叫做?|我是|本人|這裡是|我的名字(?:是|叫做?)|姓名|聯絡人){Apart}){NoName}{Surname}\p{{IsCJKUnifiedIdeographs}}{{1,2}}?" +
        @"(?=$|[\p{P}\s\p{Nd}◯]|先生|小姐|女士|太太|住|電話|手機|我|想|要|請|的)";

    /// <summary>A surname by itself: after "my surname is", or before a title.</summary>
    public const string SaidSurname =
        $@"(?<=(?:敝姓|我姓|免貴姓|姓氏{Apart}))\p{{IsCJKUnifiedIdeographs}}" +
        $@"|{Surname}\p{{IsCJKUnifiedIdeographs}}{{0,2}}?(?=先生|小姐|女士|太太)";

    /// <summary>The number of a house behind a street, a lane or words for one's home; lanes and floors are not part of it.</summary>
    public const string HouseNumber =
        $@"(?<=[路街巷弄段道村里鄰庄]\s*|(?:門牌|地址|住址|我家|住家|住在?){Apart}){Number}(?:\s*[之\-－]\s*{Number})?(?=\s*號)" +
        $@"|(?<=號\s*|[樓Ff]\s*){"[之\\-－]"}\s*{Number}";

    /// <summary>A telephone number said in characters.</summary>
    public const string SpokenNumber = "[零〇一二三四五六七八九]{7,}";

    /// <summary>What follows a telephone number that is already masked.</summary>
    public const string Extension = @"(?<=◯\s*)(?:分機|轉|#|＃|[Ee]xt\.?)\s*\p{Nd}+";

    /// <summary>The name of an account elsewhere.</summary>
    public const string Account = @"(?<=(?:[Ll][Ii][Nn][Ee]|賴)\s*(?:[Ii][Dd]|帳號)[\s:：是]*)[A-Za-z0-9._-]{4,20}";
}
