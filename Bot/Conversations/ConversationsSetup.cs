using Bot.Messaging;
using Bot.Messaging.Notices;

namespace Bot.Conversations;

/// <summary>One citizen, one turn at a time.</summary>
public static class ConversationsSetup
{
    public static void AddConversations(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<ConversationOptions>().BindConfiguration("Conversation").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<FrontDoor>();
        builder.Services.AddSingleton<ConversationStore>();
        builder.Services.AddSingleton<ICitizenPresence>(provider => provider.GetRequiredService<ConversationStore>());
        builder.Services.AddSingleton<FactGatherer>();
        builder.Services.AddSingleton<SlowTurns>();
        builder.Services.AddSingleton<TurnTaker>();
        builder.Services.AddSingleton<IEffectHandler, MessageEffects>();
        builder.Services.AddSingleton<OldDrafts>();
        builder.Services.AddSingleton<Erasures>();
        builder.Services.AddSingleton<SetAsideEvents>();
        builder.Services.AddSingleton<Transcripts>();
        builder.Services.AddHostedService<Resumption>();
        builder.Services.AddHostedService<DraftRounds>();
        builder.Services.AddHostedService<ErasureRounds>();
    }
}
