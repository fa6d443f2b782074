using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bot.Tests.Support;
using Bot.Tests.Support.Line;
using Xunit.Abstractions;

namespace Bot.Tests.Platform;

/// <summary>The nginx configuration that operators copy, in front of the program for real, where nginx is installed.</summary>
public sealed class NginxTests(ITestOutputHelper output)
{
    private const string Name = "bot.example.gov.tw";

    [Fact]
    public async Task Webhooks_and_staff_come_through_and_nothing_else_does()
    {
        if (InstalledProgram.Find("nginx") is not { } program)
        {
            output.WriteLine("nginx is not installed here: its configuration was not tried.");
            return;
        }

        await using var bot = await BotApp.StartAsync(new()
        {
            ["Site:PublicBaseUrl"] = $"https://{Name}",
            ["Site:TrustedProxies:0"] = "127.0.0.1",
            ["Staff:SignInsPerMinute"] = "1"
        });
        using var folder = new TemporaryFolder();
        var (plain, secure) = (FreePort.Next(), FreePort.Next());
        await WriteAsync(folder.Path, bot.Http.BaseAddress!.Authority, plain, secure);
        using var nginx = Process.Start(new ProcessStartInfo(program, ["-p", folder.Path, "-c", "nginx.conf", "-e", "stderr"]) { RedirectStandardError = true })!;
        var complaints = nginx.StandardError.ReadToEndAsync();
        try
        {
            using var outside = new HttpClient(Handler(secure)) { BaseAddress = new Uri($"https://{Name}:{secure}") };
            await Eventually.TrueAsync(async () => nginx.HasExited || await AnswersAsync(outside), "nginx answers");
            Assert.False(nginx.HasExited, nginx.HasExited ? await complaints : "");

            var said = LineCitizen.Number(1).Says("你好", bot.Now);
            Assert.Equal(HttpStatusCode.OK, (await outside.SendAsync(LineEvent.Deliver(said))).StatusCode);
            Assert.Single(await bot.RepliesAsync(said));
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await outside.PostAsync("/webhooks/line", new ByteArrayContent(new byte[1024 * 1024 + 1]))).StatusCode);

            var page = await outside.GetAsync("/admin/sign-in");
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Contains("max-age", page.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);

            // What the caller says of its own address does not get through: both tries are one caller's.
            Assert.NotEqual(HttpStatusCode.TooManyRequests, await SignInAsync(outside, "203.0.113.1"));
            Assert.Equal(HttpStatusCode.TooManyRequests, await SignInAsync(outside, "203.0.113.2"));

            using var onHttp = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
            var redirect = await onHttp.GetAsync($"http://127.0.0.1:{plain}/admin");
            Assert.Equal(HttpStatusCode.MovedPermanently, redirect.StatusCode);
        }
        finally
        {
            nginx.Kill(entireProcessTree: true);
            await nginx.WaitForExitAsync();
            output.WriteLine(await complaints);
        }
    }

    private static async Task<HttpStatusCode> SignInAsync(HttpClient outside, string claimed)
    {
        using var attempt = new HttpRequestMessage(HttpMethod.Post, "/admin/sign-in") { Content = new FormUrlEncodedContent([]) };
        attempt.Headers.Add("X-Forwarded-For", claimed);
        return (await outside.SendAsync(attempt)).StatusCode;
    }

    // The file as it is, with the ports, paths and address of this test.
    private static async Task WriteAsync(string folder, string bot, int plain, int secure)
    {
        var site = (await File.ReadAllTextAsync(Repository.PathOf("deployment", "nginx", "bot.conf")))
            .Replace("    listen [::]:80;\n", "", StringComparison.Ordinal)
            .Replace("    listen [::]:443 ssl;\n", "", StringComparison.Ordinal)
            .Replace("listen 80;", $"listen 127.0.0.1:{plain};", StringComparison.Ordinal)
            .Replace("listen 443 ssl;", $"listen 127.0.0.1:{secure} ssl;", StringComparison.Ordinal)
            .Replace("127.0.0.1:5080", bot, StringComparison.Ordinal)
            .Replace("/etc/ssl/bot/", folder + "/", StringComparison.Ordinal);
        var user = Environment.UserName is "root" ? "user root;" : "";
        var temporary = string.Concat(((string[])["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]).Select(t => $"{t}_temp_path {folder}/{t};\n"));
        await File.WriteAllTextAsync(Path.Combine(folder, "nginx.conf"),
            $"daemon off;\n{user}\npid {folder}/nginx.pid;\nerror_log stderr;\nevents {{}}\nhttp {{\naccess_log off;\n{temporary}{site}\n}}\n");

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={Name}", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(130));
        await File.WriteAllTextAsync(Path.Combine(folder, "fullchain.pem"), certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    private static SocketsHttpHandler Handler(int port) => new()
    {
        AllowAutoRedirect = false,
        ConnectCallback = async (_, cancellation) =>
        {
            var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, port, cancellation);
            return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
        },
        SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == $"CN={Name}" }
    };

    private static async Task<bool> AnswersAsync(HttpClient outside)
    {
        try
        {
            return (await outside.GetAsync("/health/live")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
