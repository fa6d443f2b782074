using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Bot.Reporting.Tables;

/// <summary>
/// An OpenDocument file (CNS 15251, ISO/IEC 26300): a zip whose first member, uncompressed, says what it is, so that programs
/// know it by its first bytes.
/// </summary>
internal static class OdfPackage
{
    public const string Text = "application/vnd.oasis.opendocument.text";
    public const string Sheets = "application/vnd.oasis.opendocument.spreadsheet";

    private const string Version = "1.3";

    // What is written is the same whenever it is written, so that the same figures are the same bytes.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Makes the file.</summary>
    /// <param name="kind">Its media type.</param>
    /// <param name="title">For its properties.</param>
    /// <param name="language">BCP 47 tag.</param>
    /// <param name="content">Writes what stands in it, from its styles on.</param>
    /// <param name="styles">Writes the named styles and the page.</param>
    public static byte[] Write(string kind, string title, string language, Action<OdfWriter> content, Action<OdfWriter> styles)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "mimetype", CompressionLevel.NoCompression, stream => stream.Write(Encoding.ASCII.GetBytes(kind)));
            AddXml(zip, "META-INF/manifest.xml", xml => Manifest(xml, kind));
            AddXml(zip, "meta.xml", xml => Document(xml, "document-meta", root => root.In("office:meta", meta =>
            {
                meta.Leaf("dc:title", title);
                meta.Leaf("dc:language", language);
            })));
            AddXml(zip, "styles.xml", xml => Document(xml, "document-styles", styles));
            AddXml(zip, "content.xml", xml => Document(xml, "document-content", content));
        }

        return bytes.ToArray();
    }

    private static void Document(XmlWriter xml, string name, Action<OdfWriter> write)
    {
        xml.WriteStartElement("office", name, OdfWriter.Spaces["office"]);
        foreach (var (prefix, space) in OdfWriter.Spaces.Where(s => s.Key != "manifest"))
        {
            xml.WriteAttributeString("xmlns", prefix, null, space);
        }

        xml.WriteAttributeString("version", OdfWriter.Spaces["office"], Version);
        write(new(xml));
        xml.WriteEndElement();
    }

    private static void Manifest(XmlWriter xml, string kind)
    {
        var odf = new OdfWriter(xml);
        odf.In("manifest:manifest", manifest =>
        {
            manifest.Attribute("manifest:version", Version);
            foreach (var (path, media) in new[] { ("/", kind), ("content.xml", "text/xml"), ("styles.xml", "text/xml"), ("meta.xml", "text/xml") })
            {
                manifest.In("manifest:file-entry", entry =>
                {
                    entry.Attribute("manifest:full-path", path);
                    entry.Attribute("manifest:media-type", media);
                });
            }
        });
    }

    private static void AddXml(ZipArchive zip, string name, Action<XmlWriter> write) => Add(zip, name, CompressionLevel.Optimal, stream =>
    {
        using var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false) });
        write(xml);
    });

    private static void Add(ZipArchive zip, string name, CompressionLevel level, Action<Stream> write)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = Epoch;
        using var stream = entry.Open();
        write(stream);
    }
}
