namespace Bot.Dialogs.Cases;

/// <summary>What a move has to bring along.</summary>
[Flags]
public enum MoveNeeds
{
    /// <summary>Nothing but the wish.</summary>
    None = 0,

    /// <summary>A reason in words.</summary>
    Reason = 1,

    /// <summary>The agreement of a second person, in the role of a supervisor.</summary>
    SecondPerson = 2,

    /// <summary>A day.</summary>
    Day = 4,

    /// <summary>The number of a document, case or file.</summary>
    Reference = 8,

    /// <summary>The agency that has the matter now.</summary>
    Agency = 16
}
