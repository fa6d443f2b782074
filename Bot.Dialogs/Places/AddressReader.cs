using System.Text.RegularExpressions;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Places;

/// <summary>
/// Reads an address as people type it. What cannot be taken apart stays as it is in <see cref="Address.Remark"/>; nothing
/// is checked against a register of roads, so whatever is read has to be read back to the citizen.
/// </summary>
public static class AddressReader
{
    /// <summary>How much of the words is looked at.</summary>
    public const int Longest = 300;

    /// <summary>
    /// The address, or one of the problems <see cref="OtherCity"/>, <see cref="UnknownDistrict"/> and <see cref="NothingRead"/>. An
    /// address in English gives city and district, if it names them, and keeps the words as the remark.
    /// </summary>
    public static Reading<Address> Read(string? words)
    {
        var plain = Plain.Of(words, Longest);
        return AddressGrammar.AnyHan().IsMatch(plain) ? ReadChinese(AddressGrammar.Prepare(plain)) : ReadEnglish(plain);
    }

    private static Reading<Address> ReadChinese(string text)
    {
        var at = new Cursor(text);
        at.Skip(AddressGrammar.Opening());
        at.Skip(AddressGrammar.BeforeCity());
        at.Skip(AddressGrammar.Postcode());
        at.Skip(AddressGrammar.Country());
        at.Skip(AddressGrammar.Postcode());
        if (OtherCities.At(at.Rest) is { } other)
        {
            return new(null, new OtherCity(other));
        }

        var city = TakeCity(at) ? AddressGrammar.Kaohsiung : null;
        SkipToDistrict(at);
        at.Skip(AddressGrammar.Postcode());
        var district = TakeDistrict(at);
        if (district is null && AddressGrammar.UnknownDistrict().Match(at.Rest) is { Success: true } unknown)
        {
            var name = unknown.Groups["district"].Value;
            return new(null, new UnknownDistrict(name, Districts.MeantBy(name)?.Name));
        }

        at.Skip(AddressGrammar.Postcode());
        var address = ReadParts(at, city, district?.Name);
        return HasSubstance(address) ? new(address) : new(null, new NothingRead());
    }

    // 高雄 alone is the city only if a district follows: 高雄大學路 is a road.
    private static bool TakeCity(Cursor at)
    {
        if (at.Skip(AddressGrammar.City()) || at.Skip(AddressGrammar.SpokenCity()))
        {
            return true;
        }

        var bare = AddressGrammar.BareCity().Match(at.Rest);
        if (!bare.Success || Districts.At(at.Rest[bare.Length..]) is null)
        {
            return false;
        }

        at.Advance(bare.Length);
        return true;
    }

    // Words before the name of the district are no part of the address, unless they are.
    private static void SkipToDistrict(Cursor at)
    {
        if (Districts.IndexIn(at.Rest) is > 0 and <= 12 and var index && !AddressGrammar.PartOfAddress().IsMatch(at.Rest[..index]))
        {
            at.Advance(index);
        }
    }

    private static District? TakeDistrict(Cursor at)
    {
        if (Districts.At(at.Rest) is not var (district, length))
        {
            return null;
        }

        at.Advance(length);
        return district;
    }

    private static Address ReadParts(Cursor at, string? city, string? district)
    {
        var village = at.Take(AddressGrammar.Village(), "village");
        var neighbourhood = at.Take(AddressGrammar.Neighbourhood(), "neighbourhood");
        var land = at.Cut(AddressGrammar.Land());
        var road = TakeRoad(at);
        var section = road is null ? null : at.Take(AddressGrammar.Section(), "section");
        var lane = at.Take(AddressGrammar.Lane(), "lane");
        var alley = at.Take(AddressGrammar.Alley(), "alley");
        var passage = at.Take(AddressGrammar.Passage(), "passage");
        if (road is null && lane is null && !at.IsAt(AddressGrammar.Number()))
        {
            road = at.Take(AddressGrammar.Settlement(), "road");
        }

        var number = TakeNumber(at, bare: road is not null || lane is not null);
        var (floor, unit) = TakeFloor(at);
        var room = at.Take(AddressGrammar.Room(), "room");
        return new()
        {
            City = city,
            District = district,
            Village = village,
            Neighbourhood = Figures(neighbourhood),
            Road = road,
            Section = section is null ? null : Numerals.ValueOf(section) is { } n and <= 99 ? Numerals.Chinese(n) : section,
            Lane = Figures(lane),
            Alley = Figures(alley),
            Passage = Figures(passage),
            Number = number,
            Floor = floor,
            Unit = unit,
            Room = room?.ToUpperInvariant(),
            LandNumber = land is null ? null : LandNumber(land),
            Remark = Remark(at.Rest, hasRoad: road is not null)
        };
    }

    private static string? TakeRoad(Cursor at) =>
        at.Take(AddressGrammar.NumberedRoad(), "road")
        ?? (at.Take(AddressGrammar.NamedRoad(), "road") is { } named ? InWords(named) : null);

    private static string? TakeNumber(Cursor at, bool bare)
    {
        if (at.Match(AddressGrammar.Number()) is { } door)
        {
            var after = door.Groups["after"] is { Success: true } found ? "-" + found.Value : "";
            return door.Groups["kind"].Value + Figures(door.Groups["number"].Value + after);
        }

        return bare ? Figures(at.Take(AddressGrammar.BareNumber(), "number")) : null;
    }

    private static (string? Floor, string? Unit) TakeFloor(Cursor at)
    {
        if (at.Skip(AddressGrammar.RoofFloor()))
        {
            return (AddressGrammar.Roof, null);
        }

        if (at.Match(AddressGrammar.Floor()) is not { } floor)
        {
            return default;
        }

        var unit = floor.Groups["unit"] is { Success: true } found ? Numerals.Arabic(found.Value).ToUpperInvariant() : null;
        return floor.Groups["below"].Success
            ? ("B" + (floor.Groups["level"] is { Success: true } level ? Numerals.Arabic(level.Value) : "1"), unit)
            : (AddressGrammar.Numeral().Replace(floor.Groups["floor"].Value, n => Numerals.Arabic(n.Value)), unit);
    }

    private static string LandNumber(Match land) =>
        AddressText.Land(land.Groups["section"].Value, land.Groups["number"].Value);

    private static string? Remark(string rest, bool hasRoad)
    {
        var crossing = AddressGrammar.Crossing().Match(rest);
        return (hasRoad && crossing.Success) switch
        {
            true => AddressText.Crossing(InWords(crossing.Groups["road"].Value), crossing.Groups["rest"].Value),
            false when rest.Trim(' ', '-', '/', '.') is { Length: > 0 } remark => remark,
            _ => null
        };
    }

    // 九如1路 is written 九如一路.
    private static string InWords(string road) => AddressGrammar.Digits().Replace(
        road,
        digits => Numerals.ValueOf(digits.Value) is { } value and <= 9999 ? Numerals.Chinese(value) : digits.Value);

    // A lane may have a name with a numeral in it: only what is a number altogether is written in digits.
    private static string? Figures(string? text) => text is null ? null : AddressText.Joined(text);

    private static bool HasSubstance(Address address) =>
        address is not { City: null, District: null, Village: null, Road: null, Lane: null, Number: null, LandNumber: null }
        || (address.Remark is { } remark && AddressGrammar.Landmark().IsMatch(remark));

    private static Reading<Address> ReadEnglish(string words)
    {
        if (OtherCities.InEnglish(words) is { } other)
        {
            return new(null, new OtherCity(other));
        }

        var inKaohsiung = EnglishWords.HasName(words, EnglishWords.Kaohsiung);
        var district = Districts.InEnglish(words);
        return inKaohsiung || district is not null || EnglishWords.LooksLikeAnAddress(words)
            ? new(new() { City = inKaohsiung ? AddressGrammar.Kaohsiung : null, District = district?.Name, Remark = words })
            : new(null, new NothingRead());
    }
}
