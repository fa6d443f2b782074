using Bot.Media;
using Bot.Media.Pictures;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Bot.Admin.Cases;

/// <summary>Photos that come with a form.</summary>
internal static class UploadForm
{
    /// <summary>Reads them; what is wrong stands at the field, and nothing is returned then.</summary>
    public static async Task<IReadOnlyList<Picture>> ReadAsync(
        this List<IFormFile> uploads, UploadReader reader, ModelStateDictionary problems, string field, IStringLocalizer<CasesWords> words, CancellationToken cancellation)
    {
        if (uploads.Count > PhotoUploads.Most)
        {
            problems.AddModelError(field, words["UploadsTooMany", PhotoUploads.Most]);
            return [];
        }

        var read = await reader.ReadAsync(uploads, cancellation);
        if (read.Problem is { } problem)
        {
            problems.AddModelError(field, words[$"Upload.{problem}", read.BadFile ?? ""]);
        }

        return read.Pictures;
    }
}
