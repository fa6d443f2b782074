using System.Collections.Frozen;

namespace Knowledge.Text;

/// <summary>Characters and words that carry grammar rather than a matter; they match with little weight.</summary>
internal static class FunctionWords
{
    private const string Han =
        "的了嗎呢吧啊呀喔哦耶啦嘛我你他她它們是有在會要可以能不這那就也都很和與或及之而且但被把給讓跟到從對於" +
        "想該什麼怎樣如何為何哪誰幾多少請問得著過來去上下個些各所其此因應還再又才只已將並若則需是否麻煩嗯唉欸裡";

    private static readonly FrozenSet<char> Characters = Han.ToFrozenSet();

    private static readonly FrozenSet<string> Words = new[]
    {
        "a an the i me my mine we our us you u your yours he she it its they them their this that these those there here",
        "is are was were be been being am im do does did done doing have has had having can could would should will shall may might must",
        "to of in on at for from by with about as into than and or but if so not no nor too very just also any some all",
        "what whats which who whom whose when where why how please pls plz thanks thank hi hello hey ok okay like want need know tell let get",
        // Vietnamese, Indonesian, Filipino, in the spelling without marks.
        "la co khong thi va cua cho toi minh ban duoc bi nhu the nao gi sao o tai mot nhung cac nay do voi den xin vui long oi a nhe",
        "yang di ke dari dan atau ini itu apa apakah bagaimana saya aku anda kami bisa dapat ada untuk dengan pada adalah tidak mohon tolong ya kah",
        "ang ng sa mga na ay po ba ko ako ka kayo kami ito iyan paano ano saan kung para may wala hindi at si ni nang lang"
    }.SelectMany(line => line.Split(' ')).ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WordsBySpan =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(char han) => Characters.Contains(han);

    public static bool Contains(ReadOnlySpan<char> word) => WordsBySpan.Contains(word);
}
