namespace Bot.Admin.Parts;

/// <summary>Says in two words which browser on which system a User-Agent header names, so that people know their devices again.</summary>
public static class Browsers
{
    // The order matters: every browser claims to be several others.
    private static readonly (string Mark, string Name)[] Names =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    public static string NameOf(string agent) => (Find(Names, agent), Find(Systems, agent)) switch
    {
        ({ } name, { } system) => $"{name} · {system}",
        ({ } name, null) => name,
        _ when agent.Length > 0 => agent.Split(' ')[0],
        _ => "–"
    };

    private static string? Find((string Mark, string Name)[] marks, string agent) =>
        marks.FirstOrDefault(m => agent.Contains(m.Mark, StringComparison.Ordinal)).Name;
}
