using System.Diagnostics;

namespace Bot.Platform;

/// <summary>Opens a page for a newcomer who has just started the program from a terminal.</summary>
internal static class BrowserOpener
{
    public static void TryOpen(string address)
    {
        if (Console.IsOutputRedirected)
        {
            return;
        }

        try
        {
            Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or PlatformNotSupportedException or FileNotFoundException)
        {
            // A machine without a browser: the address stands on the terminal.
        }
    }
}
