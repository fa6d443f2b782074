using System.Data.Common;
using System.Security.Cryptography;
using System.Xml.Linq;
using Bot.Platform;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace Bot.Storage;

/// <summary>
/// Knows the installation by a name that lies in the database and, apart from it, beside the keys. A database that is empty although
/// there has been one (a failover to a standby that never got the data, a folder that was not mounted) is refused instead of begun anew,
/// and so are keys that were lost: to make new ones would close for ever what is sealed.
/// </summary>
public sealed class Installation(
    Database database, WriteQueue writes, Envelope envelope, [FromKeyedServices(KeyShelves.Own)] IXmlRepository shelf,
    IOptions<StorageOptions> options, TimeProvider clock)
{
    private const string Element = "installation";

    private const string Add = """
        INSERT INTO installation (id, name, made_at, needs_migration) VALUES (1, @name, @made_at, @needs_migration) ON CONFLICT (id) DO NOTHING
        """;

    private const string Raise = "UPDATE installation SET needs_migration = @needs_migration WHERE needs_migration < @needs_migration";
    private const string Select = "SELECT name, key_check FROM installation";
    private const string NoteKeys = "UPDATE installation SET key_check = @key_check WHERE key_check IS NULL";

    // Another server puts back within seconds what Redis has lost.
    private static readonly TimeSpan PatienceWithKeys = TimeSpan.FromSeconds(15);

    /// <summary>Looks, before anything is written, whether it is the database that is known; at the first start none is.</summary>
    /// <exception cref="StartRefusedException">It is another one, or an empty one.</exception>
    internal async Task RefuseAnotherAsync()
    {
        // What is known first: of servers that start for the first time together, none finds a name here that is not in the database.
        if (Known() is [.., var last] known && (await ReadAsync()).Name is var name && (name is null || !known.Contains(name)) && options.Value.BeginAnew != last)
        {
            // By name, so that the setting cannot be forgotten and undo the protection another day.
            throw new StartRefusedException(
                (name is null ? "The database is empty" : $"The database belongs to another installation ({name})")
                + $", but this installation ({last}) has one with data. Look whether Storage:ConnectionString and Storage:DataPath lead to the right one, "
                + $"and whether a standby is up to date. To leave the old data behind for good, start once with Storage:BeginAnew={last}.");
        }
    }

    /// <summary>Remembers the database at the first start, and from now on believes no other.</summary>
    /// <param name="needsMigration">As in <see cref="InstallationRow.NeedsMigration"/>.</param>
    /// <exception cref="StartRefusedException">The keys are gone.</exception>
    internal async Task RecogniseAsync(string needsMigration)
    {
        await writes.RunAsync(writer =>
        {
            writer.Execute(Add, RandomNumberGenerator.GetHexString(32, lowercase: true), clock.GetUtcNow().UtcDateTime, needsMigration);
            return writer.Execute(Raise, needsMigration);
        });
        var (name, keyCheck) = await ReadAsync();
        if (!Known().Contains(name!))
        {
            shelf.StoreElement(new XElement(Element, new XAttribute("id", name!), new XAttribute("madeAt", clock.GetUtcNow())), $"{Element}-{name}");
        }

        if (keyCheck is not null)
        {
            await AwaitKeysAsync();
        }

        database.Expect(name!);
    }

    /// <summary>Makes sure that the keys are those with which the database is sealed.</summary>
    /// <exception cref="StartRefusedException">They are others.</exception>
    internal async Task RecogniseKeysAsync()
    {
        var (name, keyCheck) = await ReadAsync();
        var own = envelope.Hash(Element, name!);
        if (keyCheck is null)
        {
            await writes.RunAsync(writer => writer.Execute(NoteKeys, own));
            keyCheck = (await ReadAsync()).KeyCheck;
        }

        if (keyCheck != own)
        {
            throw new StartRefusedException(
                "The keys (Storage:DataPath/keys, or Redis) are not those with which this database is sealed. Put the right ones back from a backup.");
        }
    }

    private async Task AwaitKeysAsync()
    {
        var since = clock.GetTimestamp();
        while (!shelf.GetAllElements().Any(e => e.Name == DataKeys.Element))
        {
            if (clock.GetElapsedTime(since) > PatienceWithKeys)
            {
                throw new StartRefusedException(
                    "The keys (Storage:DataPath/keys, or Redis) are gone, and without them what is sealed in the database stays closed. Put them back from a backup.");
            }

            await Task.Delay(TimeSpan.FromSeconds(1), clock);
        }
    }

    private List<string> Known() =>
        [.. shelf.GetAllElements().Where(e => e.Name == Element).OrderBy(e => (DateTimeOffset)e.Attribute("madeAt")!).Select(e => (string)e.Attribute("id")!)];

    private async Task<(string? Name, string? KeyCheck)> ReadAsync()
    {
        try
        {
            return (await database.ReadAsync(Select, row => (Name: (string?)row.GetString(0), KeyCheck: row.GetText(1)))).FirstOrDefault();
        }
        catch (DbException e) when (Trouble.IsMissingTable(e))
        {
            return default;
        }
    }
}
