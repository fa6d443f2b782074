using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace Bot.Platform;

/// <summary>
/// Where the keys lie, in files or in Redis: those of Data Protection, and ours that they wrap. For backups, which need both:
/// without them what is sealed in the database stays closed for ever.
/// </summary>
public sealed class KeyShelves(IOptions<KeyManagementOptions> protection, [FromKeyedServices(KeyShelves.Own)] IXmlRepository own)
{
    internal const string Own = "own keys";

    private IXmlRepository Protection => protection.Value.XmlRepository
        ?? throw new InvalidOperationException("Data Protection was not told where to keep its keys.");

    /// <summary>Every key, wrapped as it lies there: <c>protection</c> and <c>own</c> under <c>keys</c>.</summary>
    public XElement Export() =>
        new("keys", new XElement("protection", Protection.GetAllElements()), new XElement("own", own.GetAllElements()));

    /// <summary>Lays keys beside those that are there. To be called before a key is used: what is new is read at the first use.</summary>
    public void Import(XElement keys)
    {
        Add(Protection, keys.Element("protection"));
        Add(own, keys.Element("own"));
    }

    private static void Add(IXmlRepository shelf, XElement? keys)
    {
        var known = shelf.GetAllElements().Select(IdOf).ToHashSet();
        foreach (var key in keys?.Elements().Where(key => !known.Contains(IdOf(key))) ?? [])
        {
            shelf.StoreElement(key, $"{key.Name.LocalName}-{IdOf(key)}");
        }
    }

    // A revocation has no id of its own.
    private static string IdOf(XElement key) => (string?)key.Attribute("id") ?? $"{key.Name.LocalName}-{key.ToString().GetHashCode(StringComparison.Ordinal):x8}";
}
