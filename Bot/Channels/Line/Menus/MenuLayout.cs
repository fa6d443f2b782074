using Bot.Dialogs.Menus;
using SkiaSharp;

namespace Bot.Channels.Line.Menus;

/// <summary>
/// Where everything lies on the picture. Its size is LINE's usual large one (Messaging API, "Rich menus": 800 to 2500
/// pixels wide, at least 250 high, width to height at least 1.45).
/// </summary>
internal static class MenuLayout
{
    public const int Width = 2500;
    public const int Height = 1686;
    public const int Band = 236;
    public const int SwitchWidth = 700;
    public const int Columns = 3;

    public static SKRectI Switch { get; } = SKRectI.Create(Width - SwitchWidth, 0, SwitchWidth, Band);

    /// <summary>The tiles of the buttons, in reading order; together they cover everything below the band.</summary>
    public static IEnumerable<(StandingButton Button, SKRectI Tile)> Tiles(StandingMenu menu)
    {
        var rows = (menu.Buttons.Count + Columns - 1) / Columns;
        return menu.Buttons.Select((button, i) =>
        {
            var (row, column) = (i / Columns, i % Columns);
            return (button, new SKRectI(Across(column), Down(row), Across(column + 1), Down(row + 1)));
        });

        int Across(int column) => Width * column / Columns;
        int Down(int row) => Band + ((Height - Band) * row / rows);
    }
}
