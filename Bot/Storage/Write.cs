namespace Bot.Storage;

/// <summary>A job of the write queue, and whoever waits for it.</summary>
internal abstract class Write
{
    /// <summary>Whether it wants a transaction of its own.</summary>
    public bool Alone { get; init; }

    public abstract void Run(Writer writer);

    /// <summary>Tells that it is on disk. What waited goes on at once, on the calling thread.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception problem);
}

/// <inheritdoc />
internal sealed class Write<T>(Func<Writer, T> work) : Write
{
    private readonly TaskCompletionSource<T> done = new();
    private T? result;

    public Task<T> Task => done.Task;

    public override void Run(Writer writer) => result = work(writer);

    public override void Complete() => done.SetResult(result!);

    // Never on the writer's own thread: whoever is told may go on to do anything.
    public override void Fail(Exception problem) => ThreadPool.UnsafeQueueUserWorkItem(_ => done.SetException(problem), null);
}
