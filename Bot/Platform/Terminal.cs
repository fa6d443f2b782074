namespace Bot.Platform;

/// <summary>What is meant for the eyes of the operator at the terminal, and not for a log file.</summary>
public sealed class Terminal(Action<string> write)
{
    public void Say(string line)
    {
        try
        {
            write(line);
        }
        catch (Exception e) when (e is IOException or ArgumentOutOfRangeException)
        {
            // The disk of the log is full, its file may not grow (to .NET an argument out of range), or nobody reads: no reason to end.
        }
    }
}
