using Bot.Dialogs.Menus;

namespace Bot.Channels.Line.Menus;

/// <summary>The drawings on the buttons: lines on a grid of 24, as in an SVG path. Our own, so nobody's licence is in the way.</summary>
internal static class MenuIcons
{
    public const float Grid = 24;

    public static string Of(StandingSubject subject) => subject switch
    {
        StandingSubject.Report => "M2.5 11.5 L12 3.5 L21.5 11.5 M5 9.8 V20.5 H19 V9.8 M12 10.5 V14.5 M12 17.2 V17.3",
        StandingSubject.Cases => "M6 4.5 H18 V21 H6 Z M9.5 3 H14.5 V6 H9.5 Z M9 10.5 H15 M9 13.8 H15 M9 17 H12.5",
        StandingSubject.Questions => "M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 Z M9.3 9.6 A2.7 2.7 0 1 1 12 12.4 V13.8 M12 16.8 V16.9",
        StandingSubject.Person => "M12 3.5 A4 4 0 1 0 12 11.5 A4 4 0 1 0 12 3.5 Z M4 20.5 A8 7 0 0 1 20 20.5 Z",
        StandingSubject.Contact => "M5 3.5 H9 L10.8 8.2 L8.4 9.9 A12 12 0 0 0 14.1 15.6 L15.8 13.2 L20.5 15 V19 A1.8 1.8 0 0 1 18.7 20.8 A15.7 15.7 0 0 1 3.2 5.3 A1.8 1.8 0 0 1 5 3.5 Z",
        StandingSubject.Services => "M4 4 H10 V10 H4 Z M14 4 H20 V10 H14 Z M4 14 H10 V20 H4 Z M14 14 H20 V20 H14 Z",
        _ => "M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 Z M3 12 H21 M12 3 A5 9 0 1 0 12 21 A5 9 0 1 0 12 3 Z"
    };
}
