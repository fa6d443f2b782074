namespace Knowledge.Evaluation;

/// <summary>What the index made of a labelled message.</summary>
public sealed record Prediction(LabelledQuery Asked, Finding Finding)
{
    /// <summary>The place of the first right entry, counted from 0; null if none is among the five.</summary>
    public int? RightPlace
    {
        get
        {
            var place = Finding.Ranked.TakeWhile(candidate => !Asked.Accepts(candidate.Id)).Count();
            return place < Finding.Ranked.Count ? place : null;
        }
    }

    /// <summary>Whether an entry answers the message.</summary>
    public bool InScope => Asked.ExpectedId is not null;

    /// <summary>Whether the best entry is a right one.</summary>
    public bool IsRight => RightPlace is 0;

    /// <summary>The confidence, below every other one where nothing matched.</summary>
    public double Confidence => Finding.Ranked.Count == 0 ? double.NegativeInfinity : Finding.Confidence;
}
