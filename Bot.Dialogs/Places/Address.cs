namespace Bot.Dialogs.Places;

/// <summary>
/// A Taiwanese address taken apart, in the order in which it is written. Numbers are half-width Arabic digits, 段 and the
/// numerals of road names stay Chinese; a part that was not written is null.
/// </summary>
public sealed record Address
{
    /// <summary>The city or county as officially written (高雄市); null if the citizen left it out.</summary>
    public string? City { get; init; }

    /// <summary>The district, town or township (三民區).</summary>
    public string? District { get; init; }

    /// <summary>里 or 村 (大同里).</summary>
    public string? Village { get; init; }

    /// <summary>鄰, a number.</summary>
    public string? Neighbourhood { get; init; }

    /// <summary>The road without its section (九如一路, 中山路), or the name of a rural settlement.</summary>
    public string? Road { get; init; }

    /// <summary>段 in Chinese numerals, without the word (二).</summary>
    public string? Section { get; init; }

    /// <summary>巷, without the word (12, or a name).</summary>
    public string? Lane { get; init; }

    /// <summary>弄, without the word.</summary>
    public string? Alley { get; init; }

    /// <summary>衖, the level below 弄, without the word.</summary>
    public string? Passage { get; init; }

    /// <summary>The door number without the word, with its 之: 238之2.</summary>
    public string? Number { get; init; }

    /// <summary>The floor: 4, B1 or 頂樓; with its unit in <see cref="Unit"/>.</summary>
    public string? Floor { get; init; }

    /// <summary>The unit of a floor: the 2 of 5樓之2.</summary>
    public string? Unit { get; init; }

    /// <summary>The room, without the word: the 501 of 501室.</summary>
    public string? Room { get; init; }

    /// <summary>A land number (仁美段一小段123-4地號) as it is registered.</summary>
    public string? LandNumber { get; init; }

    /// <summary>What stands beside the address: 旁空地, 對面, a crossing, a landmark.</summary>
    public string? Remark { get; init; }

    /// <summary>The address in one line, in official order, to be read back (高雄市三民區九如一路12巷3號4樓之2).</summary>
    public string Display() => AddressText.Of(this);

    /// <summary>
    /// The same for everything at the same door or on the same piece of land, however it was written; null where the address
    /// is too vague to tell.
    /// </summary>
    /// <param name="district">The official name of the district, because an address may not say it.</param>
    public string? DuplicateKey(string district) => (Road ?? Lane ?? Village, Number, LandNumber) switch
    {
        (_, _, { } land) => string.Join('/', district, land),
        ({ }, { } number, _) => string.Join('/', district, Road ?? Village, Section, Lane, Alley, Passage, number),
        _ => null
    };
}
