namespace Bot.Admin.Conversations;

/// <summary>Words of the page on which conversations are read. <c>ConversationsWords.resx</c> (zh-TW) and <c>ConversationsWords.en.resx</c>.</summary>
public sealed class ConversationsWords;
