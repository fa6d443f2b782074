namespace Knowledge.Confidence;

/// <summary>A message with a known answer, for calibration.</summary>
/// <param name="Evidence">The evidence for the best entry; −∞ if nothing matched.</param>
/// <param name="Right">Whether that entry was right.</param>
/// <param name="Clear">Whether the others were far behind, so that it may be shown as sure.</param>
internal readonly record struct Sample(float Evidence, bool Right, bool Clear);
