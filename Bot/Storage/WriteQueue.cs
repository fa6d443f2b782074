namespace Bot.Storage;

/// <summary>
/// Group commit: many citizens write at once, the embedded database has one writer, and a durable commit costs a disk
/// flush. Jobs that arrive while one transaction is being flushed share the next one. A job sees its own transaction:
/// it is either wholly in the database when its task completes, or not at all.
/// </summary>
/// <remarks>A job may be run twice (when another one in its batch failed), so it only reads values and calls the <see cref="Writer"/>.</remarks>
public sealed partial class WriteQueue(Database database, ILogger<WriteQueue> logger) : IDisposable
{
    private readonly WaitingWrites waiting = new();
    private readonly Lock starting = new();
    private Thread? thread;
    private Writer? writer;

    /// <summary>Runs a job in a transaction that is on disk when the task completes.</summary>
    /// <param name="work">What to write.</param>
    /// <param name="patient">
    /// True if nobody waits for the result: the job then shares the next commit that somebody does wait for, or has its
    /// own after a moment (<see cref="WaitingWrites.Patience"/>).
    /// </param>
    /// <exception cref="System.Data.Common.DbException">The database refused; nothing of the job was stored.</exception>
    public Task<T> RunAsync<T>(Func<Writer, T> work, bool patient = false) => AddAsync(new Write<T>(work), patient);

    /// <summary>
    /// Runs a job in a transaction that it shares with no other: for one that takes what everybody wants and keeps it to the
    /// end, such as the lock of the audit log. Whoever waits for it need then not wait for others' rows too, which might in
    /// turn be waiting for him.
    /// </summary>
    public Task<T> RunAloneAsync<T>(Func<Writer, T> work) => AddAsync(new Write<T>(work) { Alone = true }, patient: false);

    public void Dispose()
    {
        waiting.Close();
        thread?.Join();
        waiting.Dispose();
    }

    private Task<T> AddAsync<T>(Write<T> write, bool patient)
    {
        EnsureStarted();
        waiting.Add(write, patient);
        return write.Task;
    }

    // A thread of its own: flushing blocks, and on one core a blocked pool thread would hold up every request.
    private void EnsureStarted()
    {
        if (thread is not null)
        {
            return;
        }

        lock (starting)
        {
            if (thread is null)
            {
                var started = new Thread(Loop) { IsBackground = true, Name = "write queue" };
                started.Start();
                thread = started;
            }
        }
    }

    private void Loop()
    {
        while (waiting.TakeBatch() is { } batch)
        {
            RunTogether(batch);
        }

        writer?.Dispose();
    }

    private void RunTogether(List<Write> batch)
    {
        if (TryCommit(batch) is not { } problem)
        {
            Tell(batch);
            return;
        }

        // Alone each of them would meet the same, one after another, and wait for it as long.
        if (batch.Count == 1 || Trouble.IsOfTheDatabase(problem))
        {
            batch.ForEach(write => write.Fail(problem));
            return;
        }

        // Not its words: they may hold what a citizen wrote, and whoever asked for the write that fails is told them.
        LogBatchFailed(batch.Count, problem.GetType().Name);
        foreach (var write in batch)
        {
            RunTogether([write]);
        }
    }

    // Nothing is wrong with a batch that was ended for the sake of another transaction.
    private Exception? TryCommit(List<Write> batch)
    {
        var problem = TryCommitOnce(batch);
        for (var tries = 1; problem is not null && Deadlocks.Ended(problem) && tries < Deadlocks.MostTries; tries++)
        {
            problem = TryCommitOnce(batch);
        }

        return problem;
    }

    private Exception? TryCommitOnce(List<Write> batch)
    {
        try
        {
            writer ??= new Writer(database.OpenForWriting());
            writer.Begin();
            foreach (var write in batch)
            {
                write.Run(writer);
            }

            writer.Commit();
            return null;
        }
        catch (Exception problem)
        {
            // Whatever state the connection is in, the next batch starts with a fresh one.
            CloseWriter();
            return problem;
        }
    }

    // Those who wait go on in the pool, as many at a time as there are cores: to wake a thread for each would cost more
    // than most of them do.
    private static void Tell(List<Write> batch)
    {
        var share = (batch.Count + Environment.ProcessorCount - 1) / Environment.ProcessorCount;
        for (var first = 0; first < batch.Count; first += share)
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                part => part.Batch.GetRange(part.First, Math.Min(part.Share, part.Batch.Count - part.First)).ForEach(write => write.Complete()),
                (Batch: batch, First: first, Share: share),
                preferLocal: false);
        }
    }

    private void CloseWriter()
    {
        try
        {
            writer?.RollBack();
            writer?.Dispose();
        }
        catch (Exception closing)
        {
            LogCloseFailed(closing);
        }

        writer = null;
    }

    [LoggerMessage(LogLevel.Warning, "A batch of {Count} writes was rolled back by {Problem}; running them one by one")]
    private partial void LogBatchFailed(int count, string problem);

    [LoggerMessage(LogLevel.Debug, "Closing a broken connection failed as well")]
    private partial void LogCloseFailed(Exception problem);
}
