namespace Knowledge;

/// <summary>An everyday word and the word that the entries use for the same thing (頂加 → 頂樓加蓋).</summary>
/// <param name="Everyday">As people say it.</param>
/// <param name="Formal">As the law or the agency writes it; words with the same formal word mean the same.</param>
public sealed record Synonym(string Everyday, string Formal);
