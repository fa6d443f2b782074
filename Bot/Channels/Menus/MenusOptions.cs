namespace Bot.Channels.Menus;

/// <summary>The section <c>Menus</c> of the configuration.</summary>
public sealed class MenusOptions
{
    public const string Section = "Menus";

    /// <summary>The font in which the picture of LINE's menu is written; empty: one of those of the machine that knows Chinese.</summary>
    public string FontFile { get; init; } = "";
}
