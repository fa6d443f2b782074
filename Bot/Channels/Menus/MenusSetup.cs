using Bot.Channels.Line.Menus;
using Bot.Channels.Messenger;

namespace Bot.Channels.Menus;

/// <summary>What the verbs <c>menus show</c> and <c>menus deploy</c> need, beyond the channels themselves.</summary>
public static class MenusSetup
{
    public static void AddMenus(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<MenusOptions>().BindConfiguration(MenusOptions.Section);
        builder.Services.AddSingleton<RichMenus>();
        builder.Services.AddSingleton<PageProfile>();
    }
}
