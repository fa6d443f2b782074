using System.Resources;
using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Menus;

/// <summary>The words on the menus of the channels, from <c>MenuWords.resx</c> (zh-TW) and <c>MenuWords.en.resx</c>.</summary>
internal sealed class MenuWords(string language) : Wordbook(new ResourceManager(typeof(MenuWords)), language)
{
    public string Bar => Text();
    public string Heading => Text();
    public string Greeting => Text();
    public string Report => Text();
    public string Cases => Text();
    public string Questions => Text();
    public string Person => Text();
    public string Contact => Text();
    public string Services => Text();
    public string OtherLanguage => Text();
    public string OpenReport => Text();
    public string OpenCases => Text();
    public string OpenQuestions => Text();
    public string OpenPerson => Text();
    public string Website => Text();
}
