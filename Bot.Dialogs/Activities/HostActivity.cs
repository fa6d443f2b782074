namespace Bot.Dialogs.Activities;

/// <summary>
/// Something that the host tells the conversation, not the citizen. It takes its turn like everything else, but nobody has
/// written: it opens no messaging window and ends no silence.
/// </summary>
public abstract record HostActivity : Activity;

/// <summary>A photo was fetched, checked and stored.</summary>
/// <param name="PhotoId">As in <see cref="Reports.WantedPhoto.Id"/>.</param>
/// <param name="Latitude">Where it was taken, degrees (WGS 84), if the file told it; the stored photo does not.</param>
/// <param name="Longitude">Likewise.</param>
public sealed record PhotoReadyActivity(string PhotoId, double? Latitude = null, double? Longitude = null) : HostActivity;

/// <summary>A photo cannot be had.</summary>
/// <param name="PhotoId">As in <see cref="Reports.WantedPhoto.Id"/>.</param>
/// <param name="Problem">Why.</param>
public sealed record PhotoLostActivity(string PhotoId, PhotoProblem Problem) : HostActivity;

/// <summary>The time of a survey is over: what was answered in it need not be remembered in the conversation any more.</summary>
public sealed record SurveyOverActivity : HostActivity;

/// <summary>A half-filled form has not been touched for long.</summary>
/// <param name="DraftId">Which form.</param>
/// <param name="Expired">False a day before it is deleted, true when the time is up.</param>
public sealed record DraftOldActivity(string DraftId, bool Expired) : HostActivity;

/// <summary>Messages came faster than anybody can write or read; they were not answered one by one. Made at the turn, never stored.</summary>
/// <param name="Told">True if the citizen has been told so within the last minute.</param>
public sealed record FloodActivity(bool Told) : HostActivity;
