using Bot.Tests.Fleet;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("Bot.Tests.Support.LongestFirst", "Bot.Tests")]

namespace Bot.Tests.Support;

/// <summary>
/// What takes minutes begins first, so that the rest runs beside it and no core idles at the end. A collection that is missing
/// here comes later, which costs time and nothing else.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest = [nameof(SecondBrowser), nameof(Browser), "VirtualYearTests", "CrashTests", nameof(BotFleet), "BacklogTests", "NoticeCrashTests", "SurveyJourneyTests", "HandoverJourneyTests", "AdminApp"];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => PlaceOf(collection.DisplayName)).ThenBy(collection => collection.DisplayName, StringComparer.Ordinal);

    // A class without a named collection is one by itself: "Test collection for Bot.Tests.Pipeline.CrashTests".
    private static int PlaceOf(string collection) =>
        Array.FindIndex(Longest, name => collection == name || collection.EndsWith("." + name, StringComparison.Ordinal)) is var place and >= 0 ? place : Longest.Length;
}
