namespace Bot.Dialogs.Conversations;

/// <summary>The line put before an answer that could only be sent much later than it was asked for.</summary>
public static class LateNotice
{
    /// <summary>The line in a language, or in the one that stands in for it.</summary>
    public static string In(string language) => Words.In(language).LateNotice;
}
