using Bot.Dialogs.Places;

namespace Bot.Cases;

/// <summary>What two reports of the same door or the same piece of land have in common, however it was written.</summary>
internal static class PlaceKey
{
    /// <returns>Null where the address is too vague to tell.</returns>
    public static string? Of(Place? place) => place is { District: { } district, Address: { } address }
        ? (address.Road ?? address.Village, address.Number, address.LandNumber) switch
        {
            (_, _, { } land) => string.Join('/', district, land),
            ({ } road, { } number, _) => string.Join('/', district, road, address.Section, address.Lane, address.Alley, number),
            _ => null
        }
        : null;
}
