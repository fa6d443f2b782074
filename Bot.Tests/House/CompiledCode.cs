using System.Reflection;

namespace Bot.Tests.House;

/// <summary>What the types of a compiled assembly use, found in their shape and in the code of their methods.</summary>
public static class CompiledCode
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.Public | BindingFlags.NonPublic;

    public static IReadOnlyList<Use> UsesIn(Assembly assembly) => [.. assembly.GetTypes().SelectMany(UsesBy)];

    public static IReadOnlyList<Use> UsesIn(Type type) =>
        [.. UsesBy(type).Concat(type.GetNestedTypes(Declared).SelectMany(UsesIn))];

    private static IEnumerable<Use> UsesBy(Type type)
    {
        var by = type;
        while (by.DeclaringType is { } outer)
        {
            by = outer;
        }

        return Shape(type).Concat(type.GetMembers(Declared).OfType<MethodBase>().SelectMany(Instructions.MembersIn))
            .SelectMany(Mentioned)
            .Distinct()
            .Select(member => new Use(by, member));
    }

    private static IEnumerable<MemberInfo> Shape(Type type) =>
    [
        .. type.BaseType is { } parent ? (Type[])[parent] : [],
        .. type.GetInterfaces(),
        .. type.GetCustomAttributesData().Select(a => a.AttributeType),
        .. type.GetFields(Declared),
        .. type.GetMembers(Declared).OfType<MethodBase>(),
        .. type.GetMembers(Declared).SelectMany(m => m.GetCustomAttributesData()).Select(a => a.AttributeType)
    ];

    // A member brings along its owner and the types of its signature.
    private static IEnumerable<MemberInfo> Mentioned(MemberInfo member) => member switch
    {
        Type type => Parts(type),
        FieldInfo field => [field, .. Parts(field.DeclaringType), .. Parts(field.FieldType)],
        MethodBase method =>
        [
            method,
            .. Parts(method.DeclaringType),
            .. method.IsGenericMethod ? method.GetGenericArguments().SelectMany(Parts) : [],
            .. method.GetParameters().SelectMany(p => Parts(p.ParameterType)),
            .. Parts((method as MethodInfo)?.ReturnType)
        ],
        _ => []
    };

    private static IEnumerable<Type> Parts(Type? type) => type switch
    {
        null or { IsGenericParameter: true } => [],
        { HasElementType: true } => Parts(type.GetElementType()),
        { IsConstructedGenericType: true } => [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)],
        _ => [type]
    };
}
