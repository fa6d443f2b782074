using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Cases;
using Bot.Dialogs.Places;
using Bot.Dialogs.Reports;
using Bot.Platform;

namespace Bot.Channels.Open311;

/// <summary>
/// A case as a service request. Who filed it gets back what it sent, and what citizens are told; anybody else gets kind,
/// state, district and days. Names, telephone numbers and photos are never in it.
/// </summary>
internal sealed class RequestView(CaseViews views, CaseSeals seals, SiteCalendar calendar, AgencyDirectory agency)
{
    public DateOnly DayOf(DateTime moment) => calendar.DayOf(moment);

    public JsonObject Of(CaseRow found, bool isOwn, Open311Words words)
    {
        var view = views.Of(SeenCase.Of(found), words.Language);
        var report = isOwn ? seals.OpenReport(found) : null;
        var code = ServiceCatalogue.CodeOf(found.Kind);
        return new()
        {
            ["service_request_id"] = found.Number,
            ["status"] = view.Ended ? "closed" : "open",
            ["status_notes"] = view.Stage,
            ["service_name"] = ServiceCatalogue.NameOf(code, words),
            ["service_code"] = code,
            ["description"] = report?.Description,
            ["agency_responsible"] = view.Unit ?? agency.Contacts(words.Language).AgencyName,
            ["service_notice"] = isOwn ? view.NextStep : null,
            ["requested_datetime"] = Moment(found.ReceivedAt, isOwn),
            ["updated_datetime"] = Moment(found.EndedAt ?? found.MovedAt, isOwn),
            ["expected_datetime"] = found.Due is { } due ? Written(calendar.StartOf(due.AddDays(1)).AddSeconds(-1)) : null,
            ["address"] = report is { Place: not null } ? ReportText.Place(report) : District(found, words),
            ["address_id"] = null,
            ["zipcode"] = found.District is { } district ? Districts.Find(district)?.Postcode : null,
            ["lat"] = isOwn ? found.Latitude : null,
            ["long"] = isOwn ? found.Longitude : null,
            ["media_url"] = null
        };
    }

    // To the second, a moment may tell the neighbours who went to report it.
    private string Moment(DateTime moment, bool isOwn) => Written(isOwn ? moment : calendar.StartOf(calendar.DayOf(moment)));

    private static string Written(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string? District(CaseRow found, Open311Words words) => found.District is { } district
        ? words.Say("District", words == Open311Words.Chinese ? district : Districts.Find(district)?.English ?? district)
        : null;
}
