using Bot.Messaging;

namespace Bot.Tests.House.Samples;

/// <summary>Uses the host in every way that a type can: for the proof that the checks of the arrows find it.</summary>
internal sealed class UsesTheHost
{
    private readonly IReadOnlyList<IChannel[]> genericArgument = [];

    public int InAnAsyncLambda(Func<Task> wait)
    {
        Func<Task<bool>> lambda = async () =>
        {
            await wait();
            return Delivery.Sent().Reason is null;
        };
        return genericArgument.Count + lambda.GetHashCode();
    }

    public static object AsGenericMethodArgument() => Array.Empty<IncomingEvent>();

    public static Type AsTypeOf() => typeof(OutgoingCall);

    public static bool InASignature(Fate? fate) => fate is null;
}
