namespace Bot.Dialogs.Reading;

/// <summary>
/// What a reader made of a citizen's words: a value, or the problem with them. A problem is a value as well, because the
/// sentence about it depends on the language and on the question.
/// </summary>
/// <param name="Value">What was read; meaningless if there is a problem.</param>
/// <param name="Problem">Why nothing, or nothing certain, was read; null if all is well.</param>
/// <typeparam name="T">What the reader reads.</typeparam>
public readonly record struct Reading<T>(T? Value, Misreading? Problem = null)
{
    /// <summary>True if there is a value to go on with.</summary>
    public bool IsRead => Problem is null;
}

/// <summary>Why words could not be read, or only with a question back.</summary>
public abstract record Misreading;

/// <summary>There is nothing in the words that the reader looks for.</summary>
public sealed record NothingRead : Misreading;

/// <summary>Fewer characters, or digits, than there have to be.</summary>
/// <param name="Least">How many are needed.</param>
public sealed record TooShort(int Least) : Misreading;

/// <summary>More characters, or digits, than there may be.</summary>
/// <param name="Most">How many are allowed.</param>
public sealed record TooLong(int Most) : Misreading;

/// <summary>Probably something else is meant: the citizen is asked, nothing is corrected silently.</summary>
/// <param name="Suggestion">What is probably meant, in the form in which it is kept.</param>
public sealed record MaybeMeant(string Suggestion) : Misreading;

/// <summary>A date that has not come yet where only the past makes sense.</summary>
/// <param name="Date">Its first day.</param>
public sealed record InTheFuture(DateOnly Date) : Misreading;

/// <summary>A place in another city or county: not the agency's.</summary>
/// <param name="Name">The city or county as officially written (臺南市).</param>
public sealed record OtherCity(string Name) : Misreading;

/// <summary>A district that Kaohsiung does not have.</summary>
/// <param name="Name">As it was written (桃園區).</param>
/// <param name="Similar">The official name of the one that may be meant (桃源區); null if none is near.</param>
public sealed record UnknownDistrict(string Name, string? Similar) : Misreading;

/// <summary>A shortened map link: where it leads can be seen only on the internet.</summary>
public sealed record ShortLink : Misreading;
