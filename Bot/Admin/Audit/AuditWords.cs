namespace Bot.Admin.Audit;

/// <summary>Words of the auditor's page. <c>AuditWords.resx</c> (zh-TW) and <c>AuditWords.en.resx</c>.</summary>
public sealed class AuditWords;
