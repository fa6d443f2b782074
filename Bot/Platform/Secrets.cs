using System.Runtime.CompilerServices;

namespace Bot.Platform;

/// <summary>Settings that stand in files of their own, as containers, Kubernetes and systemd hand out secrets.</summary>
public static class Secrets
{
    internal const string Key = "SecretsFolder";

    /// <summary>
    /// Reads every file in the folder <c>SecretsFolder</c> as the setting of its name: <c>Line__ChannelSecret</c>. A secret that
    /// stands there is neither in the environment nor among the arguments, which others on the machine may be able to see.
    /// </summary>
    /// <exception cref="StartRefusedException">The folder or a file in it cannot be read.</exception>
    public static void ReadSecrets(this IHostApplicationBuilder builder)
    {
        if (builder.Configuration[Key] is { Length: > 0 } folder)
        {
            Read(builder.Configuration, folder);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Read(IConfigurationManager settings, string folder)
    {
        try
        {
            settings.AddKeyPerFile(Path.GetFullPath(folder), optional: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StartRefusedException($"{Key} is {folder}, which cannot be read: {e.Message}", e);
        }
    }
}
