using Bot.Tests.Support;
using Xunit.Abstractions;

namespace Bot.Tests.Fleet;

/// <summary>Citizens of both channels who write to a fleet all the time while something happens to it, and the count at the end.</summary>
internal sealed class Crowd
{
    private const int OfLine = 16;
    private const int OfMessenger = 4;

    // Who dies is noticed within fifteen seconds; a busy machine takes longer for everything.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static int numbers;

    private readonly BotFleet fleet;
    private readonly List<Writer> writers;

    /// <param name="fleet">To whom they write.</param>
    /// <param name="onlyLine">Where calls of unknown fate are to be expected: on Messenger they are not repeated.</param>
    public Crowd(BotFleet fleet, bool onlyLine = false)
    {
        this.fleet = fleet;
        var first = Interlocked.Add(ref numbers, OfLine + OfMessenger);
        writers =
        [
            .. Enumerable.Range(first, OfLine).Select(number => new LineWriter(fleet, number)),
            .. Enumerable.Range(first, onlyLine ? 0 : OfMessenger).Select(number => new MessengerWriter(fleet, number))
        ];
    }

    public IReadOnlyList<Writer> Writers => writers;

    public int Answers => writers.Sum(w => w.Answers);

    /// <summary>They write while something happens, and some messages before and after it.</summary>
    public async Task WriteWhileAsync(Func<Task> somethingHappens)
    {
        using var enough = new CancellationTokenSource();
        var writing = writers.ConvertAll(w => w.WriteAsync(enough.Token));
        await AnsweredAsync(2);
        try
        {
            await somethingHappens();
            await AnsweredAsync(2);
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException($"{string.Join('\n', writers)}\nWhat the servers said last:\n{fleet.LastWords()}", problem);
        }
        finally
        {
            // Whatever a failing test has left: the next one needs it whole.
            fleet.ToRedis.Mend();
            fleet.ToPostgres.Mend();
            await enough.CancelAsync();
            await Task.WhenAll(writing);
        }
    }

    /// <summary>Waits until each of them has had so many answers more, while they write.</summary>
    public Task AnsweredAsync(int more)
    {
        var wanted = writers.ConvertAll(w => (Writer: w, Answers: w.Answers + more));
        return Eventually.TrueAsync(() => wanted.TrueForAll(w => w.Writer.Answers >= w.Answers), "everybody is answered", Patience);
    }

    /// <summary>Waits until nothing is under way any more, tells the count, and asserts that everything was answered once, and in order if it came so.</summary>
    public async Task CountAsync(ITestOutputHelper output, string what, bool inOrder = true)
    {
        var addresses = writers.ConvertAll(w => w.Address);
        await Eventually.TrueAsync(async () => await fleet.Clerk.WaitingAsync(addresses) == 0, "everything is answered", BotFleet.Patience);
        var (lost, doubled, outOfOrder) = (writers.Sum(w => w.Lost), writers.Sum(w => w.Doubled), writers.Sum(w => w.OutOfOrder));
        output.WriteLine(
            $"{what}: {writers.Sum(w => w.Written)} events, {writers.Sum(w => w.Refused)} deliveries refused, {Answers} answers; "
            + $"lost {lost}, doubled {doubled}, out of order {outOfOrder}");
        Assert.Equal((0, 0, 0), (lost, doubled, inOrder ? outOfOrder : 0));
        Assert.Equal(0, writers.Sum(w => w.Rejected));
    }
}
