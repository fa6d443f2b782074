using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Support.Telemetry;

/// <summary>An OpenTelemetry collector (OTLP over HTTP) that keeps the bytes it is sent, by signal: traces, metrics, logs.</summary>
public sealed class OtlpStandIn : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly ConcurrentQueue<(string Signal, byte[] Body)> taken = new();

    private OtlpStandIn()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        server = builder.Build();
        server.Run(TakeAsync);
    }

    public string Address => server.Urls.First();

    public static async Task<OtlpStandIn> StartAsync()
    {
        OtlpStandIn standIn = new();
        await standIn.server.StartAsync();
        return standIn;
    }

    /// <summary>True if something of a signal (<c>traces</c>) holds these words or bytes.</summary>
    public bool Has(string signal, string words) => Has(signal, Encoding.UTF8.GetBytes(words));

    public bool Has(string signal, byte[] bytes) => taken.Any(t => t.Signal == signal && t.Body.AsSpan().IndexOf(bytes) >= 0);

    /// <summary>Everything, to look for what must not be there.</summary>
    public byte[] All => [.. taken.SelectMany(t => t.Body)];

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        taken.Enqueue((http.Request.Path.Value!.Split('/')[^1], body.ToArray()));
        http.Response.ContentType = "application/x-protobuf";
    }
}
