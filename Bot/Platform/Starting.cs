namespace Bot.Platform;

/// <summary>How the program starts: the doors first, then everything behind them.</summary>
internal static class Starting
{
    private const string Behind = "behind the doors";

    /// <summary>
    /// Puts every background part added so far behind the web server. A webhook is acknowledged as soon as it can be stored;
    /// the grains, and after them the rest in the order in which it was added, start when the server listens.
    /// </summary>
    public static void OpenDoorsFirst(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        foreach (var part in services.Where(s => s.ServiceType == typeof(IHostedService) && !s.IsKeyedService).ToList())
        {
            services.Remove(part);
            services.Add(part switch
            {
                { ImplementationInstance: { } made } => new ServiceDescriptor(part.ServiceType, Behind, made),
                { ImplementationFactory: { } make } => new ServiceDescriptor(part.ServiceType, Behind, (s, _) => make(s), part.Lifetime),
                _ => new ServiceDescriptor(part.ServiceType, Behind, part.ImplementationType!, part.Lifetime)
            });
        }

        services.AddSingleton(s => new Parts(
            () => s.GetKeyedServices<IHostedService>(Behind), s.GetRequiredService<IHostApplicationLifetime>(), s.GetRequiredService<ILogger<Parts>>()));
        services.AddHostedService(s => s.GetRequiredService<Parts>());
    }
}
