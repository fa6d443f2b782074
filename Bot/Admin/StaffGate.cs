using System.Reflection;
using Bot.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Bot.Admin;

/// <summary>
/// What a page demands beyond its right: a second factor of those whose roles need one, one more right for some handlers
/// (<see cref="AlsoNeedsAttribute"/>), a fresh confirmation for some (<see cref="NeedsConfirmationAttribute"/>).
/// </summary>
internal sealed class StaffGate : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Refuse(context) is { } instead)
        {
            context.Result = instead;
        }
        else
        {
            await next();
        }
    }

    private static IActionResult? Refuse(PageHandlerExecutingContext context)
    {
        var page = context.ActionDescriptor.HandlerTypeInfo;
        if (page.IsDefined(typeof(AllowAnonymousAttribute)))
        {
            return null;
        }

        var http = context.HttpContext;
        var session = http.Features.GetRequiredFeature<StaffSession>();
        if (!session.SecondFactor && http.User.StaffRoles.NeedSecondFactor() && !page.IsDefined(typeof(OpenBeforeSecondFactorAttribute)))
        {
            return new RedirectToPageResult("/Account/SecondFactor");
        }

        var handler = context.HandlerMethod?.MethodInfo;
        if (handler?.GetCustomAttribute<AlsoNeedsAttribute>() is { } also && !http.User.Has(also.Right))
        {
            return new StatusCodeResult(StatusCodes.Status403Forbidden);
        }

        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var asks = page.IsDefined(typeof(NeedsConfirmationAttribute)) || handler?.IsDefined(typeof(NeedsConfirmationAttribute)) == true;
        return asks && !session.IsConfirmed(now) ? new RedirectToPageResult("/SignIn/Confirm", new { returnUrl = Wanted(http.Request) }) : null;
    }

    // After a POST one comes back to the form: what was sent is not sent again behind one's back.
    private static string Wanted(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : request.Path;
}

/// <summary>A page that has to be open to those who are about to add their second factor.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenBeforeSecondFactorAttribute : Attribute;
