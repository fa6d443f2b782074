using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Bot.Handover;
using Bot.Staff;
using Microsoft.AspNetCore.Http.Features;

namespace Bot.Admin.Handover;

/// <summary>
/// Tells an open page that something has changed, by server-sent events. It says nothing of what: the page asks for that
/// itself, with the rights and the masks of every other look. Any other page asks now and then who waits: a browser keeps so
/// few connections to one site that not every page may hold one.
/// </summary>
internal static class HandoverStream
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // A proxy cuts off what is silent for long.
    private const int SignOfLifeAfter = 15;

    public static void MapHandoverStream(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/admin/handover/stream/{id?}", (string? id, HttpContext http, HandoverQueue queue, TimeProvider clock, IHostApplicationLifetime lifetime) =>
                MayLook(http)
                    ? TypedResults.ServerSentEvents(WatchAsync(queue, id, clock, lifetime.ApplicationStopping, http.RequestAborted))
                    : Results.StatusCode(StatusCodes.Status403Forbidden))
            .RequireAuthorization(nameof(Right.AnswerCitizens));
        pages.MapGet("/admin/handover/waiting", async (HttpContext http, HandoverQueue queue) =>
                MayLook(http) ? TypedResults.Ok(await queue.WaitingAsync(IndexModel.MostAtOnce)) : Results.StatusCode(StatusCodes.Status403Forbidden))
            .RequireAuthorization(nameof(Right.AnswerCitizens));
    }

    private static bool MayLook(HttpContext http) =>
        http.Features.GetRequiredFeature<StaffSession>().SecondFactor || !http.User.StaffRoles.NeedSecondFactor();

    private static async IAsyncEnumerable<SseItem<string>> WatchAsync(
        HandoverQueue queue, string? id, TimeProvider clock, CancellationToken stopping, [EnumeratorCancellation] CancellationToken gone)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, gone);
        using var timer = new PeriodicTimer(Pause, clock);
        var (last, silent) = ("", 0);
        do
        {
            var mark = await queue.MarkAsync(id);
            if (mark != last)
            {
                yield return new(mark, "changed");
                (last, silent) = (mark, 0);
            }
            else if (++silent % SignOfLifeAfter == 0)
            {
                yield return new("", "alive");
            }
        }
        while (await NextAsync(timer, either.Token));
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
