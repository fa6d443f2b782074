namespace Bot.Tests.Support;

/// <summary>Tests that start many processes one after another: they run while no other test does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
