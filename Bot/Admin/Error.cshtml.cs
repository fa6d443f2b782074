using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bot.Admin;

/// <summary>What is shown instead of a page that cannot be: why in a sentence, and for our own mistakes a number that stands in the log too.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public sealed partial class ErrorModel(ILogger<ErrorModel> logger) : PageModel
{
    public int Status { get; private set; }

    /// <summary>Tells one mistake from another; null unless it is ours.</summary>
    public string? Number { get; private set; }

    public void OnGet() => Show();

    public void OnPost() => Show();

    private void Show()
    {
        var problem = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        var instead = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        Status = problem is not null ? StatusCodes.Status500InternalServerError
            : instead?.OriginalStatusCode ?? StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
        if (Status >= StatusCodes.Status500InternalServerError)
        {
            Number = HttpContext.TraceIdentifier;
            LogNumber(Number, problem);
        }
    }

    [LoggerMessage(LogLevel.Error, "A page failed; staff were shown the number {Number}")]
    private partial void LogNumber(string number, Exception? problem);
}
