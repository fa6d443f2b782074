using System.Diagnostics;
using System.Reflection;

namespace Bot.Tests.House;

/// <summary>Members of the runtime that pure code, or any code of ours, keeps its hands off.</summary>
public static class Purity
{
    private static readonly HashSet<Type> InMemory =
        [typeof(Stream), typeof(MemoryStream), typeof(TextReader), typeof(TextWriter), typeof(StringReader), typeof(StringWriter)];

    private static readonly HashSet<Type> Impure =
        [typeof(Console), typeof(Process), typeof(Random), typeof(Stopwatch), typeof(TimeProvider), typeof(Thread)];

    // The compiler itself asks for the thread in a method with "yield".
    private static readonly string[] HarmlessInEnvironment = ["get_NewLine", "get_CurrentManagedThreadId"];

    /// <summary>The machine's clock, which nothing but a <see cref="TimeProvider"/> may read.</summary>
    public static bool IsMachineClock(MemberInfo member) =>
        (member.DeclaringType == typeof(DateTime) || member.DeclaringType == typeof(DateTimeOffset))
        && member.Name is "get_Now" or "get_UtcNow" or "get_Today";

    /// <summary>Files, network, processes, chance and time: what a rule that only decides cannot need.</summary>
    public static bool IsImpure(Use use) =>
        IsMachineClock(use.Of)
        || Impure.Contains(use.OfType)
        || (use.Of.DeclaringType == typeof(Environment) && !HarmlessInEnvironment.Contains(use.Of.Name))
        || use.Of is { DeclaringType.Name: nameof(Guid), Name: nameof(Guid.NewGuid) or "CreateVersion7" }
        || (use.OfType.Namespace is { } space
            && (space == "System.Net" || space.StartsWith("System.Net.", StringComparison.Ordinal)
                || (space.StartsWith("System.IO", StringComparison.Ordinal) && !InMemory.Contains(use.OfType))));

    /// <summary>Waiting by the machine's clock instead of moving a fake one.</summary>
    public static bool IsSleep(MemberInfo member) =>
        member is MethodBase { Name: nameof(Thread.Sleep) or nameof(Task.Delay) } method
        && (method.DeclaringType == typeof(Thread) || method.DeclaringType == typeof(Task))
        && method.GetParameters().All(parameter => parameter.ParameterType != typeof(TimeProvider));
}
