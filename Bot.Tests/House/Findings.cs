namespace Bot.Tests.House;

/// <summary>What a check of the house found; a failing test shows all of it, one to a line.</summary>
public static class Findings
{
    public static void AreNone<T>(IEnumerable<T> found)
    {
        var lines = found.Select(finding => $"{finding}").Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(lines.Count == 0, string.Join('\n', lines));
    }
}
