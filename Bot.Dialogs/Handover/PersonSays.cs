using Bot.Dialogs.Conversations;
using Bot.Dialogs.Sayings;

namespace Bot.Dialogs.Handover;

/// <summary>The words of a member of staff as a citizen reads them: never to be taken for the bot's.</summary>
public static class PersonSays
{
    /// <summary>What is sent.</summary>
    public static IReadOnlyList<Saying> Of(string words, string language) => [new TextSaying(Wordbook.Fill(HandoverWords.In(language).PersonSays, words))];
}
