using System.Net;
using System.Net.Sockets;
using Orleans.Configuration;

namespace Bot.Platform;

/// <summary>Orleans: in this process alone, or as one member of a cluster that meets in Redis.</summary>
public static class GrainsSetup
{
    internal const string Cluster = "bot";

    // Four missed answers in a row, two seconds each: who is killed has been noticed after some eight seconds, and a pause of the
    // garbage collector or a busy machine is not taken for an end.
    private static readonly TimeSpan ProbeEvery = TimeSpan.FromSeconds(2);
    private const int MissedUntilDead = 4;

    public static void AddGrains(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<ClusterMemberOptions>().BindConfiguration("Cluster").ValidateDataAnnotations().ValidateOnStart();
        var redis = builder.Configuration["Redis:ConnectionString"];
        var own = builder.Configuration.GetSection("Cluster").Get<ClusterMemberOptions>() ?? new();
        builder.UseOrleans(silo =>
        {
            silo.Configure<GrainCollectionOptions>(o => o.CollectionAge = TimeSpan.FromMinutes(5));

            // Room for a million by default, taken at the start; who is not in it is looked up.
            silo.Configure<GrainDirectoryOptions>(o => o.CacheSize = 20_000);
            if (string.IsNullOrEmpty(redis))
            {
                silo.UseLocalhostClustering(FreePort(), gatewayPort: 0, primarySiloEndpoint: null, Cluster, Cluster);
                // Alone there is nobody to be declared dead; a silo whose clock leaps would otherwise declare itself so and end the process.
                silo.Configure<ClusterMembershipOptions>(o => o.LivenessEnabled = false);
            }
            else
            {
                JoinCluster(silo, redis, own);
                silo.Services.AddHostedService<ClusterMemory>();
                silo.Services.AddHealthChecks().AddCheck<RedisHealth>("redis");
            }
        });
    }

    private static void JoinCluster(ISiloBuilder silo, string redis, ClusterMemberOptions own)
    {
        silo.Configure<ClusterOptions>(o => (o.ClusterId, o.ServiceId) = (Cluster, Cluster));
        silo.Configure<ClusterMembershipOptions>(o =>
        {
            o.ProbeTimeout = ProbeEvery;
            o.NumMissedProbesLimit = MissedUntilDead;
            o.TableRefreshTimeout = TimeSpan.FromSeconds(10);
        });
        silo.UseRedisClustering(o =>
        {
            o.ConfigurationOptions = SharedRedis.Read(redis);
            o.CreateRedisKey = _ => ClusterMemory.Table;
        });
        var port = own.Port == 0 ? FreePort() : own.Port;
        if (IPAddress.TryParse(own.Address, out var address))
        {
            silo.ConfigureEndpoints(address, port, gatewayPort: 0);
        }
        else
        {
            silo.ConfigureEndpoints(port, gatewayPort: 0);
        }
    }

    // Below those that the system gives to whoever connects somewhere (32768 and above on Linux): nobody takes it before it is used.
    private static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            try
            {
                using var probe = new TcpListener(IPAddress.Loopback, port);
                probe.Start();
                return port;
            }
            catch (SocketException)
            {
                // In use: another one.
            }
        }
    }
}
