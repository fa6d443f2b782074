using System.Security.Cryptography;
using System.Text;

namespace Bot.Dialogs.Surveys;

/// <summary>
/// What two versions of a question must share before their answers may stand in one trend: the same question, asked in the
/// same words with the same answers to choose from. Blanks and line breaks around words change nothing.
/// </summary>
public static class TrendKey
{
    private const int Digits = 10;

    /// <summary>The key of a question: its id and a digest of its wording.</summary>
    public static string Of(SurveyQuestion question)
    {
        IEnumerable<string> wording =
        [
            question.Kind.ToString(), question.Text.Chinese, question.Text.English,
            .. question.Options.SelectMany(o => (string[])[o.Key, o.Text.Chinese, o.Text.English])
        ];
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', wording.Select(OneSpacing))));
        return $"{question.Id}-{Convert.ToHexStringLower(digest)[..Digits]}";
    }

    private static string OneSpacing(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
