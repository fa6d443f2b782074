namespace Bot.Tests.Support.Line;

/// <summary>One thing that LINE would refuse about a message.</summary>
public sealed record LineComplaint(string Property, string Message);
