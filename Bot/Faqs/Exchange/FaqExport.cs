namespace Bot.Faqs.Exchange;

/// <summary>Writes the working copies of all entries that are not archived to a file that <see cref="FaqImport"/> reads again.</summary>
public sealed class FaqExport(FaqLedgers ledgers)
{
    /// <returns>How many entries were written.</returns>
    public async Task<int> WriteAsync(FaqFileKind kind, Stream file)
    {
        await using var ledger = await ledgers.OpenAsync();
        var contents = await ledger.LiveAsync();
        await ledger.CommitAsync();
        FaqFile.Write(kind, file, contents.OrderBy(c => c.Position).ThenBy(c => c.Id, StringComparer.Ordinal));
        return contents.Count;
    }
}
