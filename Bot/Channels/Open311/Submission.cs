using System.Globalization;
using Bot.Cases;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Reports;

namespace Bot.Channels.Open311;

/// <summary>The arguments of a POST, as far as they are ours to judge; what they say is for the form to judge.</summary>
internal sealed class Submission(IFormCollection form)
{
    // As long as the form takes a place (one that is shared as a pin comes without that check).
    private const int LongestAddress = 120;

    public string? ServiceCode => Argument("service_code");

    public string? Reference => Attribute(AttributeCodes.Reference);

    public string Language => Attribute(AttributeCodes.Language) is SpokenLanguage.English ? SpokenLanguage.English : SpokenLanguage.Chinese;

    /// <summary>The place as a point, with its words; null if there is no point.</summary>
    public PlaceActivity? Pin => Number("lat") is { } lat && Number("long") is { } lon
        ? new(Math.Round(lat, 6), Math.Round(lon, 6), Address: Argument("address_string"))
        : null;

    /// <summary>What the form asks, by question.</summary>
    public Dictionary<string, string?> Answers(ReportKind kind) => new()
    {
        ["place"] = Argument("address_string"),
        ["district"] = Attribute("district"),
        ["point"] = null,
        ["landmark"] = Attribute("landmark"),
        ["kind"] = Attribute("kind"),
        ["floor"] = Attribute("floor") ?? "unsure",
        ["work"] = Attribute("work"),
        ["since"] = Attribute("since"),
        ["hours"] = Attribute("hours"),
        [kind is ReportKind.Petition ? "wish" : "description"] = Argument("description"),
        ["consent"] = Attribute(AttributeCodes.Consent),
        ["name"] = Attribute("name") ?? Name,
        ["contact"] = Contact,
        ["answer"] = Attribute("answer") ?? (Contact?.Contains('@', StringComparison.Ordinal) == true ? "email" : "phone")
    };

    /// <summary>What is wrong with it before anybody looks at what it says.</summary>
    public IEnumerable<Problem> Problems(ReportKind kind)
    {
        if (Argument("media_url") is not null)
        {
            yield return Problem.Bad("NoMedia");
        }

        if (Reference is { Length: > StaffFiling.LongestNumber })
        {
            yield return Problem.Bad("TooLong", "attribute[reference]", StaffFiling.LongestNumber);
        }

        if (Attribute(AttributeCodes.Language) is { } language and not (SpokenLanguage.Chinese or SpokenLanguage.English))
        {
            yield return Problem.Bad("UnknownValue", "attribute[language]", language);
        }

        if (kind is ReportKind.Petition)
        {
            yield break;
        }

        if (Pin is null && (Argument("lat") ?? Argument("long")) is not null)
        {
            yield return Problem.Bad("HalfAPoint");
        }
        else if (Pin is null && Argument("address_string") is null && Argument("address_id") is not null)
        {
            yield return Problem.Bad("NoAddressIds");
        }

        if (Argument("address_string") is { Length: > LongestAddress })
        {
            yield return Problem.Bad("TooLong", "address_string", LongestAddress);
        }
    }

    /// <summary>The argument that answers a question.</summary>
    public static string ArgumentFor(string question) => question switch
    {
        "place" => "address_string, lat, long",
        "description" or "wish" => "description",
        "name" => "attribute[name], first_name, last_name",
        "contact" => "attribute[contact], phone, email",
        _ => $"attribute[{question}]"
    };

    private string? Contact => Attribute("contact") ?? Joined(Argument("phone"), Argument("email"));

    // Chinese names are written in one, the family's first.
    private string? Name => Joined(Argument("last_name"), Argument("first_name")) is { } name
        ? name.All(c => c < 0x250)
            ? Joined(Argument("first_name"), Argument("last_name"))
            : name.Replace(" ", "", StringComparison.Ordinal)
        : null;

    // An argument that is empty is as good as none (specification, "Optional Arguments").
    private string? Argument(string name) => form[name].FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim();

    private string? Attribute(string code) => Argument($"attribute[{code}]") ?? Argument($"attribute[{code}][]");

    private double? Number(string name) =>
        double.TryParse(Argument(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static string? Joined(string? one, string? other) => string.Join(' ', new[] { one, other }.OfType<string>()) is { Length: > 0 } both ? both : null;
}
