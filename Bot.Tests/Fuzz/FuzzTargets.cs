using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Bot.Cases;
using Bot.Channels;
using Bot.Channels.Line;
using Bot.Channels.Messenger;
using Bot.Channels.Open311;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Places;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Reports;
using Bot.Dialogs.Surveys;
using Bot.Faqs;
using Bot.Faqs.Exchange;
using Bot.Media.Pictures;
using Knowledge.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Numerals = Bot.Dialogs.Reading.Numerals;

namespace Bot.Tests.Fuzz;

/// <summary>Everything that reads what citizens, platforms, partners and staff send.</summary>
public static class FuzzTargets
{
    private static readonly DateOnly Today = new(2026, 11, 28);

    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("line-webhook", bytes => Json(() => LineWebhookReader.Read(bytes))),
        new("messenger-webhook", bytes => Json(() => MessengerWebhookReader.Read(bytes, "1234567890", "42"))),
        FuzzTarget.OfText("button", Button),
        FuzzTarget.OfText("words", Words),
        FuzzTarget.OfText("place", Place),
        FuzzTarget.OfText("date", text => { DateReader.Read(text, Today); DateReader.Read(text, Today, mayBeInTheFuture: true); }),
        FuzzTarget.OfText("contact", Contact),
        FuzzTarget.OfText("numbers", Numbers),
        FuzzTarget.OfText("markdown", text => { ChannelText.Of(text); TextSplitter.Split(text, 500).ToList(); }),
        FuzzTarget.OfText("open311", Open311),
        new("calendar", bytes => CalendarFile.Read(Encoding.UTF8.GetString(bytes))),
        new("faq-jsonl", bytes => FaqFile.Read(FaqFileKind.Jsonl, new MemoryStream(bytes))),
        new("faq-csv", bytes => FaqFile.Read(FaqFileKind.Csv, new MemoryStream(bytes))),
        new("faq-xlsx", bytes => FaqFile.Read(FaqFileKind.Xlsx, new MemoryStream(Workbook(bytes)))),
        FuzzTarget.OfText("faq-field", text => { FaqUpload.Unpack(text); FaqUpload.Read(Encoding.UTF8.GetBytes(text)); }),
        new("photo", bytes => PictureReader.Read(bytes))
    ];

    // A body that is no JSON is said to be none by this exception; the door keeps it for a person.
    private static void Json(Action read)
    {
        try
        {
            read();
        }
        catch (JsonException)
        {
            return;
        }
    }

    private static void Button(string data)
    {
        ChoiceData.TryRead(data, out _);
        ChoiceData.TryReadEntry(data, out _);
        ChoiceData.TryReadTopic(data, out _);
        FormTap.TryRead(data, out _);
        SurveyTap.TryRead(data, out _);
        Hear(new ChoiceActivity(data));
    }

    private static void Words(string text)
    {
        Normaliser.Normalise(text);
        Masking.Mask(text);
        CaseMention.In(text);
        Hear(new TextActivity(text));
    }

    private static void Hear(Activity activity) => Reception.Hear(
        new Conversation { Greeted = true, Language = "zh-TW" }, activity, new Facts { Now = Today.ToDateTime(TimeOnly.MinValue), EventId = 1, Contacts = new() { AgencyName = "大隊" } });

    private static void Place(string text)
    {
        AddressReader.Read(text);
        CoordinateReader.Read(text);
        MapLink.Read(text);
        FloorReader.Read(text);
    }

    private static void Contact(string text)
    {
        PhoneReader.Read(text);
        EmailReader.Read(text);
        NameReader.Read(text);
        NationalId.IsIn(text);
    }

    private static void Numbers(string text)
    {
        Numerals.ValueOf(text);
        _ = CaseNumber.TryParse(text, out _);
        LookUpCode.Normalise(text);
    }

    private static void Open311(string text)
    {
        var fields = text.Split('&').Select(pair => pair.Split('=', 2)).GroupBy(pair => pair[0])
            .ToDictionary(same => same.Key, same => new StringValues([.. same.Select(pair => pair.Length > 1 ? pair[1] : "")]));
        var submission = new Submission(new FormCollection(fields));
        _ = (submission.ServiceCode, submission.Reference, submission.Language, submission.Pin);
        foreach (var kind in Enum.GetValues<ReportKind>())
        {
            submission.Answers(kind);
            _ = submission.Problems(kind).ToList();
        }
    }

    // The sheet is what a mutation should change: a changed archive is hardly ever one.
    private static byte[] Workbook(byte[] sheet)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/sheet.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""u8);
            Add("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""u8);
            Add("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="sheet.xml"/></Relationships>"""u8);
            Add("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="faq" sheetId="1" r:id="b"/></sheets></workbook>"""u8);
            Add("xl/sheet.xml", sheet);

            void Add(string name, ReadOnlySpan<byte> content)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                part.Write(content);
            }
        }

        return file.ToArray();
    }
}
