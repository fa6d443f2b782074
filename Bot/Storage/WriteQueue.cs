using System.Collections.Concurrent;

namespace Bot.Storage;

/// <summary>
/// Group commit: many citizens write at once, the embedded database has one writer, and a durable commit costs a disk
/// flush. Jobs that arrive while one transaction is being flushed share the next one. A job sees its own transaction:
/// it is either wholly in the database when its task completes, or not at all.
/// </summary>
/// <remarks>A job may be run twice (when another one in its batch failed), so it only reads values and calls the <see cref="Writer"/>.</remarks>
public sealed partial class WriteQueue(Database database, ILogger<WriteQueue> logger) : IDisposable
{
    private const int LargestBatch = 512;
    private readonly BlockingCollection<Job> waiting = [];
    private readonly Lock starting = new();
    private Thread? thread;
    private Writer? writer;

    /// <summary>Runs a job in a transaction that is on disk when the task completes.</summary>
    /// <exception cref="System.Data.Common.DbException">The database refused; nothing of the job was stored.</exception>
    public Task<T> RunAsync<T>(Func<Writer, T> work)
    {
        var job = new Job<T>(work);
        EnsureStarted();
        waiting.Add(job);
        return job.Task;
    }

    public void Dispose()
    {
        waiting.CompleteAdding();
        thread?.Join();
        waiting.Dispose();
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
        var batch = new List<Job>(LargestBatch);
        foreach (var first in waiting.GetConsumingEnumerable())
        {
            batch.Clear();
            batch.Add(first);
            while (batch.Count < LargestBatch && waiting.TryTake(out var next))
            {
                batch.Add(next);
            }

            RunTogether(batch);
        }

        writer?.Dispose();
    }

    private void RunTogether(List<Job> batch)
    {
        if (TryCommit(batch) is not { } problem)
        {
            batch.ForEach(job => job.Complete());
            return;
        }

        if (batch is [var only])
        {
            only.Fail(problem);
            return;
        }

        LogBatchFailed(batch.Count, problem);
        foreach (var job in batch)
        {
            RunTogether([job]);
        }
    }

    private Exception? TryCommit(List<Job> batch)
    {
        try
        {
            writer ??= new Writer(database.OpenForWriting());
            writer.Begin();
            batch.ForEach(job => job.Run(writer));
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

    [LoggerMessage(LogLevel.Warning, "A batch of {Count} writes was rolled back; running them one by one")]
    private partial void LogBatchFailed(int count, Exception problem);

    [LoggerMessage(LogLevel.Debug, "Closing a broken connection failed as well")]
    private partial void LogCloseFailed(Exception problem);

    private abstract class Job
    {
        public abstract void Run(Writer writer);

        public abstract void Complete();

        public abstract void Fail(Exception problem);
    }

    private sealed class Job<T>(Func<Writer, T> work) : Job
    {
        private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? result;

        public Task<T> Task => done.Task;

        public override void Run(Writer writer) => result = work(writer);

        public override void Complete() => done.SetResult(result!);

        public override void Fail(Exception problem) => done.SetException(problem);
    }
}
