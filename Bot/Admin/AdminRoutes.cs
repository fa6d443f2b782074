using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Bot.Admin;

/// <summary>Pages lie under <c>/admin</c> at the path of their file, in small letters: <c>SignIn/SecondStep.cshtml</c> is <c>/admin/sign-in/second-step</c>.</summary>
internal sealed partial class AdminRoutes : IPageRouteModelConvention
{
    public void Apply(PageRouteModel model)
    {
        foreach (var route in model.Selectors.Select(selector => selector.AttributeRouteModel).OfType<AttributeRouteModel>())
        {
            route.Template = $"admin/{Hump().Replace(route.Template ?? "", "-").ToLowerInvariant()}".TrimEnd('/');
        }

        // A page called Index is reached by its folder alone, so that there is one address for one page.
        for (var i = model.Selectors.Count - 1; i >= 0; i--)
        {
            var template = model.Selectors[i].AttributeRouteModel?.Template ?? "";
            if (template.EndsWith("/index", StringComparison.Ordinal) || template.Contains("/index/", StringComparison.Ordinal))
            {
                model.Selectors.RemoveAt(i);
            }
        }
    }

    // A parameter such as {memberId} keeps its name.
    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])(?![^{]*})")]
    private static partial Regex Hump();
}
