using Bot.Dialogs.Cases;

namespace Bot.Tests.Year;

/// <summary>A case as the script knows it; all moments on the agency's wall.</summary>
internal sealed class YearCase(string number, YearCitizen citizen, DateTime receivedAt)
{
    public string Number => number;

    public YearCitizen Citizen => citizen;

    public DateOnly ReceivedOn => DateOnly.FromDateTime(receivedAt);

    /// <summary>The key of the kind of building; null for a petition.</summary>
    public string? Building { get; init; }

    public string? District { get; init; }

    /// <summary>The citizen wants to be told in the chat; else by telephone, or not at all.</summary>
    public string Answer { get; init; } = "chat";

    public string Language { get; init; } = "zh-TW";

    /// <summary>What officers will still do, in order, and when.</summary>
    public Queue<(DateOnly Day, Deed Deed)> Plan { get; } = [];

    public int Version { get; set; } = 1;

    public PetitionState State { get; set; } = PetitionState.Submitted;

    public string Unit { get; set; } = "none";

    public YearCase? MergedInto { get; set; }

    public DateTime? NoticesOffAt { get; set; }

    public DateTime? EndedAt { get; set; }

    public DateOnly? EndedOn => EndedAt is { } at ? DateOnly.FromDateTime(at) : null;

    public DateOnly ClockFrom { get; set; } = DateOnly.FromDateTime(receivedAt);

    public DateOnly? FirstToldOn { get; set; }

    public bool Extended { get; set; }

    public List<(DateOnly From, DateOnly? Until)> Pauses { get; set; } = [];

    /// <summary>The end of which is decided whether its citizen is asked: once.</summary>
    public bool Framed { get; set; }

    public bool IsOpen => EndedAt is null;

    public bool IsTold => Answer == "chat" && NoticesOffAt is null;
}

/// <summary>What officers do with cases.</summary>
internal enum Deed
{
    Register,
    AskForMore,
    GoOn,
    Assign,
    Inspect,
    Assess,
    Extend,
    AnswerIllegal,
    AnswerRectify,
    AnswerListed,
    CloseNotFound,
    CloseUnverified,
    Answer,
    Transfer,
    Merge,
    NotAcceptedInfo,
    NotAcceptedRepeat,
    NotAcceptedMulti,
    Withdraw,
    Reopen
}
