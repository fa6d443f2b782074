namespace Bot.Platform;

/// <summary>What is meant for the eyes of the operator at the terminal, and not for a log file.</summary>
public sealed class Terminal(TextWriter writer)
{
    public void Say(string line) => writer.WriteLine(line);
}
