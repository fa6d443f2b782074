namespace Bot.Tests.House.Samples;

/// <summary>Does what pure code must not do: for the proof that the checks find it.</summary>
internal static class TouchesTheWorld
{
    public static DateTime ReadsTheClock() => DateTime.UtcNow;

    public static async Task<DateTimeOffset> ReadsTheClockLater(Task first)
    {
        await first;
        return DateTimeOffset.Now;
    }

    public static bool LooksAtFiles(string path) => File.Exists(path);

    public static async Task<string> CallsTheNetwork(HttpClient client, Uri address) => await client.GetStringAsync(address);

    public static Guid TossesACoin() => Guid.NewGuid();

    public static Task Sleeps(TimeSpan time) => Task.Delay(time);
}
