using Bot.Dialogs.Activities;
using Bot.Media.Pictures;

namespace Bot.Media;

/// <summary>Reads files that somebody at a browser chose: their content counts, not their names or types.</summary>
public sealed class UploadReader
{
    private readonly Darkroom darkroom;

    internal UploadReader(Darkroom darkroom) => this.darkroom = darkroom;

    /// <summary>Reads all of them, or stops at the first that is no picture of ours.</summary>
    public async Task<UploadReading> ReadAsync(IEnumerable<IFormFile> uploads, CancellationToken cancellation)
    {
        var pictures = new List<Picture>();
        foreach (var upload in uploads)
        {
            var (picture, problem) = upload.Length > PhotoUploads.MostBytes ? new(null, PhotoProblem.TooLarge) : await ReadAsync(upload, cancellation);
            if (picture is null)
            {
                return new([], upload.FileName, problem ?? PhotoProblem.NotAPicture);
            }

            pictures.Add(picture);
        }

        return new(pictures);
    }

    private async Task<PictureReading> ReadAsync(IFormFile upload, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await upload.CopyToAsync(bytes, cancellation);
        return await darkroom.ReadAsync(bytes.ToArray(), () => Task.CompletedTask, cancellation);
    }
}
