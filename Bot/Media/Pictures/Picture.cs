using Bot.Dialogs.Activities;
using Bot.Dialogs.Places;

namespace Bot.Media.Pictures;

/// <summary>A photo as we keep it: made anew from its pixels, so that nothing of the file that was sent is left.</summary>
/// <param name="Jpeg">Upright, at most <see cref="PictureReader.LongestSide"/> pixels long, without any metadata.</param>
/// <param name="Thumbnail">The same, at most <see cref="PictureReader.LongestThumbnailSide"/> pixels long.</param>
/// <param name="TakenAt">Where the file said that it was taken; null if it did not.</param>
public sealed record Picture(byte[] Jpeg, byte[] Thumbnail, GeoPoint? TakenAt);

/// <summary>What a file turned out to be: a picture, or why it is none.</summary>
public readonly record struct PictureReading(Picture? Picture, PhotoProblem? Problem);
