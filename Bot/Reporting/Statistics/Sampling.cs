namespace Bot.Reporting.Statistics;

/// <summary>How many answers a sample needs, and how far its shares may be from those of everybody. All at 95 % confidence.</summary>
public static class Sampling
{
    /// <summary>The quantile of the normal distribution for 95 % confidence, as official surveys round it.</summary>
    public const double Z = 1.96;

    /// <summary>How many answers are needed, rounded up.</summary>
    /// <param name="margin">The error that is allowed, as in 0.03.</param>
    /// <param name="population">How many there are in all; null for so many that it does not matter.</param>
    /// <param name="share">The share that is expected; a half needs the most.</param>
    public static int SizeFor(double margin, int? population = null, double share = 0.5)
    {
        var endless = Z * Z * share * (1 - share) / (margin * margin);
        return (int)Math.Ceiling(population is { } all ? endless / (1 + ((endless - 1) / all)) : endless);
    }

    /// <summary>The sampling error of a share, as in 0.061; null if there is nothing to compute it from.</summary>
    /// <param name="share">The share, 0 to 1.</param>
    /// <param name="answers">How many answered; the effective number if they are weighted.</param>
    /// <param name="population">How many there are in all, for the finite population correction; null to leave it out.</param>
    public static double? Margin(double share, double answers, int? population = null)
    {
        if (answers <= 0)
        {
            return null;
        }

        var correction = population is not { } all ? 1 : all <= 1 || answers >= all ? 0 : Math.Sqrt((all - answers) / (all - 1));
        return Z * Math.Sqrt(share * (1 - share) / answers) * correction;
    }

    /// <summary>
    /// The Wilson interval of a share: in small groups and near 0 or 1 the plain margin promises too much.
    /// </summary>
    public static Interval? Wilson(double share, double answers)
    {
        if (answers <= 0)
        {
            return null;
        }

        var z2 = Z * Z;
        var middle = share + (z2 / (2 * answers));
        var reach = Z * Math.Sqrt((share * (1 - share) / answers) + (z2 / (4 * answers * answers)));
        var scale = 1 + (z2 / answers);
        return new(Math.Max(0, (middle - reach) / scale), Math.Min(1, (middle + reach) / scale));
    }

    /// <summary>
    /// How many standard errors two independent shares are apart; from 1.96 on the difference is more than chance. Null if it
    /// cannot be told.
    /// </summary>
    public static double? Difference(double share1, double answers1, double share2, double answers2)
    {
        if (answers1 <= 0 || answers2 <= 0)
        {
            return null;
        }

        var pooled = ((share1 * answers1) + (share2 * answers2)) / (answers1 + answers2);
        var error = Math.Sqrt(pooled * (1 - pooled) * ((1 / answers1) + (1 / answers2)));
        return error == 0 ? null : (share1 - share2) / error;
    }
}

/// <summary>From where to where a share lies, 0 to 1.</summary>
public readonly record struct Interval(double From, double To);
