using Bot.Staff;

namespace Bot.Tests.Admin.Handover;

/// <summary>The lines of the table of rights for the pages on which staff answer citizens.</summary>
internal static class HandoverPageRights
{
    public static IReadOnlyDictionary<string, string> Table { get; } = new Dictionary<string, string>
    {
        ["GET /admin/handover"] = nameof(Right.AnswerCitizens),
        ["POST /admin/handover Shown"] = nameof(Right.AnswerCitizens),
        ["GET /admin/handover/talk/{id}"] = nameof(Right.AnswerCitizens),
        ["GET /admin/handover/talk/{id} Photo"] = nameof(Right.AnswerCitizens),
        ["POST /admin/handover/talk/{id} Take"] = nameof(Right.AnswerCitizens),
        ["POST /admin/handover/talk/{id} Say"] = nameof(Right.AnswerCitizens),
        ["POST /admin/handover/talk/{id} Insert"] = nameof(Right.AnswerCitizens),
        ["POST /admin/handover/talk/{id} Back"] = nameof(Right.AnswerCitizens),
        ["POST /admin/handover/talk/{id} Queue"] = nameof(Right.AnswerCitizens),
        ["POST /admin/handover/talk/{id} Look"] = nameof(Right.AnswerCitizens),
        ["POST /admin/handover/talk/{id} Unmasked"] = nameof(Right.SeeIdentities),
        ["GET /admin/handover/form/{id}"] = nameof(Right.AnswerCitizens),
        ["POST /admin/handover/form/{id}"] = nameof(Right.AnswerCitizens),
        ["GET /admin/handover/templates"] = nameof(Right.WriteFaqs),
        ["GET /admin/handover/template/{id}"] = nameof(Right.WriteFaqs),
        ["POST /admin/handover/template/{id}"] = nameof(Right.WriteFaqs),
        ["POST /admin/handover/template/{id} Delete"] = nameof(Right.WriteFaqs)
    };
}
