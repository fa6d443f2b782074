namespace Bot.Tests.Fuzz;

/// <summary>Lets a target read an input and says what was wrong with it: an exception, too much time, too much memory.</summary>
public static class FuzzWatch
{
    private const long MostBytes = 128L * 1024 * 1024;

    /// <param name="target">Who reads.</param>
    /// <param name="input">What.</param>
    /// <param name="mostTime">Of the processor, not of the clock on the wall: whoever runs this may not have the machine alone.</param>
    /// <returns>One sentence; null if all went well.</returns>
    public static string? ProblemOf(FuzzTarget target, byte[] input, TimeSpan mostTime)
    {
        var (time, memory) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        try
        {
            target.Read(input);
        }
        catch (Exception e)
        {
            return $"{target.Name} threw {e.GetType().Name}: {e.Message} {e.StackTrace}";
        }

        time = Environment.CpuUsage.TotalTime - time;
        memory = GC.GetAllocatedBytesForCurrentThread() - memory;
        return time > mostTime ? $"{target.Name} took {time.TotalSeconds:F1} s for {input.Length} bytes"
            : memory > MostBytes ? $"{target.Name} took {memory:N0} bytes of memory for {input.Length} bytes"
            : null;
    }
}
