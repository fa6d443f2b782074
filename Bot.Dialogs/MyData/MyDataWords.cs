using System.Collections.Concurrent;
using System.Resources;
using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.MyData;

/// <summary>What is said about a citizen's own data, from <c>MyDataWords.resx</c> (zh-TW) and <c>MyDataWords.en.resx</c>.</summary>
internal sealed class MyDataWords : Wordbook
{
    private static readonly ResourceManager Resources = new(typeof(MyDataWords));
    private static readonly ConcurrentDictionary<string, MyDataWords> Read = new(StringComparer.Ordinal);

    private MyDataWords(string language)
        : base(Resources, language)
    {
    }

    public string Title => Text();
    public string Rights => Text();
    public string CopyButton => Text();
    public string CorrectButton => Text();
    public string EraseButton => Text();

    public string CopyOpening => Text();
    public string Account => Text();
    public string On => Text();
    public string Off => Text();
    public string NoCases => Text();
    public string Case => Text();
    public string Name => Text();
    public string Phone => Text();
    public string Email => Text();
    public string Place => Text();
    public string Description => Text();
    public string Photos => Text();
    public string Surveys => Text();
    public string Invitation => Text();
    public string LastAsked => Text();
    public string NeverAsked => Text();
    public string SurveysUnlinked => Text();
    public string CopyClosing => Text();

    public string Correct => Text();
    public string Erased => Text();
    public string NotErased => Text();

    public string State(StoredInvitationState state) => Text($"Invitation.{state}");

    public static MyDataWords In(string? language) => Read.GetOrAdd(Written(language), tag => new(tag));

    public static MyDataWords In(Moment moment) => In(moment.Conversation.Language);
}
