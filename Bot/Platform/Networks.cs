using System.Net;

namespace Bot.Platform;

/// <summary>Addresses and networks as they stand in the settings.</summary>
internal static class Networks
{
    /// <exception cref="StartRefusedException">The entry is neither an address nor a network.</exception>
    public static IPNetwork Read(string key, string entry) =>
        IPAddress.TryParse(entry, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(entry, out var network) ? network
        : throw new StartRefusedException($"{key} holds {entry}, which is neither an address nor a network such as 10.0.0.0/8.");

    /// <summary>True also for an address of version 4 that came in the dress of version 6.</summary>
    public static bool Holds(IEnumerable<IPNetwork> networks, IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return networks.Any(network => network.Contains(plain));
    }
}
