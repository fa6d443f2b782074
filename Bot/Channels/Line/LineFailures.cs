namespace Bot.Channels.Line;

/// <summary>Tells failures of the network in which nothing was sent from those in which that is not known.</summary>
internal static class LineFailures
{
    public static LineAnswer TimeOut { get; } = new(LineOutcome.NoAnswer, "no answer in time");

    public static LineAnswer Of(HttpRequestException failure) => failure.HttpRequestError switch
    {
        HttpRequestError.ConnectionError
            or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError => new(LineOutcome.NotReached, $"no connection: {failure.HttpRequestError}"),
        var error => new(LineOutcome.NoAnswer, $"connection lost: {error}")
    };
}
