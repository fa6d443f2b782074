using System.Text.Json;

namespace Bot.Tests.Support.Messenger;

/// <summary>The memory of the stand-in; every member may be used from any thread.</summary>
internal sealed class MessengerLedger
{
    private readonly Lock gate = new();
    private readonly List<SentToCitizen> sent = [];
    private readonly List<(string Psid, string Action)> actions = [];
    private readonly Queue<Mishap> mishaps = [];
    private readonly Dictionary<string, string> locales = [];
    private readonly Dictionary<string, DateTimeOffset> lastActions = [];
    private readonly List<(Func<bool> IsMet, TaskCompletionSource Reached)> waiting = [];
    private int calls;

    public int Calls
    {
        get
        {
            lock (gate)
            {
                return calls;
            }
        }
    }

    public Mishap? BeginCall()
    {
        lock (gate)
        {
            calls++;
            return mishaps.TryDequeue(out var mishap) ? mishap : null;
        }
    }

    public void Plan(Mishap mishap, int times)
    {
        lock (gate)
        {
            for (var i = 0; i < times; i++)
            {
                mishaps.Enqueue(mishap);
            }
        }
    }

    public event Action<SentToCitizen>? Accepted;

    public SentToCitizen Send(string psid, string type, JsonElement message, DateTimeOffset at)
    {
        lock (gate)
        {
            SentToCitizen accepted = new(psid, MessengerCitizen.NewMid(), type, message) { At = at };
            sent.Add(accepted);
            Accepted?.Invoke(accepted);
            foreach (var (_, reached) in waiting.Where(w => w.IsMet()))
            {
                reached.TrySetResult();
            }

            return accepted;
        }
    }

    public void Act(string psid, string action)
    {
        lock (gate)
        {
            actions.Add((psid, action));
        }
    }

    public IReadOnlyList<SentToCitizen> Sent(string? psid)
    {
        lock (gate)
        {
            return [.. sent.Where(s => psid is null || s.Psid == psid)];
        }
    }

    public IReadOnlyList<string> Actions(string psid)
    {
        lock (gate)
        {
            return [.. actions.Where(a => a.Psid == psid).Select(a => a.Action)];
        }
    }

    public Task WhenSent(string psid, int count)
    {
        lock (gate)
        {
            bool IsMet() => sent.Count(s => s.Psid == psid) >= count;
            TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
            if (IsMet())
            {
                reached.SetResult();
            }

            waiting.Add((IsMet, reached));
            return reached.Task;
        }
    }

    public string? LocaleOf(string psid)
    {
        lock (gate)
        {
            return locales.GetValueOrDefault(psid);
        }
    }

    public void Speaks(string psid, string locale)
    {
        lock (gate)
        {
            locales[psid] = locale;
        }
    }

    public void Acted(string psid, DateTimeOffset at)
    {
        lock (gate)
        {
            lastActions[psid] = at;
        }
    }

    public bool IsWindowOpen(string psid, DateTimeOffset now, TimeSpan window)
    {
        lock (gate)
        {
            return lastActions.TryGetValue(psid, out var at) && now - at < window;
        }
    }
}
