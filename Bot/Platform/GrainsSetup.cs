using System.Net;
using System.Net.Sockets;
using Orleans.Configuration;
using StackExchange.Redis;

namespace Bot.Platform;

/// <summary>Orleans: in this process alone, or as one member of a cluster that meets in Redis.</summary>
public static class GrainsSetup
{
    private const string Cluster = "bot";

    public static void AddGrains(this IHostApplicationBuilder builder)
    {
        var redis = builder.Configuration["Redis:ConnectionString"];
        builder.UseOrleans(silo =>
        {
            silo.Configure<GrainCollectionOptions>(o => o.CollectionAge = TimeSpan.FromMinutes(5));

            // Room for a million by default, taken at the start; who is not in it is looked up.
            silo.Configure<GrainDirectoryOptions>(o => o.CacheSize = 20_000);
            if (string.IsNullOrEmpty(redis))
            {
                var silosPort = FreePort();
                silo.UseLocalhostClustering(silosPort, gatewayPort: 0, primarySiloEndpoint: null, Cluster, Cluster);
                // Alone there is nobody to be declared dead; a silo whose clock leaps would otherwise declare itself so and end the process.
                silo.Configure<ClusterMembershipOptions>(o => o.LivenessEnabled = false);
            }
            else
            {
                JoinCluster(silo, redis);
            }
        });
    }

    private static void JoinCluster(ISiloBuilder silo, string redis)
    {
        silo.Configure<ClusterOptions>(o => (o.ClusterId, o.ServiceId) = (Cluster, Cluster));
        silo.UseRedisClustering(o => o.ConfigurationOptions = ConfigurationOptions.Parse(redis));
        silo.ConfigureEndpoints(FreePort(), gatewayPort: 0);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
