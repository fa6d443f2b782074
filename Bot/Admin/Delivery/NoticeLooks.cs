using Bot.Messaging.Notices;

namespace Bot.Admin.Delivery;

/// <summary>How notices look to staff.</summary>
public static class NoticeLooks
{
    extension(NoticeRow notice)
    {
        /// <summary>The name of the words for where it stands.</summary>
        public string StatusName => notice.Status is NoticeStatus.ByHand ? $"ByHand.{notice.Wish}" : notice.Status.ToString();

        /// <summary>The colour of its chip.</summary>
        public string? Tone => notice.Status switch
        {
            NoticeStatus.Sent or NoticeStatus.Told => "good",
            NoticeStatus.Failed or NoticeStatus.Blocked or NoticeStatus.Unsure => "bad",
            NoticeStatus.Held or NoticeStatus.ByHand => "warn",
            _ => null
        };

        /// <summary>True if staff may note that they have told it.</summary>
        public bool CanBeTold => notice.Status is NoticeStatus.ByHand or NoticeStatus.Held || notice.IsLost;

        /// <summary>True if it did not arrive, or may not have.</summary>
        public bool IsLost => notice.Status is NoticeStatus.Failed or NoticeStatus.Blocked or NoticeStatus.Unsure;
    }
}
