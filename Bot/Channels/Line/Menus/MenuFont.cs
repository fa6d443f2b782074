using Bot.Channels.Menus;
using SkiaSharp;

namespace Bot.Channels.Line.Menus;

/// <summary>A font of this machine that can write the menu.</summary>
internal static class MenuFont
{
    private const int MostFacesInAFile = 16;

    private static readonly string[] Folders =
    [
        "/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "/System/Library/Fonts",
        Environment.GetFolderPath(Environment.SpecialFolder.Fonts)
    ];

    // The best first. The picture library is the one without dependencies: it does not ask the system for its fonts.
    private static readonly string[] Names =
    [
        "NotoSansCJK-Bold.ttc", "NotoSansCJKtc-Bold.otf", "NotoSansTC-Bold.otf", "NotoSansTC-Bold.ttf", "NotoSansCJK-Regular.ttc", "NotoSansTC-VF.ttf",
        "NotoSansTC-Regular.otf", "NotoSansTC-Regular.ttf", "msjhbd.ttc", "msjh.ttc", "PingFang.ttc", "wqy-zenhei.ttc", "wqy-microhei.ttc",
        "DroidSansFallbackFull.ttf", "NotoSerifCJK-Bold.ttc", "NotoSerifCJK-Regular.ttc", "uming.ttc"
    ];

    /// <param name="configured">A file; empty to look for one.</param>
    /// <param name="text">What it has to be able to write.</param>
    /// <exception cref="MenusFailedException">There is none.</exception>
    public static SKTypeface Open(string configured, string text) =>
        configured is { Length: > 0 }
            ? OpenFile(configured, text) ?? throw new MenusFailedException($"Menus:FontFile, {configured}, is not a font that can write the menu.")
            : Installed().Select(file => OpenFile(file, text)).FirstOrDefault(font => font is not null)
                ?? throw new MenusFailedException(
                    "No font with Chinese characters was found: install one (Debian: fonts-noto-cjk), or name a file in Menus:FontFile.");

    private static IEnumerable<string> Installed()
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        var files = Folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*.*", options)).ToLookup(Path.GetFileName);
        return Names.SelectMany(name => files[name]);
    }

    // A collection holds the same characters in the ways of several countries; Taiwan's is the one to show.
    private static SKTypeface? OpenFile(string file, string text)
    {
        var faces = Enumerable.Range(0, File.Exists(file) ? MostFacesInAFile : 0)
            .Select(i => SKTypeface.FromFile(file, i)).TakeWhile(face => face is not null)
            .Where(face => CanWrite(face, text)).ToList();
        return faces.FirstOrDefault(face => face.FamilyName.EndsWith("TC", StringComparison.Ordinal)) ?? faces.FirstOrDefault();
    }

    private static bool CanWrite(SKTypeface face, string text)
    {
        using var font = new SKFont(face);
        return font.ContainsGlyphs(text);
    }
}
