using Bot.Dialogs.Activities;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Reports;
using Bot.Messaging;
using Bot.Storage;

namespace Bot.Media;

/// <summary>What a turn wants done with photos, in its own transaction: only rows change here, files follow in the rounds.</summary>
internal sealed class PhotoEffects(PhotoBell bell, Inbox inbox, PhotoSeals seals) : IEffectHandler
{
    /// <summary>Photos of one report. The dialog keeps to it; this holds if it ever does not.</summary>
    public const int MostPhotos = 5;

    private const string CountOfDraft = "SELECT COUNT(*) FROM photos WHERE draft_id = @draft_id AND status NOT IN ('Lost', 'Dropped')";

    private const string Want = """
        INSERT INTO photos (id, account_hash, address, draft_id, content_id, message_hash, url, position, file, status, attempts, interruptions,
            next_attempt_at, created_at)
        VALUES (@id, @account_hash, @address, @draft_id, @content_id, @message_hash, @url, @position, @file, 'Wanted', 0, 0, @now, @now)
        ON CONFLICT (id) DO NOTHING
        """;

    private const string Drop =
        "UPDATE photos SET status = 'Dropped', url = NULL WHERE id = @id AND account_hash = @account_hash AND case_number IS NULL";

    private const string DropOfDraft =
        "UPDATE photos SET status = 'Dropped', url = NULL WHERE draft_id = @draft_id AND account_hash = @account_hash AND case_number IS NULL";

    private const string DropOfMessage =
        "UPDATE photos SET status = 'Dropped', url = NULL WHERE message_hash = @message_hash AND account_hash = @account_hash AND case_number IS NULL";

    private const string TakeBack =
        "UPDATE photos SET taken_back_at = @now WHERE message_hash = @message_hash AND account_hash = @account_hash AND case_number IS NOT NULL AND taken_back_at IS NULL";

    private const string File = """
        UPDATE photos SET case_number = @case_number, position = @position
        WHERE id = @id AND account_hash = @account_hash AND case_number IS NULL AND status <> 'Dropped'
        """;

    public void Handle(Writer writer, Effect effect, EffectContext context)
    {
        var account = seals.Account(context.Citizen);
        switch (effect)
        {
            case FetchPhotos fetch:
                WantAll(writer, fetch, context);
                break;
            case DropPhotos drop:
                foreach (var id in drop.Ids)
                {
                    writer.Execute(Drop, id, account);
                }

                break;
            case DropDraft drop:
                writer.Execute(DropOfDraft, drop.DraftId, account);
                break;
            case FileCase file:
                FileAll(writer, file, account);
                break;
            case ForgetMessage forget:
                var message = seals.Message(context.Citizen, forget.MessageId);
                writer.Execute(DropOfMessage, message, account);
                writer.Execute(TakeBack, context.Now, message, account);
                break;
            default:
                return;
        }

        // Before the commit, which the rounds await: what they do first stands behind this transaction in the write queue.
        bell.Ring();
    }

    private void WantAll(Writer writer, FetchPhotos fetch, EffectContext context)
    {
        foreach (var (i, (id, item, messageId)) in fetch.Photos.Index())
        {
            if (writer.ExecuteForId(CountOfDraft, fetch.DraftId) >= MostPhotos)
            {
                inbox.Append(writer, PhotoNews.Of(seals.News(id), context.Citizen, new PhotoLostActivity(id, PhotoProblem.NotReached), context.Now), context.Now);
                continue;
            }

            // PostgreSQL's text cannot hold a NUL, and a link with one leads nowhere.
            var url = item.Url?.Contains('\0', StringComparison.Ordinal) is true ? null : item.Url;
            writer.Execute(
                Want, id, seals.Account(context.Citizen), seals.Address(id, context.Citizen), fetch.DraftId, item.ContentId,
                seals.Message(context.Citizen, messageId), url, item.SetIndex ?? i + 1, PhotoFiles.NewName(), context.Now);
        }
    }

    private static void FileAll(Writer writer, FileCase file, string account)
    {
        foreach (var (i, id) in file.Report.Photos.Take(MostPhotos).Index())
        {
            writer.Execute(File, file.Receipt.Number.Value, i + 1, id, account);
        }

        // What the citizen sent and did not keep in the report is not ours to keep.
        writer.Execute(DropOfDraft, file.DraftId, account);
    }
}
