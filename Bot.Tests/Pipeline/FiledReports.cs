using System.Text.RegularExpressions;
using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Faqs;
using Bot.Media;
using Bot.Storage;
using Bot.Tests.Media;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Pipeline;

/// <summary>What the agency has of the reports: a look into the data of a program that may or may not run.</summary>
internal sealed partial class FiledReports : IAsyncDisposable
{
    private readonly WebApplication app;

    private FiledReports(WebApplication app) => this.app = app;

    public static async Task<FiledReports> OpenAsync(Dictionary<string, string?> settings)
    {
        var app = Program.Build([.. settings.Select(s => $"--{s.Key}={s.Value}")], builder => builder.Logging.ClearProviders());
        await app.PrepareAsync();
        return new(app);
    }

    /// <summary>
    /// Takes all answers off the shelf, before the program's first start: to index them at every start would take most of the
    /// test's time. A question is then answered by "no answer".
    /// </summary>
    public async Task EmptyShelfAsync()
    {
        await using (var ledger = await The<FaqLedgers>().OpenAsync())
        {
            await ledger.CommitAsync();
        }

        await using var db = Database();
        await db.FaqEntries.ExecuteUpdateAsync(set => set.SetProperty(e => e.OnShelf, false).SetProperty(e => e.ShownFrom, (DateTime?)null));
        await db.RegressionQuestions.Where(q => q.EntryId != null).ExecuteDeleteAsync();
    }

    public async Task<int> CountAsync()
    {
        await using var db = Database();
        return await db.Cases.CountAsync();
    }

    public async Task<bool> HaveAllPhotosAsync()
    {
        await using var db = Database();
        return await db.Photos.AllAsync(p => p.Status == PhotoStatus.Stored || p.Status == PhotoStatus.Lost);
    }

    /// <summary>Asserts that this citizen's report is one case, whole, and that the citizen was told its number and no other.</summary>
    public async Task HoldAsync(Filer filer, IReadOnlyList<string> told)
    {
        var account = The<CaseSeals>().Account(filer.Address);
        await using var db = Database();
        var number = (await db.Informers.SingleAsync(i => i.AccountHash == account)).CaseNumber;
        var found = await db.Cases.SingleAsync(c => c.Number == number);

        Assert.Equal([number], told.SelectMany(words => Number().Matches(words)).Select(m => m.Value).Distinct());
        var code = Assert.Single(told.SelectMany(words => Code().Matches(words)).Select(m => m.Groups[1].Value));
        Assert.True(CaseNumber.TryParse(number, out var read) && The<CaseSeals>().Fits(read, code, found.CodeHash));
        Assert.Equal(filer.Description, (await The<CaseDesk>().ReportAsync(number))!.Description);
        Assert.Equal(filer.Phone, (await The<InformerVault>().OpenAsync(number, "mei", CaseRole.Officer, "test")).Value!.Phone);
        Assert.Single(await The<CaseDesk>().HistoryAsync(number));
        Assert.NotNull(found.Due);
        await HoldPhotosAsync(number, filer.PhotosKept);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task HoldPhotosAsync(string number, int kept)
    {
        var photos = await The<PhotoArchive>().OfCaseAsync(number);
        Assert.Equal(kept, photos.Count);
        foreach (var photo in photos)
        {
            await using var stored = await The<PhotoArchive>().OpenAsync(photo.Id, thumbnail: false);
            using var copy = new MemoryStream();
            await stored!.CopyToAsync(copy);
            Assert.Equal("RGBY", SamplePicture.QuartersOf(copy.ToArray()));
        }
    }

    private BotDb Database() => The<IDbContextFactory<BotDb>>().CreateDbContext();

    private T The<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    [GeneratedRegex("[0-9]{3}-[0-9]{6}-[0-9A-Z]")]
    private static partial Regex Number();

    [GeneratedRegex("查詢碼：([0-9A-Z]{8})")]
    private static partial Regex Code();
}
