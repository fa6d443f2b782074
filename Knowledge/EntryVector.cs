namespace Knowledge;

/// <summary>A text of an entry as the numbers that an embedding model gives for it.</summary>
/// <param name="Id">The entry's id; entries have a vector for each of their texts.</param>
/// <param name="Language">BCP 47 tag of the text.</param>
/// <param name="Values">The numbers, of any length, as many as every other vector of the same model has.</param>
public sealed record EntryVector(string Id, string Language, ReadOnlyMemory<float> Values);
