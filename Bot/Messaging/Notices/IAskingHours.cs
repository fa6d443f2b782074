namespace Bot.Messaging.Notices;

/// <summary>Tells the plan in which hours people may be asked for their opinion.</summary>
public interface IAskingHours
{
    /// <summary>When the next of these hours begins, UTC; null if a moment (UTC) lies in one.</summary>
    Task<DateTime?> NextAsync(DateTime moment);
}
