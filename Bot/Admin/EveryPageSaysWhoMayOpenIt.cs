using Bot.Staff;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Bot.Admin;

/// <summary>Refuses to serve a page without <see cref="NeedsAttribute"/> or <see cref="AllowAnonymousAttribute"/>: forgetting it must not open a page to all.</summary>
internal sealed class EveryPageSaysWhoMayOpenIt : IPageApplicationModelConvention
{
    public void Apply(PageApplicationModel model)
    {
        if (!model.HandlerTypeAttributes.Any(a => a is NeedsAttribute or AllowAnonymousAttribute))
        {
            throw new InvalidOperationException($"{model.ModelType?.FullName} says neither [Needs(Right.…)] nor [AllowAnonymous].");
        }
    }
}
