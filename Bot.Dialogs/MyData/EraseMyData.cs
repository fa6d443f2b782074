using Bot.Dialogs.Conversations;
using Bot.Dialogs.Reports;

namespace Bot.Dialogs.MyData;

/// <summary>
/// Delete what is kept of this account and need not be kept (個人資料保護法 §3 (5), §11 III): the texts of the chat in inbox
/// and outbox, its questions, its thumbs for answers, and photos that belong to no case; half-filled forms go by
/// <see cref="DropDraft"/>. The host may note the wish and carry it out soon after. Filed cases and who informed stay until
/// their period ends (檔案法 §12, §24; 施行細則 §21): the host marks them as restricted, so that they serve the case and
/// nothing else.
/// </summary>
public sealed record EraseMyData : Effect;
