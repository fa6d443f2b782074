namespace Bot.Dialogs.Conversations;

/// <summary>What a citizen can ask for with a word alone; each has its list in <c>CitizenWords.resx</c>.</summary>
internal enum Command
{
    Menu,
    Help,
    Cancel,
    Person,
    Contact,
    Language,
    Chinese,
    English,
    Hello,
    Thanks,
    Back,
    Skip,
    GoOn,
    Submit,
    LargeText,
    NormalText,
    MyCases,
    NoticesOff,
    NoticesOn,
    MyData
}
