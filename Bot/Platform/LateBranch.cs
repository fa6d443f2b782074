namespace Bot.Platform;

/// <summary>Parts of the site that few visit, and none at once.</summary>
public static class LateBranch
{
    /// <summary>
    /// A pipeline of its own for everything under a path, made at the first visit: neither the start nor a webhook waits
    /// for it, and nothing that it needs is made before the settings were checked.
    /// </summary>
    public static void UseAtFirstVisit(this IApplicationBuilder app, PathString root, Action<IApplicationBuilder> make)
    {
        var branch = new Lazy<RequestDelegate>(() =>
        {
            var made = app.New();
            make(made);
            return made.Build();
        });
        app.Use(next => http => http.Request.Path.StartsWithSegments(root) ? branch.Value(http) : next(http));
    }
}
