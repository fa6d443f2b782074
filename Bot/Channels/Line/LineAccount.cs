namespace Bot.Channels.Line;

/// <summary>The official account that our token belongs to.</summary>
public sealed record LineAccount(string Name, string BasicId);

/// <summary>What the plan includes.</summary>
/// <param name="MessagesPerMonth">Null if there is no ceiling.</param>
public sealed record LineQuota(int? MessagesPerMonth);

/// <summary>What was sent this month, by the bot and by staff in LINE's own console.</summary>
public sealed record LineUsage(int Messages);
