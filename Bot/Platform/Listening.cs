namespace Bot.Platform;

/// <summary>Where the program listens.</summary>
public static class Listening
{
    internal const string Home = "http://localhost:5080";

    /// <summary>Listens at home unless <c>--urls</c> or <c>ASPNETCORE_URLS</c> says otherwise; in appsettings.json it would outrank both.</summary>
    public static void ListenAtHome(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(Home);
        }
    }
}
