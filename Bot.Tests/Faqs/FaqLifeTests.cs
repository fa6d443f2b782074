using Bot.Faqs;
using static Bot.Faqs.FaqStatus;

namespace Bot.Tests.Faqs;

public sealed class FaqLifeTests
{
    [Theory]
    [InlineData(Draft, FaqChange.Submitted, InReview)]
    [InlineData(InReview, FaqChange.SentBack, Draft)]
    [InlineData(InReview, FaqChange.Approved, FaqStatus.Approved)]
    [InlineData(FaqStatus.Approved, FaqChange.SentBack, Draft)]
    [InlineData(FaqStatus.Approved, FaqChange.Scheduled, FaqStatus.Approved)]
    [InlineData(FaqStatus.Approved, FaqChange.Published, Published)]
    [InlineData(Published, FaqChange.Withdrawn, Archived)]
    [InlineData(Draft, FaqChange.Withdrawn, Archived)]
    public void An_entry_moves(FaqStatus now, FaqChange change, FaqStatus next) => Assert.Equal(next, now.After(change));

    [Theory]
    [InlineData(Draft, FaqChange.Approved)]
    [InlineData(Draft, FaqChange.Published)]
    [InlineData(Draft, FaqChange.Scheduled)]
    [InlineData(Draft, FaqChange.SentBack)]
    [InlineData(InReview, FaqChange.Submitted)]
    [InlineData(InReview, FaqChange.Published)]
    [InlineData(Published, FaqChange.Published)]
    [InlineData(Published, FaqChange.Submitted)]
    [InlineData(Archived, FaqChange.Withdrawn)]
    [InlineData(Archived, FaqChange.Published)]
    public void An_entry_does_not_jump(FaqStatus now, FaqChange change) => Assert.Null(now.After(change));

    [Theory]
    [InlineData(FaqChange.Edited)]
    [InlineData(FaqChange.Restored)]
    [InlineData(FaqChange.Imported)]
    public void New_words_make_a_draft_of_everything(FaqChange change) =>
        Assert.All(Enum.GetValues<FaqStatus>(), now => Assert.Equal(Draft, now.After(change)));
}
