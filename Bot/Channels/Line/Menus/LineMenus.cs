using Bot.Channels.Menus;

namespace Bot.Channels.Line.Menus;

/// <summary>
/// Puts our menus on the account. A picture cannot be changed afterwards, so a changed menu is a new one: made, put behind
/// its alias and in front of everybody, and only then are our older ones deleted. Menus of others are left alone.
/// </summary>
internal sealed class LineMenus(LineMenuClient client, RichMenus menus) : IChannelMenus
{
    public string Name => "LINE";

    public async Task<IReadOnlyList<string>> DeployAsync(CancellationToken cancellation)
    {
        var drawn = menus.Draw();
        var kept = await client.ListAsync(cancellation);
        List<string> changes = [];
        List<string> ids = [];
        foreach (var menu in drawn)
        {
            var id = await MakeAsync(menu, kept, changes, cancellation);
            await PutBehindAliasAsync(menu, id, changes, cancellation);
            ids.Add(id);
        }

        if (await client.DefaultAsync(cancellation) != ids[0])
        {
            await client.SetDefaultAsync(ids[0], cancellation);
            changes.Add($"The menu of everybody is now {ids[0]} ({drawn[0].Language}).");
        }

        foreach (var old in kept.Where(menu => menu.Name.StartsWith(RichMenus.Ours, StringComparison.Ordinal) && !ids.Contains(menu.Id)))
        {
            await client.DeleteAsync(old.Id, cancellation);
            changes.Add($"Deleted the older menu {old.Id}.");
        }

        return changes;
    }

    private async Task<string> MakeAsync(RichMenu menu, IReadOnlyList<KeptMenu> kept, List<string> changes, CancellationToken cancellation)
    {
        var known = kept.Where(k => k.Name == menu.Name).Select(k => k.Id).FirstOrDefault();
        var id = known ?? await client.CreateAsync(menu.Definition, cancellation);
        if (known is null || !await client.HasPictureAsync(id, cancellation))
        {
            await client.UploadAsync(id, menu.Picture, cancellation);
            changes.Add($"Made the menu {id} ({menu.Language}), with a picture of {menu.Picture.Length:N0} bytes.");
        }

        return id;
    }

    private async Task PutBehindAliasAsync(RichMenu menu, string id, List<string> changes, CancellationToken cancellation)
    {
        var behind = await client.AliasAsync(menu.Alias, cancellation);
        if (behind != id)
        {
            await client.SetAliasAsync(menu.Alias, id, isNew: behind is null, cancellation);
            changes.Add($"The alias {menu.Alias} now leads to {id}.");
        }
    }
}
