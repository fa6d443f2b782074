namespace Bot.Channels.Line;

/// <summary>Addresses of pictures: LINE fetches them over https only and refuses a whole call for a wrong one.</summary>
internal static class LinePictures
{
    public static string AddressOf(Uri picture) =>
        picture is { IsAbsoluteUri: true, Scheme: "https", AbsoluteUri: { Length: <= LineLimits.PictureAddress } address }
            ? address
            : throw new ArgumentException($"A picture needs an https address of at most {LineLimits.PictureAddress} characters.", nameof(picture));
}
