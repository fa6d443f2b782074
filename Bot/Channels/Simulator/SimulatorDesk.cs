using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Bot.Dialogs.Activities;
using Bot.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Channels.Simulator;

/// <summary>Stores what came in and wakes its conversation; false if it could not be stored.</summary>
public delegate Task<bool> Receive(IReadOnlyList<IncomingEvent> events, CancellationToken cancellation);

/// <summary>Takes what the page sends, and gives it the letters of its mailbox.</summary>
public sealed class SimulatorDesk(Mailboxes mailboxes, Receive receive, TimeProvider clock, IHostApplicationLifetime lifetime)
{
    public async Task<Results<Accepted, ProblemHttpResult>> ReceiveAsync(HttpRequest request)
    {
        var (message, refusal) = await ReadAsync(request);
        if (message is null)
        {
            return refusal!;
        }

        var (activity, problem) = message.Read();
        if (activity is null)
        {
            return Refuse(StatusCodes.Status400BadRequest, problem!);
        }

        var mailbox = mailboxes.Of(message.Address!);
        mailbox.Language = SimulatorWords.For(request).Language;
        var letter = mailbox.Add(new CitizenSent(message.Kind!, message.Text));
        if (await receive([Event(message, activity, letter)], request.HttpContext.RequestAborted))
        {
            return TypedResults.Accepted((string?)null);
        }

        mailbox.Add(new NotStored(letter.Number));
        return Refuse(StatusCodes.Status503ServiceUnavailable, "The message could not be stored; please send it again.");
    }

    /// <summary>The letters after a number, now.</summary>
    public Results<Ok<IReadOnlyList<Letter>>, ProblemHttpResult> Read(string? citizen, long? after) =>
        PhoneMessage.AddressOf(citizen) is { } address
            ? TypedResults.Ok(mailboxes.Of(address).After(after ?? 0))
            : Refuse(StatusCodes.Status400BadRequest, PhoneMessage.NotACitizen);

    /// <summary>The letters after a number, and those to come as they come.</summary>
    /// <param name="citizen">The citizen's UUID.</param>
    /// <param name="lastEventId">Set by the browser when it comes back after the connection broke.</param>
    /// <param name="response">Where the stream goes.</param>
    public Results<ServerSentEventsResult<Letter>, ProblemHttpResult> Follow(
        string? citizen, string? lastEventId, HttpResponse response) =>
        PhoneMessage.AddressOf(citizen) is { } address
            ? TypedResults.ServerSentEvents(
                FollowAsync(mailboxes.Of(address), long.TryParse(lastEventId, out var seen) ? seen : 0, response))
            : Refuse(StatusCodes.Status400BadRequest, PhoneMessage.NotACitizen);

    private async IAsyncEnumerable<SseItem<Letter>> FollowAsync(
        Mailbox mailbox, long seen, HttpResponse response, [EnumeratorCancellation] CancellationToken left = default)
    {
        // The headers would wait for the first letter, and the page would not know that it is connected.
        await response.Body.FlushAsync(left);
        // An open page must not hold up the end of the program: the stream ends when the host stops.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(left, lifetime.ApplicationStopping);
        await foreach (var letter in mailbox.FollowAsync(seen, end.Token))
        {
            yield return new SseItem<Letter>(letter) { EventId = $"{letter.Number}" };
        }
    }

    private IncomingEvent Event(PhoneMessage message, Activity activity, Letter letter) => new()
    {
        EventId = $"simulator:{Guid.CreateVersion7(clock.GetUtcNow())}",
        Channel = "simulator",
        Citizen = message.Address,
        OccurredAt = letter.At,
        Kind = message.Kind!,
        Activity = activity
    };

    private static async Task<(PhoneMessage?, ProblemHttpResult?)> ReadAsync(HttpRequest request)
    {
        try
        {
            return request.HasJsonContentType() && await request.ReadFromJsonAsync<PhoneMessage>() is { } message
                ? (message, null)
                : (null, Refuse(StatusCodes.Status400BadRequest, "The body has to be a JSON object."));
        }
        catch (JsonException wrong)
        {
            return (null, Refuse(StatusCodes.Status400BadRequest, $"The body cannot be read as a message: {wrong.Message}"));
        }
        catch (BadHttpRequestException tooLong)
        {
            return (null, Refuse(tooLong.StatusCode, tooLong.Message));
        }
    }

    private static ProblemHttpResult Refuse(int status, string sentence) => TypedResults.Problem(sentence, statusCode: status);
}
