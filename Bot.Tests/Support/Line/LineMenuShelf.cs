using System.Text.Json;
using System.Text.RegularExpressions;
using SkiaSharp;

namespace Bot.Tests.Support.Line;

/// <summary>
/// The rich menus of an account, with LINE's rules: sizes, areas, one picture that fits and is never changed, no default
/// without a picture, aliases of their own form, at most 1000 menus.
/// </summary>
public sealed partial class LineMenuShelf
{
    private const int MostBytes = 1024 * 1024;

    private readonly Lock gate = new();
    private readonly Dictionary<string, StoredMenu> menus = [];
    private readonly Dictionary<string, string> aliases = [];
    private int made;

    /// <summary>The menu of everybody.</summary>
    public string? Default { get; private set; }

    /// <summary>How many calls changed something.</summary>
    public int Changes { get; private set; }

    /// <summary>The next uploads of a picture are refused, as after a broken connection.</summary>
    public int RefuseUploads { get; set; }

    public IReadOnlyDictionary<string, StoredMenu> Menus => menus;

    public IReadOnlyDictionary<string, string> Aliases => aliases;

    /// <summary>Puts a menu there as somebody else would have made it.</summary>
    public string Add(string name)
    {
        var id = $"richmenu-{++made:x32}";
        menus[id] = new(name, 2500, 1686, "{}") { Picture = [1] };
        return id;
    }

    internal bool Knows(string path) => path.StartsWith("/v2/bot/richmenu", StringComparison.Ordinal) || path.StartsWith("/v2/bot/user/all/richmenu", StringComparison.Ordinal);

    internal LineStandInAnswer Answer(LineRequest request)
    {
        lock (gate)
        {
            Changes += request.Method is "GET" ? 0 : 1;
            return (request.Method, request.Path) switch
            {
                ("GET", "/v2/bot/richmenu/list") => LineStandInAnswer.Ok(new { richmenus = menus.Select(m => new { richMenuId = m.Key, name = m.Value.Name }) }),
                ("POST", "/v2/bot/richmenu") => Make(request),
                ("POST", "/v2/bot/richmenu/alias") => SetAlias(null, request),
                ("GET", "/v2/bot/user/all/richmenu") => Default is null ? NotFound : LineStandInAnswer.Ok(new { richMenuId = Default }),
                (_, var path) when Alias().Match(path) is { Success: true } match => AnswerAlias(match.Groups[1].Value, request),
                (_, var path) when Picture().Match(path) is { Success: true } match => AnswerPicture(match.Groups[1].Value, request),
                ("POST", var path) when ForAll().Match(path) is { Success: true } match => SetDefault(match.Groups[1].Value),
                ("DELETE", var path) when One().Match(path) is { Success: true } match => Delete(match.Groups[1].Value),
                _ => NotFound
            };
        }
    }

    private static LineStandInAnswer NotFound => LineStandInAnswer.Error(404, "Not found");

    private LineStandInAnswer Make(LineRequest request)
    {
        using var body = JsonDocument.Parse(request.Body);
        var complaints = LineMessageCheck.OfMenu(body.RootElement).ToArray();
        if (complaints is not [] || menus.Count >= 1000)
        {
            return LineStandInAnswer.Error(400, $"The request body has {complaints.Length} error(s)", complaints);
        }

        var id = $"richmenu-{++made:x32}";
        var size = body.RootElement.GetProperty("size");
        menus[id] = new(body.RootElement.GetProperty("name").GetString()!, size.GetProperty("width").GetInt32(), size.GetProperty("height").GetInt32(), request.Body);
        return LineStandInAnswer.Ok(new { richMenuId = id });
    }

    private LineStandInAnswer AnswerPicture(string id, LineRequest request)
    {
        if (!menus.TryGetValue(id, out var menu) || (request.Method is "GET" && menu.Picture is null))
        {
            return NotFound;
        }

        if (request.Method is "GET")
        {
            return new(200, menu.Picture, "image/png");
        }

        if (RefuseUploads > 0)
        {
            RefuseUploads--;
            return LineStandInAnswer.Error(500, "Internal server error");
        }

        using var picture = SKBitmap.Decode(request.Bytes);
        return request.MediaType is not ("image/png" or "image/jpeg") ? LineStandInAnswer.Error(415, "Unsupported Media Type")
            : menu.Picture is not null ? LineStandInAnswer.Error(400, "An image has already been uploaded to the richmenu")
            : request.Bytes.Length > MostBytes || picture is null ? LineStandInAnswer.Error(400, "The image is too large or broken")
            : (picture.Width, picture.Height) != (menu.Width, menu.Height) ? LineStandInAnswer.Error(400, "Invalid image size")
            : Keep(menu, request.Bytes);
    }

    private static LineStandInAnswer Keep(StoredMenu menu, byte[] picture)
    {
        menu.Picture = picture;
        return LineStandInAnswer.Ok(new { });
    }

    private LineStandInAnswer AnswerAlias(string alias, LineRequest request) =>
        !aliases.TryGetValue(alias, out var menu) ? NotFound
        : request.Method is "GET" ? LineStandInAnswer.Ok(new { richMenuAliasId = alias, richMenuId = menu })
        : SetAlias(alias, request);

    private LineStandInAnswer SetAlias(string? known, LineRequest request)
    {
        using var body = JsonDocument.Parse(request.Body);
        var alias = known ?? body.RootElement.GetProperty("richMenuAliasId").GetString()!;
        var menu = body.RootElement.GetProperty("richMenuId").GetString()!;
        if (!AliasName().IsMatch(alias) || (known is null && aliases.ContainsKey(alias)) || !menus.TryGetValue(menu, out var found) || found.Picture is null)
        {
            return LineStandInAnswer.Error(400, "richMenuAliasId or richMenuId is invalid");
        }

        aliases[alias] = menu;
        return LineStandInAnswer.Ok(new { });
    }

    private LineStandInAnswer SetDefault(string id)
    {
        if (!menus.TryGetValue(id, out var menu) || menu.Picture is null)
        {
            return LineStandInAnswer.Error(400, "must upload richmenu image before applying it to user");
        }

        Default = id;
        return LineStandInAnswer.Ok(new { });
    }

    private LineStandInAnswer Delete(string id) => menus.Remove(id) ? LineStandInAnswer.Ok(new { }) : NotFound;

    [GeneratedRegex("^/v2/bot/richmenu/alias/([^/]+)$")]
    private static partial Regex Alias();

    [GeneratedRegex("^/v2/bot/richmenu/([^/]+)/content$")]
    private static partial Regex Picture();

    [GeneratedRegex("^/v2/bot/user/all/richmenu/([^/]+)$")]
    private static partial Regex ForAll();

    [GeneratedRegex("^/v2/bot/richmenu/([^/]+)$")]
    private static partial Regex One();

    [GeneratedRegex("^[a-z0-9_-]{1,32}$")]
    private static partial Regex AliasName();
}

/// <summary>A menu as LINE keeps it.</summary>
public sealed record StoredMenu(string Name, int Width, int Height, string Definition)
{
    public byte[]? Picture { get; set; }
}
