using System.Globalization;
using Bot.Cases;

namespace Bot.Admin.Cases;

/// <summary>Addresses of the national map service (國土測繪圖資服務雲, National Land Surveying and Mapping Center).</summary>
public static class NationalMap
{
    private const string Service = "https://maps.nlsc.gov.tw/";
    private const int Zoom = 19;

    /// <summary>The map at the point of a case; the service's own beginning if it has none.</summary>
    public static string Of(CaseRow found) => found is { Latitude: { } latitude, Longitude: { } longitude }
        ? string.Create(CultureInfo.InvariantCulture, $"{Service}go/{longitude:0.######}/{latitude:0.######}/{Zoom}")
        : Service;
}
