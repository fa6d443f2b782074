namespace Knowledge.Evaluation;

/// <summary>Asks labelled messages.</summary>
public static class Evaluator
{
    /// <summary>Asks them one after another and returns what came, in their order.</summary>
    public static IReadOnlyList<Prediction> Run(FaqIndex index, IReadOnlyList<LabelledQuery> queries) =>
        [.. queries.Select(query => new Prediction(query, index.Ask(query.Query)))];
}
