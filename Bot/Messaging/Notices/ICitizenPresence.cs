namespace Bot.Messaging.Notices;

/// <summary>Tells the plan what conversations know of a citizen.</summary>
public interface ICitizenPresence
{
    Task<Presence> OfAsync(string citizen);
}

/// <summary>Whether and when a citizen was there last.</summary>
/// <param name="HeardAt">When the citizen last did something, UTC; null if that is not known.</param>
/// <param name="HasLeft">True while the citizen blocks the account.</param>
/// <param name="TalksUntil">Until when a person speaks with the citizen, UTC; null if none does.</param>
public sealed record Presence(DateTime? HeardAt, bool HasLeft, DateTime? TalksUntil = null);
