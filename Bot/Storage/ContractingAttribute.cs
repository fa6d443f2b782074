namespace Bot.Storage;

/// <summary>
/// Marks a migration after which an older program cannot work any more (something was taken away, renamed or made stricter). All
/// others only expand: old and new programs run side by side on what they leave. A test tells which ones need the mark.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ContractingAttribute : Attribute;
