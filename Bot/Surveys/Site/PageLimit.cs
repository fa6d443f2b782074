using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Bot.Surveys.Site;

/// <summary>How often one network address may open or send a survey in a minute: enough for an office behind one address, too few to try tokens.</summary>
internal sealed class PageLimit(IOptions<SurveysOptions> options) : IEndpointFilter, IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress> pages = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new() { PermitLimit = options.Value.PagesPerMinute, Window = TimeSpan.FromMinutes(1) }));

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        using var lease = pages.AttemptAcquire(http.Connection.RemoteIpAddress ?? IPAddress.None);
        var words = SiteWords.In(SiteWords.AskedFor(http.Request));
        return lease.IsAcquired ? await next(context) : SurveyPages.Say(http, words, words["TooOften"], StatusCodes.Status429TooManyRequests);
    }

    public void Dispose() => pages.Dispose();
}
