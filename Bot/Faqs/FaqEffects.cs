using Bot.Dialogs.Conversations;
using Bot.Dialogs.Privacy;
using Bot.Messaging;
using Bot.Platform.Telemetry;
using Bot.Storage;

namespace Bot.Faqs;

/// <summary>Stores thumbs and the outcome of questions with the turn that they belong to.</summary>
internal sealed class FaqEffects : IEffectHandler
{
    private const string Rate = """
        INSERT INTO faq_ratings (entry_id, citizen, helpful, rated_at) VALUES (@entry_id, @citizen, @helpful, @rated_at)
        ON CONFLICT (entry_id, citizen) DO UPDATE SET helpful = excluded.helpful, rated_at = excluded.rated_at
        """;

    private const string Keep = """
        INSERT INTO faq_questions (question, language, decision, entry_id, asked_at, event_id, after_event_id)
        VALUES (@question, @language, @decision, @entry_id, @asked_at, @event_id, @after_event_id)
        """;

    private const string Pick = "UPDATE faq_questions SET picked_entry_id = @entry_id WHERE event_id = @event_id";
    private const string Thumb = "UPDATE faq_questions SET helpful = @helpful WHERE event_id = @event_id";
    private const string Note = "UPDATE faq_questions SET followed_by = @followed_by WHERE event_id = @event_id";

    // A burst of texts is one question, kept with its last event; all events of a turn are done at the same instant.
    private const string Forget = """
        DELETE FROM faq_questions WHERE event_id IN (
            SELECT peer.id FROM inbox taken
            JOIN inbox peer ON peer.id BETWEEN taken.id AND taken.id + 1000 AND peer.citizen = taken.citizen AND peer.done_at = taken.done_at
            WHERE taken.message_id = @message_id AND taken.citizen = @citizen)
        """;

    public void Handle(Writer writer, Effect effect, EffectContext context)
    {
        switch (effect)
        {
            case RateAnswer rate:
                writer.Execute(Rate, rate.EntryId, context.Citizen, rate.Helpful, context.Now);
                break;
            case KeepQuestion keep:
                Signals.CountQuestion(keep.Decision.ToString());
                writer.Execute(
                    Keep, Masking.Mask(keep.Question), context.Conversation.Language ?? SpokenLanguage.Chinese,
                    keep.Decision.ToString(), keep.EntryId, context.Now, context.EventId, keep.After);
                break;
            case QuestionFollowed followed:
                Follow(writer, followed);
                break;
            case ForgetMessage forget:
                writer.Execute(Forget, forget.MessageId, context.Citizen);
                break;
        }
    }

    private static void Follow(Writer writer, QuestionFollowed followed) => _ = followed.What switch
    {
        FollowUp.Picked => writer.Execute(Pick, followed.EntryId, followed.EventId),
        FollowUp.Helpful or FollowUp.NotHelpful => writer.Execute(Thumb, followed.What is FollowUp.Helpful, followed.EventId),
        _ => writer.Execute(Note, followed.What.ToString(), followed.EventId)
    };
}
