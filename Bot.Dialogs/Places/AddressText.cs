using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Places;

/// <summary>Writes the parts of an address the way the household registration does.</summary>
internal static class AddressText
{
    /// <summary>All of it in official order.</summary>
    public static string Of(Address a)
    {
        var line = a.City + a.District + a.Village
            + With(a.Neighbourhood, "鄰") + a.Road + With(a.Section, "段")
            + With(a.Lane, "巷") + With(a.Alley, "弄") + With(a.Passage, "衖")
            + With(a.Number, "號") + FloorOf(a) + With(a.Room, "室") + a.LandNumber;
        return a.Remark is { } remark && line is not [] && char.IsAscii(remark[0]) ? $"{line} {remark}" : line + a.Remark;
    }

    /// <summary>A land number as the register has it: 仁美段一小段123-4地號.</summary>
    public static string Land(string section, string number) => section + number.Replace('之', '-') + "地號";

    /// <summary>The remark for the crossing with another road.</summary>
    public static string Crossing(string road, string rest) => "與" + road + "口" + rest;

    /// <summary>A door or lane number in one spelling: digits, and 之 for every dash.</summary>
    public static string Joined(string text)
    {
        var parts = text.Split('-', '之');
        return parts.All(part => AddressGrammar.NumberList().IsMatch(part))
            ? string.Join('之', parts.Select(part => AddressGrammar.Numeral().Replace(part, n => Numerals.Arabic(n.Value))))
            : text;
    }

    private static string FloorOf(Address a) => a.Floor switch
    {
        null => "",
        AddressGrammar.Roof => AddressGrammar.Roof,
        ['B', .. var level] => $"地下{level}樓" + Before("之", a.Unit),
        var floor => floor + "樓" + Before("之", a.Unit)
    };

    private static string With(string? part, string word) => part is null ? "" : part + word;

    private static string Before(string word, string? part) => part is null ? "" : word + part;
}
