using System.Security.Cryptography;
using System.Text;
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
        Add(Protection, keys.Element("protection")?.Elements() ?? []);
        Add(own, keys.Element("own")?.Elements() ?? []);
    }

    /// <summary>Lays beside the keys of one shelf those of another that it has not.</summary>
    internal static void Copy(IXmlRepository from, IXmlRepository to) => Add(to, from.GetAllElements());

    private static void Add(IXmlRepository shelf, IEnumerable<XElement> keys)
    {
        var known = shelf.GetAllElements().Select(IdOf).ToHashSet();
        foreach (var key in keys.Where(key => known.Add(IdOf(key))))
        {
            shelf.StoreElement(key, $"{key.Name.LocalName}-{IdOf(key)}");
        }
    }

    // A revocation has no id of its own.
    internal static string IdOf(XElement key) => (string?)key.Attribute("id")
        ?? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString(SaveOptions.DisableFormatting))))[..16];
}
