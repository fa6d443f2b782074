namespace Bot.Admin.Delivery;

/// <summary>Words of the pages about delivery. <c>DeliveryWords.resx</c> (zh-TW) and <c>DeliveryWords.en.resx</c>.</summary>
public sealed class DeliveryWords;
