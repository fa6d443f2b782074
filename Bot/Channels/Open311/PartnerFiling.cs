using System.Text.Json.Nodes;
using Bot.Cases;
using Bot.Dialogs.Reports;
using Bot.Platform;
using Bot.Staff.Audit;
using Bot.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Channels.Open311;

/// <summary>Files what a partner posts, by the rules and in the transaction of what staff take down themselves.</summary>
internal sealed class PartnerFiling(
    StaffFiling filing, CaseWording wording, IDbContextFactory<BotDb> databases, Envelope envelope, TimeProvider clock)
{
    private const string Note = "INSERT INTO open311_cases (case_number, partner_id, reference) VALUES (@case_number, @partner_id, @reference)";

    public async Task<Reply> FileAsync(Partner partner, Submission submission, Open311Words words, string address)
    {
        if (!partner.MayFile)
        {
            return Problem.MayNotFile;
        }

        if (submission.ServiceCode is not { } code)
        {
            return Problem.Bad("Missing", "service_code");
        }

        if (ServiceCatalogue.KindOf(code) is not { } kind)
        {
            return Problem.NotFound("NoSuchService", code);
        }

        if (submission.Reference is { } reference && await FiledBeforeAsync(partner.Id, reference) is { } before)
        {
            return Receipt(before, words.Say("FiledBefore"));
        }

        var report = CallersReport.Fill(
            kind, DraftId(partner.Id, submission.Reference), submission.Answers(kind), submission.Answers(kind), clock.GetUtcNow().UtcDateTime,
            words.Language, kind is ReportKind.Petition ? null : submission.Pin);
        Problem[] problems = [.. submission.Problems(kind), .. Problems(report)];
        return problems is [] ? await FileAsync(partner, submission, report, words, address) : Reply.Of(problems);
    }

    private async Task<Reply> FileAsync(Partner partner, Submission submission, CallersReport report, Open311Words words, string address)
    {
        var filed = await filing.FileAsync(
            report,
            new(partner.Source, submission.Reference, submission.Language),
            new() { What = AuditAction.CaseFiled, By = PartnerDesk.Subject(partner.Id), ByName = partner.Name, Address = address },
            (writer, number) => writer.Execute(Note, number, partner.Id, submission.Reference));
        return Receipt(filed.Number, filed.Receipt is { } receipt
            ? words.Say("Filed", filed.Number, receipt.LookUpCode, wording.In(words.Language).Day(receipt.AnswerDue))
            : words.Say("FiledBefore"));
    }

    private async Task<string?> FiledBeforeAsync(long partner, string reference)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.PartnerCases.Where(c => c.PartnerId == partner && c.Reference == reference).Select(c => c.CaseNumber).SingleOrDefaultAsync();
    }

    // One form becomes one case, however many send it at once: so the form is named after the partner's own number.
    private string DraftId(long partner, string? reference) =>
        "open311-" + (reference is null ? Guid.NewGuid().ToString("N") : envelope.Hash($"open311 reference {partner}", reference)[..48]);

    private static IEnumerable<Problem> Problems(CallersReport report) => report.Problems.Concat(report.Doubts).Select(p =>
        p.Value is "" ? Problem.Bad("Missing", Submission.ArgumentFor(p.Key)) : Problem.Bad("Wrong", Submission.ArgumentFor(p.Key), p.Value));

    private static Document Receipt(string number, string notice) => new("service_requests", new JsonArray(
        new JsonObject { ["service_request_id"] = number, ["service_notice"] = notice, ["account_id"] = null }));
}
