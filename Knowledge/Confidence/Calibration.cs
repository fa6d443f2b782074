namespace Knowledge.Confidence;

/// <summary>
/// Where, on the scale of the evidence, an answer becomes sure enough and a choice worth offering. Every knowledge base has
/// its own scale: a threshold borrowed from another one fails.
/// </summary>
/// <param name="AnswerAt">The evidence from which the best entry is the answer.</param>
/// <param name="ChoicesAt">The evidence from which the best entries are offered.</param>
/// <param name="LeadAt">The lead from which the best entry may be shown as sure.</param>
internal sealed record Calibration(float AnswerAt, float ChoicesAt, float LeadAt = Calibration.ClearLead)
{
    // The re-ranker's share from which the best entry is likelier than all others together: less is never sure.
    private const float ClearLead = 0.5f;

    // A greater lead lets less evidence do, and the other way round; which pair answers most is a matter of the knowledge base.
    private static readonly float[] Leads = [ClearLead, 0.6f, 0.7f, 0.8f, 0.9f, 0.95f];

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
    /// Learns from labelled messages where at most the given share of the answers shown as sure is wrong, and most of all
    /// are right; what is offered as a choice stays as it was.
    /// </summary>
    public Calibration FittedTo(IReadOnlyList<Sample> samples, double mostWrong)
    {
        if (samples.Count < FewestSamples)
        {
            return this;
        }

        var (best, mostRight) = (this, 0);
        foreach (var lead in Leads)
        {
            var (fitted, right) = FittedTo(samples.Where(s => s.Lead >= lead), lead, mostWrong);
            (best, mostRight) = right > mostRight ? (fitted, right) : (best, mostRight);
        }

        return best;
    }

    private (Calibration Fitted, int Right) FittedTo(IEnumerable<Sample> clear, float lead, double mostWrong)
    {
        var (answerAt, mostRight) = (AnswerAt, 0);
        var (shown, right) = (0, 0);
        foreach (var sample in clear.OrderByDescending(s => s.Evidence))
        {
            shown++;
            right += sample.Right ? 1 : 0;
            if (shown >= FewestSamples && shown - right <= mostWrong * shown)
            {
                (answerAt, mostRight) = (sample.Evidence, right);
            }
        }

        return (new(answerAt, Math.Min(ChoicesAt, answerAt), lead), mostRight);
    }

    /// <summary>0 to 1; more evidence is always more confidence.</summary>
    public double Confidence(float evidence) => 1 / (1 + Math.Exp(AnswerAt - evidence));

    /// <summary>The outcome.</summary>
    public Decision Decide(float evidence, float lead) => (evidence >= AnswerAt, evidence >= ChoicesAt, lead >= LeadAt) switch
    {
        (true, _, true) => Decision.Answer,
        (true, _, false) or (_, true, _) => Decision.Choices,
        _ => Decision.None
    };
}
