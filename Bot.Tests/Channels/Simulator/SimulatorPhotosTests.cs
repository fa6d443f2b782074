using Bot.Channels.Simulator;
using Bot.Dialogs.Activities;
using Bot.Media;
using Bot.Media.Pictures;

namespace Bot.Tests.Channels.Simulator;

public sealed class SimulatorPhotosTests
{
    [Fact]
    public async Task The_sample_photo_is_one_that_the_bot_takes()
    {
        using var photo = new MemoryStream();

        var arrival = await new SimulatorPhotos().FetchAsync(new MediaItem(MediaKind.Photo, "sample"), photo, PhotoFetcher.MostBytes, default);

        Assert.Equal(PhotoArrival.Fetched, arrival);
        Assert.NotNull(PictureReader.Read(photo.ToArray()).Picture);
    }
}
