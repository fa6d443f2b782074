using Microsoft.AspNetCore.Authorization;

namespace Bot.Staff;

/// <summary>A page that only staff with a right may open. The policy is named after the right.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAttribute(Right right) : AuthorizeAttribute(right.ToString())
{
    public Right Right => right;
}

/// <summary>A handler of a page that demands one more right than the page itself.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AlsoNeedsAttribute(Right right) : Attribute
{
    public Right Right => right;
}

/// <summary>A page, or one handler, for which whoever is signed in has to have shown within 5 minutes that it is still they.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsConfirmationAttribute : Attribute;
