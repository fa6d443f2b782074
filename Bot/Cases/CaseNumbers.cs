using System.Security.Cryptography;
using Bot.Dialogs.Cases;
using Bot.Storage;

namespace Bot.Cases;

/// <summary>Gives out case numbers, each once, and the codes that open cases.</summary>
public sealed class CaseNumbers(WriteQueue writes, CaseClock clock)
{
    // The year in which the Republic began is year 1.
    private const int YearZero = 1911;

    private const string Next = """
        INSERT INTO case_numbers (year, last) VALUES (@year, 1)
        ON CONFLICT (year) DO UPDATE SET last = case_numbers.last + 1
        RETURNING last
        """;

    /// <summary>A receipt for the case that a turn may file. One that is not used leaves a gap in the numbers.</summary>
    public async Task<CaseReceipt> ReserveAsync()
    {
        var year = clock.Today.Year - YearZero;
        var running = await writes.RunAsync(writer => writer.ExecuteForId(Next, year)!.Value);
        return new(CaseNumber.Of(year, (int)running), NewCode(), await clock.NewDueAsync());
    }

    private static string NewCode()
    {
        string code;
        do
        {
            code = RandomNumberGenerator.GetString(LookUpCode.Alphabet, LookUpCode.Length);
        }
        while (!code.Any(char.IsAsciiDigit) || !code.Any(char.IsAsciiLetter));
        return code;
    }
}
