using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Reports;
using Bot.Platform;

namespace Bot.Cases;

/// <summary>What of a case is sealed or hashed, and how. Whatever belongs to a case opens for that case only.</summary>
public sealed class CaseSeals(Envelope envelope)
{
    internal string Report(string number, Report report) => envelope.Seal(CaseJson.Write(report), $"report {number}")!;

    internal Report OpenReport(CaseRow found) => CaseJson.Read<Report>(envelope.Open(found.Report, $"report {found.Number}")!);

    internal string Informer(string number, Informer informer) => envelope.Seal(CaseJson.Write(informer), $"informer {number}")!;

    internal Informer OpenInformer(InformerRow row) =>
        CaseJson.Read<Informer>(envelope.Open(row.Identity, $"informer {row.CaseNumber}")!);

    internal string Address(string number, string citizen) => envelope.Seal(citizen, $"address {number}")!;

    internal string? OpenAddress(InformerRow row) => envelope.Open(row.Address, $"address {row.CaseNumber}");

    /// <summary>Words about a case: reasons and what citizens are told.</summary>
    internal string? Words(string number, string? text) => envelope.Seal(text, $"words {number}");

    internal string? OpenWords(string number, string? stored) => envelope.Open(stored, $"words {number}");

    internal string Details(string number, MoveDetails details) => Words(number, CaseJson.Write(details))!;

    internal MoveDetails OpenDetails(string number, string? stored) =>
        stored is null ? MoveDetails.None : CaseJson.Read<MoveDetails>(OpenWords(number, stored)!);

    /// <summary>By which the cases of an account are found.</summary>
    internal string Account(string citizen) => envelope.Hash("account", citizen);

    /// <summary>What is stored of a look-up code; its salt is the case's number.</summary>
    internal string Code(CaseNumber number, string code) => envelope.Hash($"code {number}", LookUpCode.Normalise(code));

    /// <summary>Takes the same time whether the first character differs or the last.</summary>
    internal bool Fits(CaseNumber number, string code, string storedHash) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(Code(number, code)), Encoding.ASCII.GetBytes(storedHash));
}
