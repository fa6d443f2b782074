using System.Runtime.CompilerServices;

namespace Bot.Channels.Simulator;

/// <summary>The letters between one pretended citizen and the bot, oldest first. Keeps the newest 200; safe for any thread.</summary>
public sealed class Mailbox(TimeProvider clock)
{
    private const int Room = 200;

    private readonly Lock gate = new();
    private readonly Queue<Letter> letters = new();
    private TaskCompletionSource news = NewsToCome();
    private bool closed;

    // Numbers go on from the clock, so that a page which outlives the program still takes the letters of the next run for new.
    private long last = clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The language of the page that wrote last, a BCP 47 tag; null until one wrote.</summary>
    public string? Language { get; set; }

    /// <summary>Puts a letter in and tells the open pages.</summary>
    /// <returns>The letter with its number and time.</returns>
    public Letter Add(Letter letter)
    {
        lock (gate)
        {
            letter = letter with { Number = ++last, At = clock.GetUtcNow().UtcDateTime };
            letters.Enqueue(letter);
            if (letters.Count > Room)
            {
                letters.Dequeue();
            }

            news.SetResult();
            news = NewsToCome();
            return letter;
        }
    }

    /// <summary>True if a call with this key has arrived before: the courier may repeat a call.</summary>
    public bool Has(Guid retryKey)
    {
        lock (gate)
        {
            return letters.Any(letter => letter is BotSaid said && said.RetryKey == retryKey);
        }
    }

    /// <summary>The letters after a number.</summary>
    public IReadOnlyList<Letter> After(long number)
    {
        lock (gate)
        {
            return [.. letters.Where(letter => letter.Number > number)];
        }
    }

    /// <summary>The letters after a number and all that follow, until the reader leaves or the mailbox is closed.</summary>
    public async IAsyncEnumerable<Letter> FollowAsync(long number, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            var more = More();
            foreach (var letter in After(number))
            {
                number = letter.Number;
                yield return letter;
            }

            if (more is null)
            {
                yield break;
            }

            await more.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Sends the readers away; their pages come back by themselves and get a fresh mailbox.</summary>
    public void Close()
    {
        lock (gate)
        {
            closed = true;
            news.TrySetResult();
        }
    }

    private Task? More()
    {
        lock (gate)
        {
            return closed ? null : news.Task;
        }
    }

    private static TaskCompletionSource NewsToCome() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
