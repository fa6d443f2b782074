using Knowledge.Confidence;

namespace Bot.Tests.Retrieval;

public sealed class CalibrationTests
{
    private static readonly Calibration Default = Calibration.Default(hasClassifier: false);

    [Fact]
    public void A_hundred_strangers_set_the_thresholds_so_that_few_of_them_pass()
    {
        Sample[] strangers = [.. Enumerable.Range(1, 100).Select(i => new Sample(i, false, 1))];
        var learnt = Calibration.FromBackground(strangers, Default);
        Assert.InRange(strangers.Count(s => s.Evidence >= learnt.AnswerAt), 1, 5);
        Assert.InRange(strangers.Count(s => s.Evidence >= learnt.ChoicesAt), 10, 20);
    }

    [Fact]
    public void A_handful_of_samples_teaches_nothing()
    {
        Sample[] few = [new(9, false, 1)];
        Assert.Equal(Default, Calibration.FromBackground(few, Default));
        Assert.Equal(Default, Default.FittedTo(few, 0.02));
    }

    [Fact]
    public void Labelled_messages_move_the_threshold_to_where_few_answers_are_wrong()
    {
        // Above 5 all are right, below every second one is.
        Sample[] labelled = [.. Enumerable.Range(0, 1000).Select(i => new Sample(i / 100f, i >= 500 || i % 2 == 0, 1))];
        var fitted = Default.FittedTo(labelled, 0.02);
        Assert.InRange(fitted.AnswerAt, 4.5, 5);
    }

    [Fact]
    public void Where_the_lead_tells_more_than_the_evidence_it_decides()
    {
        Sample[] labelled = [.. Enumerable.Range(0, 1000).Select(i => new Sample(i / 100f, i % 3 > 0, i % 3 > 0 ? 0.95f : 0.7f))];
        var fitted = Default.FittedTo(labelled, 0.02);
        Assert.InRange(fitted.LeadAt, 0.75f, 0.95f);
        Assert.InRange(fitted.AnswerAt, 0, 0.1f);
    }

    [Fact]
    public void A_close_race_is_never_an_answer()
    {
        Assert.Equal(Knowledge.Decision.Answer, Default.Decide(10, lead: 1));
        Assert.Equal(Knowledge.Decision.Choices, Default.Decide(10, lead: 0.4f));
        Assert.Equal(Knowledge.Decision.None, Default.Decide(0, lead: 1));
    }

    [Fact]
    public void Just_enough_evidence_is_a_confidence_of_a_half() =>
        Assert.Equal(Calibration.AnswerConfidence, Default.Confidence(Default.AnswerAt), 6);
}
