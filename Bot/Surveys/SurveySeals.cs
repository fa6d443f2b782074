using Bot.Cases;
using Bot.Platform;

namespace Bot.Surveys;

/// <summary>What of surveys is sealed or hashed, and how.</summary>
public sealed class SurveySeals(Envelope envelope, CaseSeals cases)
{
    // Not bound to a row: answers move from the invitation to where nobody knows it.
    private const string AnswersPlace = "survey answers";
    private const string TextPlace = "survey text";
    private const int TokenDigits = 40;

    /// <summary>
    /// The token of an invitation. Its id is random and the key lies outside the database, so that whoever has only the
    /// database can answer for nobody; and the reminder can name the same one.
    /// </summary>
    internal string Token(string id) => Dialogs.Surveys.SurveyTap.TokenPrefix + envelope.Hash("survey token", id)[..TokenDigits];

    internal string TokenHash(string token) => envelope.Hash("survey", token);

    internal string Account(string citizen) => cases.Account(citizen);

    internal string Address(string id, string citizen) => envelope.Seal(citizen, $"survey {id}")!;

    internal string? OpenAddress(SurveyInvitationRow row) => envelope.Open(row.Address, $"survey {row.Id}");

    internal string Answers(IReadOnlyDictionary<string, string?> answers) => envelope.Seal(SurveyJson.Write(answers), AnswersPlace)!;

    internal Dictionary<string, string?> OpenAnswers(string? stored) =>
        stored is null ? [] : SurveyJson.Read<Dictionary<string, string?>>(envelope.Open(stored, AnswersPlace)!);

    internal string Text(string words) => envelope.Seal(words, TextPlace)!;

    internal string OpenText(string stored) => envelope.Open(stored, TextPlace)!;
}
