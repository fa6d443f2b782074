namespace Bot.Channels.Menus;

/// <summary>A channel that keeps menus on its platform.</summary>
public interface IChannelMenus
{
    /// <summary>The channel's name for people.</summary>
    string Name { get; }

    /// <summary>Makes the platform show our menus. Done twice, it changes nothing the second time.</summary>
    /// <returns>What was changed, one sentence each.</returns>
    /// <exception cref="MenusFailedException">The platform refused; what was done before stays, and the next try goes on there.</exception>
    Task<IReadOnlyList<string>> DeployAsync(CancellationToken cancellation);
}
