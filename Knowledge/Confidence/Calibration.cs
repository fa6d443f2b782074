namespace Knowledge.Confidence;

/// <summary>
/// Where, on the scale of the evidence, an answer becomes sure enough and a choice worth offering. Every knowledge base has
/// its own scale: a threshold borrowed from another one fails.
/// </summary>
/// <param name="AnswerAt">The evidence from which the best entry is the answer.</param>
/// <param name="ChoicesAt">The evidence from which the best entries are offered.</param>
internal sealed record Calibration(float AnswerAt, float ChoicesAt)
{
    /// <summary>The confidence of exactly enough evidence for an answer.</summary>
    public const double AnswerConfidence = 0.5;

    /// <summary>Below this many samples a calibration is worse than none.</summary>
    private const int FewestSamples = 30;

    // Without samples: where the public sets with messages out of scope let about a tenth of those through.
    private static readonly Calibration WithClassifier = new(1.2f, 0.2f);
    private static readonly Calibration WithoutClassifier = new(3.0f, 2.3f);

    // Of the background, this share may be answered, and this share be offered choices.
    private const double FalseAnswers = 0.03;
    private const double FalseChoices = 0.15;

    /// <summary>What to assume of a knowledge base without samples.</summary>
    public static Calibration Default(bool hasClassifier) => hasClassifier ? WithClassifier : WithoutClassifier;

    /// <summary>Learns from messages that no entry answers.</summary>
    public static Calibration FromBackground(IReadOnlyList<Sample> samples, Calibration otherwise)
    {
        if (samples.Count < FewestSamples)
        {
            return otherwise;
        }

        var sorted = samples.Select(s => s.Evidence).Order().ToArray();
        return new(At(1 - FalseAnswers), At(1 - FalseChoices));

        float At(double share) => Math.Max(sorted[(int)(share * (sorted.Length - 1))], 0);
    }

    /// <summary>
    /// Learns from labelled messages where at most the given share of the answers shown as sure is wrong; what is offered as
    /// a choice stays as it was.
    /// </summary>
    public Calibration FittedTo(IReadOnlyList<Sample> samples, double mostWrong)
    {
        if (samples.Count < FewestSamples)
        {
            return this;
        }

        var answerAt = AnswerAt;
        var (shown, wrong) = (0, 0);
        foreach (var sample in samples.Where(s => s.Clear).OrderByDescending(s => s.Evidence))
        {
            shown++;
            wrong += sample.Right ? 0 : 1;
            if (shown >= FewestSamples && wrong <= mostWrong * shown)
            {
                answerAt = sample.Evidence;
            }
        }

        return new(answerAt, Math.Min(ChoicesAt, answerAt));
    }

    /// <summary>0 to 1; more evidence is always more confidence.</summary>
    public double Confidence(float evidence) => 1 / (1 + Math.Exp(AnswerAt - evidence));

    /// <summary>The outcome.</summary>
    public Decision Decide(float evidence, bool clear) => (evidence >= AnswerAt, evidence >= ChoicesAt, clear) switch
    {
        (true, _, true) => Decision.Answer,
        (true, _, false) or (_, true, _) => Decision.Choices,
        _ => Decision.None
    };
}
