namespace Bot.Messaging.Notices;

/// <summary>Opens the e-mail address of whoever filed a case, and writes that down.</summary>
public interface IMailAddresses
{
    /// <returns>Null if none was given, or none is kept any more.</returns>
    Task<string?> OpenAsync(string caseNumber);
}
