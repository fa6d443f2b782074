namespace Bot.Channels.Line.Menus;

/// <summary>A menu as LINE is to have it.</summary>
/// <param name="Language">BCP 47 tag of its words.</param>
/// <param name="Alias">The name by which the switch of another menu finds it, whatever its id is.</param>
/// <param name="Name">Ours, and different for every content: by it a menu that is there already is found again.</param>
/// <param name="Definition">The body of the call that makes it.</param>
/// <param name="Picture">A PNG.</param>
public sealed record RichMenu(string Language, string Alias, string Name, byte[] Definition, byte[] Picture);

/// <summary>A menu that LINE has.</summary>
public readonly record struct KeptMenu(string Id, string Name);
