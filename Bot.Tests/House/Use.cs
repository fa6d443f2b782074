using System.Reflection;

namespace Bot.Tests.House;

/// <summary>A type mentions another type or a member, in its shape or in the code of a method.</summary>
/// <param name="By">Who mentions it; of nested and generated types the outermost one.</param>
/// <param name="Of">A type, method, constructor or field.</param>
public sealed record Use(Type By, MemberInfo Of)
{
    /// <summary>The type mentioned, or the one that the member belongs to.</summary>
    public Type OfType => Of as Type ?? Of.DeclaringType ?? typeof(object);

    public override string ToString() => Of is Type type ? $"{By} uses {type}" : $"{By} uses {OfType}.{Of.Name}";
}
