namespace Bot.Platform;

/// <summary>What is meant for the eyes of the operator at the terminal, and not for a log file.</summary>
public sealed class Terminal(Action<string> write)
{
    public void Say(string line) => write(line);
}
