using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Bot.Admin.Parts;

/// <summary>
/// A field of a form with its label, hint and error, tied together for screen readers:
/// <c>&lt;field for="Email" label="…" hint="…" type="email" autocomplete="username" /&gt;</c>. Every other attribute goes
/// to the input. With content (a select, a textarea, a group) it wraps that instead of making an input; give the control
/// <c>id="@Html.IdFor(…)"</c>, which <c>asp-for</c> does by itself.
/// </summary>
[HtmlTargetElement("field", Attributes = "for,label")]
public sealed class FieldTagHelper(IHtmlGenerator html) : TagHelper
{
    [HtmlAttributeName("for")]
    public required ModelExpression For { get; set; }

    [HtmlAttributeName("label")]
    public required string Label { get; set; }

    [HtmlAttributeName("hint")]
    public string? Hint { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var error = ViewContext.ModelState.TryGetValue(name, out var state) ? state.Errors.FirstOrDefault()?.ErrorMessage : null;
        var attributes = output.Attributes.ToDictionary(a => a.Name, a => (object?)a.Value);
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "field" : "field wrong");
        output.Content.AppendHtml(Element("label", Label, ("for", id)));
        if (Hint is not null)
        {
            output.Content.AppendHtml(Element("p", Hint, ("class", "hint"), ("id", $"{id}-hint")));
        }

        if (error is not null)
        {
            output.Content.AppendHtml(Element("p", error, ("class", "error"), ("id", $"{id}-error")));
        }

        output.Content.AppendHtml(content.IsEmptyOrWhiteSpace ? Input(id, error, attributes) : content);
    }

    private TagBuilder Input(string id, string? error, Dictionary<string, object?> attributes)
    {
        string?[] described = [Hint is null ? null : $"{id}-hint", error is null ? null : $"{id}-error"];
        if (described.Any(d => d is not null))
        {
            attributes["aria-describedby"] = string.Join(' ', described.OfType<string>());
        }

        if (error is not null)
        {
            attributes["aria-invalid"] = "true";
        }

        attributes.TryAdd("type", "text");

        // A password is never sent back to the page.
        var value = attributes["type"]?.ToString() is "password" ? null : For.Model;
        return html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, value, format: null, attributes);
    }

    private static TagBuilder Element(string tag, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var element = new TagBuilder(tag);
        foreach (var (name, value) in attributes)
        {
            element.Attributes[name] = value;
        }

        element.InnerHtml.Append(text);
        return element;
    }
}
