using Bot.Dialogs.Conversations;
using Bot.Faqs;
using Microsoft.Extensions.Options;

namespace Bot.Ai;

/// <summary>
/// Asks the models where the words alone waver or find nothing, within one time limit for the whole turn. What comes back
/// is a choice among approved answers, or what was found without it.
/// </summary>
public sealed class SecondOpinion
{
    private const int LongestMessage = 500;
    private readonly MeaningMap? map;
    private readonly Embedder? embedder;
    private readonly Chooser? chooser;
    private readonly TimeSpan limit;
    private readonly TimeProvider clock;

    internal SecondOpinion(IOptions<AiOptions> options, TimeProvider clock, MeaningMap? map, Embedder? embedder, Chooser? chooser)
    {
        (this.map, this.embedder, this.chooser, this.clock) = (map, embedder, chooser, clock);
        limit = TimeSpan.FromMilliseconds(options.Value.TimeLimitMs);
    }

    /// <summary>Looks again at what the words alone found. Never throws for what the endpoint does.</summary>
    /// <param name="shelf">Where they looked.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="byWords">What they found.</param>
    public async Task<FaqFinding> AskAsync(FaqShelf shelf, Inquiry question, FaqFinding byWords)
    {
        using var time = new CancellationTokenSource(limit, clock);
        var message = MaskedText.Of(question.Words, LongestMessage);
        var finding = await ByMeaningAsync(shelf, question, message, time.Token) ?? byWords;

        // What the words alone would refuse may be offered, but no model makes it an answer.
        return byWords.Decision is FaqDecision.Choices && chooser is not null
            ? await PickedAsync(shelf, question, message, finding, time.Token)
            : finding;
    }

    private async Task<FaqFinding?> ByMeaningAsync(FaqShelf shelf, Inquiry question, MaskedText message, CancellationToken time) =>
        map is { IsDrawn: true } && await embedder!.EmbedAsync([message], time) is [var vector] && map.Near(vector) is { } neighbours
            ? shelf.Find(question, neighbours)
            : null;

    private async Task<FaqFinding> PickedAsync(
        FaqShelf shelf, Inquiry question, MaskedText message, FaqFinding finding, CancellationToken time)
    {
        var shownBefore = question.Shown is { } shown ? shelf.Answer(shown.EntryId, question.Language)?.Question : null;
        var pick = await chooser!.PickAsync(message, shownBefore ?? "", finding.Entries, time);
        return finding.Entries.FirstOrDefault(e => e.Id == pick?.EntryId) is { } picked
            ? new FaqFinding(FaqDecision.Answer, [picked, .. finding.Entries.Where(e => e != picked)])
            : finding;
    }
}
