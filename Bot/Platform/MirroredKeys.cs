using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using StackExchange.Redis;

namespace Bot.Platform;

/// <summary>
/// Keys that lie in the Redis of all servers and, as a copy, in files of each: whatever one of the two has forgotten is put back
/// from the other. A Redis that was flushed or restarted without its disk would otherwise take everything that was ever sealed with it.
/// </summary>
internal sealed class MirroredKeys(IXmlRepository shared, IXmlRepository files) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        try
        {
            KeyShelves.Copy(files, shared);
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            // While Redis is away the copies serve.
            return files.GetAllElements();
        }

        TryKeepCopies();

        // Two servers that put back at the same time put back twice.
        return [.. shared.GetAllElements().DistinctBy(KeyShelves.IdOf)];
    }

    // A key that only this server has would leave closed to the others what it seals: without Redis there is no new one.
    public void StoreElement(XElement element, string friendlyName)
    {
        shared.StoreElement(element, friendlyName);
        TryKeepCopies();
    }

    private void TryKeepCopies()
    {
        try
        {
            KeyShelves.Copy(shared, files);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another server keeps its copies in the same folder and was first, or nothing can be written: Redis has them.
        }
    }
}
