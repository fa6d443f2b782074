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
        catch (IOException)
        {
            // The disk of the log is full, or nobody reads: no reason to end.
        }
    }
}
