using System.Text.Json.Serialization;

namespace Bot.Dialogs.Activities;

/// <summary>Why a photo cannot be had.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PhotoProblem>))]
public enum PhotoProblem
{
    /// <summary>The platform does not have it any more.</summary>
    Gone,

    /// <summary>Larger than 10 MB, or more pixels than can be decoded safely.</summary>
    TooLarge,

    /// <summary>Not a picture, whatever its name says.</summary>
    NotAPicture,

    /// <summary>It could not be fetched in any of the tries.</summary>
    NotReached
}
