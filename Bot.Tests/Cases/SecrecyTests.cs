using System.Text;
using Bot.Cases;
using Bot.Conversations;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Reports;
using Bot.Messaging;
using Bot.Storage;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Cases;

/// <summary>Who informs is secret by law: planted names, phones and addresses turn up in no log and in no file of the database.</summary>
public sealed class SecrecyTests
{
    private static readonly string[] Planted = ["林阿娟", "912777333", "ajuan@secret.example", "阿娟家隔壁三樓"];
    private static readonly Informer Juan = new(Planted[0], "+886" + Planted[1], Planted[2]);

    [Theory, OnBothDatabases]
    public async Task Nobody_finds_the_informer_in_logs_or_database_before_and_after_filing_and_after_a_failed_one(string database)
    {
        var log = new LogBook();
        await using var bot = await BotApp.OnAsync(database, adjust: builder => builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        var citizen = LineCitizen.Number(7);

        // Before: as a message, as part of a conversation, and in what the bot says.
        var told = citizen.SendsPlace($"{Planted[0]} {Planted[3]}", $"{Planted[1]} {Planted[2]}", bot.Now);
        await bot.DeliverAsync(told);
        await bot.RepliesAsync(told);
        await bot.SettleAsync();
        await HoldDraftAsync(bot);
        await NothingIsFoundAsync(bot, database, log);

        // A filing that fails, then one that does not, and the words of an officer about it.
        var filing = await FilingAsync(bot);
        await Assert.ThrowsAsync<InvalidOperationException>(() => CarryOutAsync(bot, citizen, filing, new InvalidOperationException($"{filing}")));
        await CarryOutAsync(bot, citizen, filing, null);
        var act = new CaseAct(filing.Receipt.Number.Value, 1, "wu", CaseRole.Registrar);
        var desk = bot.Services.GetRequiredService<CaseDesk>();
        CaseOffice.Done(await desk.MoveAsync(act, PetitionState.NeedInfo, new() { Reason = $"{Planted[0]} {Planted[1]}" }));
        var sent = bot.Line.Sent.Count;
        await bot.PassUntilAsync(() => bot.Line.Sent.Count > sent, "the citizen is told");
        await bot.SettleAsync();

        await NothingIsFoundAsync(bot, database, log);
        Assert.NotEmpty(log.Lines);
    }

    [Theory, OnBothDatabases]
    public async Task Who_informed_is_opened_by_role_and_reason_and_every_look_is_written_down(string database)
    {
        await using var office = await CaseOffice.OpenAsync(database);
        var number = (await office.FileAsync(informer: Juan)).Number.Value;
        var vault = office.The<InformerVault>();

        Assert.Equal("NotAllowed", (await vault.OpenAsync(number, "bo", CaseRole.Demolition, "想知道")).Problem?.Name);
        Assert.Equal("NoReason", (await vault.OpenAsync(number, "mei", CaseRole.Officer, " ")).Problem?.Name);
        Assert.Equal("Unknown", (await vault.OpenAsync("115-999999-A", "mei", CaseRole.Officer, "聯絡")).Problem?.Name);
        Assert.Empty(await vault.LooksAsync(number));

        Assert.Equal(Juan, CaseOffice.Done(await vault.OpenAsync(number, "mei", CaseRole.Officer, "電話聯絡補件")));

        var look = Assert.Single(await vault.LooksAsync(number));
        Assert.Equal(("mei", CaseRole.Officer, "電話聯絡補件"), (look.By, look.Role, look.Reason));
    }

    [Fact]
    public async Task An_identity_that_is_moved_to_another_case_does_not_open()
    {
        await using var office = await CaseOffice.OpenAsync();
        var (one, other) = ((await office.FileAsync(informer: Juan)).Number.Value, (await office.FileAsync()).Number.Value);
        await using var db = office.Database();
        var identity = (await db.Informers.SingleAsync(i => i.CaseNumber == one)).Identity;
        await db.Informers.Where(i => i.CaseNumber == other).ExecuteUpdateAsync(set => set.SetProperty(i => i.Identity, identity));

        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(
            () => office.The<InformerVault>().OpenAsync(other, "mei", CaseRole.Officer, "聯絡"));
    }

    [Theory, OnBothDatabases]
    public async Task What_an_older_program_kept_in_clear_is_still_answered(string database)
    {
        await using var bot = await BotApp.OnAsync(database);
        var citizen = LineCitizen.Number(8);
        await bot.Services.GetRequiredService<WriteQueue>().RunAsync(writer => writer.Execute(
            "INSERT INTO conversations (citizen, state, version, heard_at) VALUES (@citizen, @state, 1, @heard_at)",
            citizen.Address, """{"language":"en","greeted":true}""", bot.Now.UtcDateTime));

        var (conversation, version) = await bot.Services.GetRequiredService<ConversationStore>().LoadAsync(citizen.Address);

        Assert.Equal(("en", 1), (conversation.Language, version));
    }

    [Fact]
    public void An_informer_tells_nothing_when_written_out_by_mistake() =>
        Assert.DoesNotContain(Planted, secret => $"{Juan} {new { Juan }}".Contains(secret, StringComparison.Ordinal));

    private static async Task<FileCase> FilingAsync(BotApp bot) => new(
        "draft",
        new() { Kind = ReportKind.Petition, Description = Planted[3], Answer = "chat" },
        Juan,
        new("1", bot.Now.UtcDateTime),
        await bot.Services.GetRequiredService<CaseFacts>().ReserveAsync());

    private static Task CarryOutAsync(BotApp bot, LineCitizen citizen, FileCase filing, Exception? problem) =>
        bot.Services.GetRequiredService<WriteQueue>().RunAsync(writer =>
        {
            var context = new EffectContext(citizen.Address, new Conversation(), 1, bot.Now.UtcDateTime);
            Array.ForEach([.. bot.Services.GetServices<IEffectHandler>()], handler => handler.Handle(writer, filing, context));
            return problem is null ? 0 : throw problem;
        });

    private static Task HoldDraftAsync(BotApp bot)
    {
        var state = bot.Services.GetRequiredService<ConversationStore>().Seal(new Conversation { AnsweredMediaSet = string.Join(' ', Planted) });
        return bot.Services.GetRequiredService<WriteQueue>().RunAsync(writer =>
        {
            ConversationStore.Save(writer, "line:Uother", state, 0, bot.Now.UtcDateTime, draftTouchedAt: null);
            return 0;
        });
    }

    private static async Task NothingIsFoundAsync(BotApp bot, string database, LogBook log)
    {
        Assert.DoesNotContain(log.Lines, line => Planted.Any(secret => line.Contains(secret, StringComparison.Ordinal)));
        var stored = database == "Postgres" ? [await DumpAsync(bot)] : await FilesAsync(bot);
        Assert.NotEmpty(stored);
        Assert.All(Planted, secret => Assert.DoesNotContain(stored, bytes =>
            bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(secret)) >= 0
            || bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(EscapedAsJson(secret))) >= 0));
    }

    private static string EscapedAsJson(string text) => System.Text.Json.JsonSerializer.Serialize(text)[1..^1];

    // The database with its write-ahead log and whatever else lies beside it, the keys included.
    private static async Task<List<byte[]>> FilesAsync(BotApp bot)
    {
        var folder = bot.Services.GetRequiredService<IOptions<StorageOptions>>().Value.DataPath;
        var files = new List<byte[]>();
        foreach (var path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[file.Length];
            await file.ReadExactlyAsync(bytes);
            files.Add(bytes);
        }

        Assert.Contains(Directory.GetFiles(folder), path => path.EndsWith("-wal", StringComparison.Ordinal));
        return files;
    }

    private static async Task<byte[]> DumpAsync(BotApp bot)
    {
        await using var db = bot.Database();
        var tables = await db.Database.SqlQueryRaw<string>("""
            SELECT table_name || query_to_xml('SELECT * FROM ' || quote_ident(table_name), true, false, '')::text AS "Value"
            FROM information_schema.tables WHERE table_schema = 'public'
            """).ToListAsync();
        Assert.Contains(tables, table => table.StartsWith("inbox", StringComparison.Ordinal) && table.Contains("message.location", StringComparison.Ordinal));
        return Encoding.UTF8.GetBytes(string.Concat(tables));
    }
}
