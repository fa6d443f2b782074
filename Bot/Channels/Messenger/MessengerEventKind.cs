namespace Bot.Channels.Messenger;

/// <summary>The words for <see cref="Messaging.IncomingEvent.Kind"/>; events of a thread that another app owns begin with <c>standby.</c></summary>
internal static class MessengerEventKind
{
    public const string Text = "message.text";
    public const string QuickReply = "message.quickReply";
    public const string Attachments = "message.attachments";
    public const string Empty = "message.empty";
    public const string Deleted = "messageDeleted";
    public const string Edit = "messageEdit";
    public const string Echo = "echo";
    public const string Postback = "postback";
    public const string Referral = "referral";
    public const string Reaction = "reaction";
    public const string OptIn = "optin";
    public const string Pass = "handover.pass";
    public const string Take = "handover.take";
    public const string Request = "handover.request";
    public const string AppRoles = "appRoles";
    public const string Policy = "policyEnforcement";
    public const string PolicyBlock = Policy + ".block";
    public const string Feedback = "customerFeedback";
    public const string ResponseFeedback = "responseFeedback";
    public const string AccountLinking = "accountLinking";
    public const string Changes = "changes";
    public const string Unknown = "unknown";
    public const string Standby = "standby.";
}
