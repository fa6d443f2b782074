namespace Bot.Reporting.Statistics;

/// <summary>What may be said of a group of a size.</summary>
public static class SmallNumbers
{
    /// <summary>Below this nothing is shown: somebody might be recognised.</summary>
    public const int Least = 5;

    /// <summary>Below this a percentage carries a warning: chance moves it too far.</summary>
    public const int Steady = 30;

    /// <summary>Below this, and near 0 or 1, the Wilson interval stands in for the plain margin.</summary>
    public const int Large = 100;

    public static Showing Of(int answers) => answers < Least ? Showing.Nothing : answers < Steady ? Showing.WithWarning : Showing.Plainly;
}

/// <summary>How a figure may be shown.</summary>
public enum Showing
{
    /// <summary>Not at all.</summary>
    Nothing,

    /// <summary>With a word that there were few.</summary>
    WithWarning,

    /// <summary>As it is.</summary>
    Plainly
}
