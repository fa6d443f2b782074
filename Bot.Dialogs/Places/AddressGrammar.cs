using System.Text.RegularExpressions;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Places;

/// <summary>
/// The words that Taiwanese addresses are made of, in the order in which they are written. Patterns work on text that
/// <see cref="Prepare"/> has made even.
/// </summary>
internal static partial class AddressGrammar
{
    public const string Kaohsiung = "高雄市";
    public const string Roof = "頂樓";

    private const string N = Numerals.Pattern;
    private const string Joined = N + "(?:[-之]" + N + ")*";
    private const string Han = "[㐀-鿿]";

    // A name has none of the words that end the parts of an address, nor those that only sentences have.
    private const string NameLetter = "[㐀-鿿-[路街巷弄號樓鄰段里村區與的在旁這那條什麼嗎呢啊]]";
    private const string RoadLetter = "[0-9㐀-鿿-[路街巷弄號樓鄰段區與的在旁這那條什麼嗎呢啊]]";

    // 鐵路北街 and 大學南路二街 are one road, 中山路中正路口 is two.
    private const string RoadName = "(?:" + RoadLetter + "|[路街](?=" + Han + "?[路街](?!口|交))){1,9}?(?:大道|[路街](?!" + Han + "?[路街](?!口|交)))";

    private const string Highway = "(?:省道|縣道|市道|區道|鄉道)?台?[0-9]{1,3}[甲乙丙]?線|(?:省道|縣道|市道|區道|鄉道|台)[0-9]{1,3}[甲乙丙]?(?:號|縣道|市道)?|[0-9]{3}[甲乙丙]?(?:縣|市|區)道|國道[0-9]{1,2}號";

    private const string SimplifiedLetters = "臺区号楼乡镇县邻东国龙岛湾顶层园桥头莲凤盐营丽华兴学义乐";
    private const string Traditional = "台區號樓鄉鎮縣鄰東國龍島灣頂層園橋頭蓮鳳鹽營麗華興學義樂";

    /// <summary>Traditional letters and 台: for comparing, and for what a citizen wrote in a hurry.</summary>
    public static string OneSpelling(string text) => string.Concat(text.Select(c =>
        SimplifiedLetters.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? Traditional[i] : c));

    /// <summary>One spelling, punctuation as single spaces, and no space before or after a number that belongs to a word.</summary>
    public static string Prepare(string plain)
    {
        var spaced = Spaces().Replace(Punctuation().Replace(OneSpelling(plain), " "), " ").Trim();
        return Dashes().Replace(LooseSpaces().Replace(spaced, ""), "-");
    }

    /// <summary>A name without the city in front of it.</summary>
    public static string WithoutCity(string name) => City().Replace(name, "");

    /// <summary>True if what follows the spoken name of a district shows that it was one: 鳳山光遠路, but not 三民路 or 左營大路.</summary>
    public static bool FollowsDistrict(string after) =>
        after is [] or [' ', ..] || (!RestOfRoad().IsMatch(after) && RestOfAddress().IsMatch(after));

    /// <summary>True if a district or town follows the spoken name of a city.</summary>
    public static bool FollowsCity(string after) => Town().IsMatch(after);

    /// <summary>True for what follows 市 in a word for a market.</summary>
    public static bool IsMarket(ReadOnlySpan<char> after) => after is ['場' or '集', ..];

    [GeneratedRegex(@"(?<![0-9])[、,]|[、,](?![0-9])|[。;()\[\]「」『』【】《》〈〉""“”!?:]")]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("(?<=[0-9]) ?[-–—ー−~〜] ?(?=[0-9])|(?<=[樓號Ff]) ?[-–—ー−] ?(?=[0-9])")]
    private static partial Regex Dashes();

    [GeneratedRegex(" (?=[巷弄衖號樓段鄰之])|(?<=" + Han + ") (?=[0-9])")]
    private static partial Regex LooseSpaces();

    [GeneratedRegex("^(?:(?:您好|你好|我要檢舉|檢舉|(?:違建)?(?:地址|地點|位置)(?:是|在|為)?|違建|就?在|位於|門牌) ?)+")]
    public static partial Regex Opening();

    // Digits before a unit of measure, a door or a road are no postcode.
    [GeneratedRegex("^[0-9]{3}(?:-?[0-9]{2,3})? ?(?=(?!公尺|公里|米|坪|元|年|月|多|號|巷|弄|樓|鄰|線|之|度|個|戶|棟|縣道|市道|區道)" + Han + ")")]
    public static partial Regex Postcode();

    [GeneratedRegex("^(?:中華民國|台灣省?) ?")]
    public static partial Regex Country();

    [GeneratedRegex("^(?:高雄[市縣](?![場集]) ?)+")]
    public static partial Regex City();

    [GeneratedRegex("^高雄 ?(?!大學路|車站)(?=" + NameLetter + "{2,5}[區路街里])")]
    public static partial Regex SpokenCity();

    [GeneratedRegex("^高雄 ?")]
    public static partial Regex BareCity();

    // Words before the city or the district that are no part of the address.
    [GeneratedRegex("^[^0-9路街巷號市縣區]{1,20}(?=高雄[市縣](?![場集]))")]
    public static partial Regex BeforeCity();

    [GeneratedRegex("[0-9路街巷號市縣區]")]
    public static partial Regex PartOfAddress();

    [GeneratedRegex("^(?<district>" + NameLetter + "{2,3}(?<![社業工劃特校院學專地市郊山漁農港廠]|(?<!桃)園)區)(?=" + RoadLetter + "{0,9}[路街里村])")]
    public static partial Regex UnknownDistrict();

    [GeneratedRegex("^(?:[一二三四五六七八九十0-9東西南北中前後新大小]{1,2}[路街]|" + Han + "?[路街]|大道)")]
    private static partial Regex RestOfRoad();

    [GeneratedRegex("^(?:" + RoadLetter + "{2,8}?(?:路(?!口)|街|大道|里|村)|" + NameLetter + "{1,6}段.*地號|" + NameLetter + "{2,6}" + Joined + "號|" + N + "鄰)")]
    private static partial Regex RestOfAddress();

    [GeneratedRegex("^ ?" + Han + "{2,3}[區鄉鎮市](?![場集])")]
    private static partial Regex Town();

    [GeneratedRegex("(?<section>" + NameLetter + "{1,8}段(?:" + NameLetter + "{1,5}小段)?)(?:地號)?第?(?<number>[0-9]+(?:[-之][0-9]+)?(?:[、,及和][0-9]+(?:[-之][0-9]+)?)*)(?:地號|號土地|號地)")]
    public static partial Regex Land();

    [GeneratedRegex("^(?<village>[㐀-鿿-[路街巷弄號樓鄰段區的在旁]]{1,4}?(?:里(?!" + Han + "?[路街])|(?<![新眷])村(?!" + Han + "?[路街])))")]
    public static partial Regex Village();

    [GeneratedRegex("^第?(?<neighbourhood>" + N + ")鄰")]
    public static partial Regex Neighbourhood();

    [GeneratedRegex("^(?<road>" + Highway + ")")]
    public static partial Regex NumberedRoad();

    [GeneratedRegex("^(?<road>" + RoadName + ")")]
    public static partial Regex NamedRoad();

    [GeneratedRegex("^(?<road>" + NameLetter + "{1,5}新村|" + NameLetter + "{1,8}?)(?=臨?" + Joined + "號)")]
    public static partial Regex Settlement();

    [GeneratedRegex("^第?(?<section>" + N + ")段")]
    public static partial Regex Section();

    // 防火巷 is what most reports are about, and no name.
    [GeneratedRegex("^(?<lane>" + Joined + "(?=巷)|" + NameLetter + "{1,6}?(?<!防火|[後前小暗死]))巷(?!子)")]
    public static partial Regex Lane();

    [GeneratedRegex("^(?<alley>" + Joined + ")弄")]
    public static partial Regex Alley();

    [GeneratedRegex("^(?<passage>" + Joined + ")衖")]
    public static partial Regex Passage();

    [GeneratedRegex("^(?<kind>臨|附)?(?<number>" + Joined + "(?:[、,至到]" + Joined + ")*)號(?:[-之](?<after>" + N + ")(?![0-9樓層Ff]))?(?!土地|線|道)")]
    public static partial Regex Number();

    [GeneratedRegex("^(?<number>[0-9]+(?:[-之][0-9]+)*)(?= |$|旁|對面|前|後|附近|隔壁|斜對面)")]
    public static partial Regex BareNumber();

    [GeneratedRegex("^(?:" + N + "(?:樓|層|F))?(?:的|之)?(?:頂樓|樓頂|屋頂|頂加|頂(?= |$|加蓋)|RF|R樓)", RegexOptions.IgnoreCase)]
    public static partial Regex RoofFloor();

    [GeneratedRegex("^第?(?:(?<below>地下室|(?:地下|B)(?<level>" + N + ")(?:樓|層|F)?)|(?<floor>" + N + "(?:[-、,至到]" + N + ")*)(?:樓|層|F(?![A-Z])))(?:[-之](?<unit>" + N + "|[A-Z]))?", RegexOptions.IgnoreCase)]
    public static partial Regex Floor();

    [GeneratedRegex("^(?:之)?(?<room>[A-Za-z0-9]{1,5})室")]
    public static partial Regex Room();

    [GeneratedRegex("^[與和及跟、/&+靠近 ]*(?<road>" + RoadName + ")的?(?:交叉路口|十字路口|路口|交叉口|交會口|交會處|交接處|交叉|交會|轉角|口)(?<rest>.*)$")]
    public static partial Regex Crossing();

    [GeneratedRegex("旁|對面|附近|隔壁|前面|後面|後方|前方|路口|街口|巷口|車站|捷運|國小|國中|高中|大學|市場|公園|廟|宮|寺|教會|醫院|診所|超商|全聯|7-11|全家|橋|工業區|社區|大樓|公所|派出所|停車場|空地|農地|田|魚塭|工廠")]
    public static partial Regex Landmark();

    [GeneratedRegex(Han)]
    public static partial Regex AnyHan();

    [GeneratedRegex("[0-9]+")]
    public static partial Regex Digits();

    [GeneratedRegex(N)]
    public static partial Regex Numeral();

    [GeneratedRegex("^" + N + "(?:[、,至到]" + N + ")*$")]
    public static partial Regex NumberList();
}
