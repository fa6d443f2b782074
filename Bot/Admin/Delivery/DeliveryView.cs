using Bot.Messaging;

namespace Bot.Admin.Delivery;

/// <summary>The lists of the delivery page, one for each tab.</summary>
public enum DeliveryView
{
    Failed,
    Unsure,
    Held,
    Waiting,
    Sent
}

internal static class DeliveryViews
{
    /// <summary>The calls of a list, those first that ask for somebody.</summary>
    public static IQueryable<OutboxRow> Of(this IQueryable<OutboxRow> calls, DeliveryView view) => view switch
    {
        DeliveryView.Waiting => calls.Where(c => c.FinishedAt == null && (c.Status == OutboxStatus.Pending || c.Status == OutboxStatus.Sending)).OrderBy(c => c.NextAttemptAt),
        DeliveryView.Held => calls.Where(c => c.FinishedAt == null && c.Status == OutboxStatus.Held).OrderBy(c => c.NextAttemptAt),
        DeliveryView.Unsure => Dead(calls).Where(c => c.Status == OutboxStatus.Unsure).OrderByDescending(c => c.FinishedAt),
        DeliveryView.Failed => Dead(calls).Where(c => c.Status == OutboxStatus.Failed).OrderByDescending(c => c.FinishedAt),
        _ => calls.Where(c => c.Status == OutboxStatus.Sent).OrderByDescending(c => c.Id)
    };

    // In the words of the index over them, so that the database uses it.
    private static IQueryable<OutboxRow> Dead(IQueryable<OutboxRow> calls) =>
        calls.Where(c => c.Status == OutboxStatus.Failed || c.Status == OutboxStatus.Unsure);
}
