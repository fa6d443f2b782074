namespace Bot.Reporting.OpenData;

/// <summary>
/// Sets that count the same things in different ways. They are published of the same periods, so that none of them tells what
/// another has merged.
/// </summary>
/// <param name="Sets">Which sets.</param>
/// <param name="Begins">The first day of which anything is known; null if there is nothing yet.</param>
/// <param name="Read">The rows of every set for a period; null if there is too little in it to be told.</param>
internal sealed record Universe(IReadOnlyList<OpenDataSet> Sets, Func<Task<DateOnly?>> Begins, Func<DateOnly, DateOnly, Task<OpenRows?>> Read);

/// <summary>Rows by the id of their set.</summary>
internal sealed class OpenRows : Dictionary<string, IReadOnlyList<IReadOnlyList<object?>>>;
