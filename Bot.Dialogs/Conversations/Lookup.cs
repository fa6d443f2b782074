namespace Bot.Dialogs.Conversations;

/// <summary>
/// What a turn found missing among its facts (<see cref="Turn.Needs"/>). The host looks it up, adds it to the facts and
/// lets the same turn be decided anew; nothing of the first decision is kept.
/// </summary>
public abstract record Lookup;

/// <summary>How many cases this citizen has filed today: <see cref="Facts.Quota"/>.</summary>
public sealed record QuotaCheck : Lookup;

/// <summary>The receipt of a case that is about to be filed: <see cref="Facts.Receipt"/>.</summary>
public sealed record ReceiptReservation : Lookup;
