using System.Globalization;
using System.Text;
using System.Xml;

namespace Bot.Reporting.Tables;

/// <summary>Writes the elements of OpenDocument by their usual prefixes.</summary>
internal sealed class OdfWriter(XmlWriter xml)
{
    private const string Oasis = "urn:oasis:names:tc:opendocument:xmlns:";

    public static IReadOnlyDictionary<string, string> Spaces { get; } = new Dictionary<string, string>
    {
        ["office"] = Oasis + "office:1.0",
        ["style"] = Oasis + "style:1.0",
        ["text"] = Oasis + "text:1.0",
        ["table"] = Oasis + "table:1.0",
        ["draw"] = Oasis + "drawing:1.0",
        ["fo"] = Oasis + "xsl-fo-compatible:1.0",
        ["svg"] = Oasis + "svg-compatible:1.0",
        ["number"] = Oasis + "datastyle:1.0",
        ["manifest"] = Oasis + "manifest:1.0",
        ["dc"] = "http://purl.org/dc/elements/1.1/"
    };

    /// <summary>An element with what is in it; attributes come first.</summary>
    public void In(string name, Action<OdfWriter> inside)
    {
        var (prefix, local) = Split(name);
        xml.WriteStartElement(prefix, local, Spaces[prefix]);
        inside(this);
        xml.WriteEndElement();
    }

    /// <summary>An element with words in it, and attributes.</summary>
    public void Leaf(string name, string words, params (string Name, string Value)[] attributes) => In(name, leaf =>
    {
        leaf.Attributes(attributes);
        leaf.Words(words);
    });

    /// <summary>An element with attributes alone.</summary>
    public void Empty(string name, params (string Name, string Value)[] attributes) => In(name, empty => empty.Attributes(attributes));

    public void Attribute(string name, string value)
    {
        var (prefix, local) = Split(name);
        xml.WriteAttributeString(prefix, local, Spaces[prefix], Clean(value));
    }

    public void Attributes(params (string Name, string Value)[] attributes)
    {
        foreach (var (name, value) in attributes)
        {
            Attribute(name, value);
        }
    }

    /// <summary>Words; what XML cannot hold is left out.</summary>
    public void Words(string words) => xml.WriteString(Clean(words));

    /// <summary>A number as machines write it.</summary>
    public static string Number(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static (string Prefix, string Local) Split(string name) => name.IndexOf(':') is var colon && colon > 0
        ? (name[..colon], name[(colon + 1)..])
        : throw new ArgumentException($"An OpenDocument name has a prefix; \"{name}\" has none.", nameof(name));

    private static string Clean(string words)
    {
        var clean = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            // Half of a pair is read as the sign for what cannot be read, which XML can hold.
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }
}
