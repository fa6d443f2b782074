using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Bot.Handover;
using Bot.Staff;
using Microsoft.AspNetCore.Http.Features;

namespace Bot.Admin.Handover;

/// <summary>
/// Tells an open page that something has changed, by server-sent events. It says nothing of what: the page asks for that
/// itself, with the rights and the masks of every other look.
/// </summary>
internal static class HandoverStream
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // A proxy cuts off what is silent for long.
    private const int SignOfLifeAfter = 15;

    public static void MapHandoverStream(this IEndpointRouteBuilder pages) => pages
        .MapGet("/admin/handover/stream/{id?}", (string? id, HttpContext http, HandoverQueue queue, TimeProvider clock, IHostApplicationLifetime lifetime) =>
            http.Features.GetRequiredFeature<StaffSession>() is { SecondFactor: false } && http.User.StaffRoles.NeedSecondFactor()
                ? Results.StatusCode(StatusCodes.Status403Forbidden)
                : TypedResults.ServerSentEvents(WatchAsync(queue, id, clock, lifetime.ApplicationStopping, http.RequestAborted)))
        .RequireAuthorization(nameof(Right.AnswerCitizens));

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
