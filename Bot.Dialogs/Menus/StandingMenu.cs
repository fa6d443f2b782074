using Bot.Dialogs.Conversations;
using Bot.Dialogs.Forms;
using Bot.Dialogs.Reports;

namespace Bot.Dialogs.Menus;

/// <summary>
/// What stands below the chat before anybody has written a word: LINE's rich menu, Messenger's persistent menu and opening
/// questions. Every button sends what the same button in the chat sends, so that typed words remain a way to everything.
/// </summary>
public sealed record StandingMenu
{
    /// <summary>The languages that have a menu; the first is shown to whoever has chosen none.</summary>
    public static IReadOnlyList<string> Languages { get; } = [SpokenLanguage.Chinese, SpokenLanguage.English];

    /// <summary>BCP 47 tag of the words.</summary>
    public required string Language { get; init; }

    /// <summary>On the bar that opens and closes the menu.</summary>
    public required string Bar { get; init; }

    /// <summary>Above the buttons.</summary>
    public required string Heading { get; init; }

    /// <summary>Before the first message; <c>{0}</c> is the agency's name.</summary>
    public required string Greeting { get; init; }

    /// <summary>What most people come for first.</summary>
    public required IReadOnlyList<StandingButton> Buttons { get; init; }

    /// <summary>Questions to begin with, in a citizen's words.</summary>
    public required IReadOnlyList<StandingButton> Openers { get; init; }

    /// <summary>To the other language.</summary>
    public required StandingButton Switch { get; init; }

    /// <summary>On a link to the agency's site.</summary>
    public required string Website { get; init; }

    /// <summary>The menu in a language.</summary>
    public static StandingMenu In(string language)
    {
        var words = new MenuWords(Wordbook.Written(language));
        var (report, questions) = (FormTable.StartOf(ReportForm.Id), new ChoiceData(ChoiceData.Topic, "basics").ToString());
        return new()
        {
            Language = words.Language,
            Bar = words.Bar,
            Heading = words.Heading,
            Greeting = words.Greeting,
            Buttons =
            [
                new(StandingSubject.Report, words.Report, report),
                new(StandingSubject.Cases, words.Cases, ChoiceData.MyCases),
                new(StandingSubject.Questions, words.Questions, questions),
                new(StandingSubject.Person, words.Person, ChoiceData.Person),
                new(StandingSubject.Contact, words.Contact, ChoiceData.Contact),
                new(StandingSubject.Services, words.Services, ChoiceData.Menu)
            ],
            Openers =
            [
                new(StandingSubject.Report, words.OpenReport, report),
                new(StandingSubject.Cases, words.OpenCases, ChoiceData.MyCases),
                new(StandingSubject.Questions, words.OpenQuestions, questions),
                new(StandingSubject.Person, words.OpenPerson, ChoiceData.Person)
            ],
            Switch = new(StandingSubject.Language, words.OtherLanguage, new ChoiceData(ChoiceData.Language, OtherThan(words.Language)).ToString()),
            Website = words.Website
        };
    }

    /// <summary>The language to which the switch of a menu leads.</summary>
    public static string OtherThan(string language) => Languages.First(other => other != language);
}

/// <summary>A button of a menu.</summary>
/// <param name="Subject">What it is about; decides its picture.</param>
/// <param name="Label">Its words.</param>
/// <param name="Data">What it sends.</param>
public sealed record StandingButton(StandingSubject Subject, string Label, string Data);

/// <summary>What a button of a menu is about.</summary>
public enum StandingSubject
{
    /// <summary>Tell of a building.</summary>
    Report,

    /// <summary>Where one's cases stand.</summary>
    Cases,

    /// <summary>What many people ask.</summary>
    Questions,

    /// <summary>Somebody who answers instead of the bot.</summary>
    Person,

    /// <summary>Telephone, address, hours.</summary>
    Contact,

    /// <summary>Everything that the bot can do.</summary>
    Services,

    /// <summary>The other language.</summary>
    Language
}
