using System.Globalization;

namespace Bot.Bench.Retrieval;

/// <summary>The verbs that begin with <c>retrieval</c>.</summary>
internal static class RetrievalBench
{
    public static int Run(string[] args) => args switch
    {
        ["sets", var folder, .. var background] => SetFigures.Run(folder, background),
        ["train", var folder] => WeightTraining.Run(folder),
        ["speed", .. var sizes] => Speed.Run([.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))]),
        _ => Usage()
    };

    private static int Usage()
    {
        Console.Error.WriteLine("Usage: retrieval (sets FOLDER [BACKGROUND.txt…] | train FOLDER | speed [ROWS…])");
        return 2;
    }
}
