namespace Knowledge.Confidence;

/// <summary>A message with a known answer, for calibration.</summary>
/// <param name="Evidence">The evidence for the best entry; −∞ if nothing matched.</param>
/// <param name="Right">Whether that entry was right.</param>
/// <param name="Lead">The re-ranker's share of the best entry, 0 to 1: high when the others are far behind.</param>
internal readonly record struct Sample(float Evidence, bool Right, float Lead);
