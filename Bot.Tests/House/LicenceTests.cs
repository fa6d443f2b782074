using System.Text.Json;
using System.Xml.Linq;
using Bot.Tests.Support;

namespace Bot.Tests.House;

/// <summary>
/// <c>LICENCES.md</c> names every package that is built in, ours and those that they bring along. With UPDATE_SNAPSHOTS=1 this
/// test writes it anew. A licence that nobody has agreed to yet fails here, not in an auditor's office.
/// </summary>
public sealed class LicenceTests
{
    private const string File = "LICENCES.md";

    private const string Head = """
        # Licences of what is built in

        Every NuGet package of the program and of its tests, direct and transitive. A test keeps the list current; `UPDATE_SNAPSHOTS=1 dotnet
        test Bot.Tests --filter FullyQualifiedName~LicenceTests` writes it anew. "Program" is what is installed, "tests" never leaves the house.

        | package | version | licence | in |
        |---|---|---|---|

        """;

    // All of them let a public authority use, change and pass on what it built; none asks for the source of ours.
    private static readonly HashSet<string> Agreed = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL", "MS-PL OR Apache-2.0", "MPL-2.0"];

    // Packages whose file says nothing that a program can read, with what a person found in it.
    private static readonly Dictionary<string, string> Read = new(StringComparer.OrdinalIgnoreCase)
    {
        ["XmpCore"] = "BSD-3-Clause", // a link to Adobe's XMP Toolkit, which is under the BSD licence
        ["xunit.abstractions"] = "Apache-2.0" // a link to xunit's licence file
    };

    [Fact]
    public void The_list_is_current()
    {
        var now = Packages();
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") is "1")
        {
            System.IO.File.WriteAllText(Repository.PathOf(File), Head + string.Concat(now.Select(p => p + "\n")));
        }

        // A patch that the registry serves instead of the pinned one changes no licence.
        Assert.Equal(
            now.Select(p => p with { Version = MajorMinor(p.Version) }),
            System.IO.File.ReadLines(Repository.PathOf(File)).Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| package", StringComparison.Ordinal))
                .Select(l => l.Trim('|', ' ').Split(" | ")).Select(c => new Package(c[0], MajorMinor(c[1]), c[2], c[3])));
    }

    [Fact]
    public void Every_licence_has_been_agreed_to() =>
        Findings.AreNone(Packages().Where(p => !Agreed.Contains(p.Licence)).Select(p => p.ToString()));

    private static List<Package> Packages()
    {
        var program = Resolved("Bot");
        return [.. program.Select(p => Of(p, "program"))
            .Concat(Resolved("Bot.Tests").Except(program).Select(p => Of(p, "tests")))
            .OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Version, StringComparer.Ordinal)];
    }

    // What the restore decided on.
    private static HashSet<(string Name, string Version, string Folder)> Resolved(string project)
    {
        using var assets = JsonDocument.Parse(System.IO.File.ReadAllText(Repository.PathOf(project, "obj", "project.assets.json")));
        var folders = assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(f => f.Name).ToArray();
        return [.. assets.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(l => l.Value.GetProperty("type").GetString() is "package")
            .Select(l => (l.Name.Split('/')[0], l.Name.Split('/')[1],
                folders.Select(f => Path.Combine(f, l.Value.GetProperty("path").GetString()!)).First(Directory.Exists)))];
    }

    private static Package Of((string Name, string Version, string Folder) package, string place) =>
        new(package.Name, package.Version, Read.GetValueOrDefault(package.Name) ?? LicenceIn(package.Folder), place);

    private static string LicenceIn(string folder)
    {
        var about = XDocument.Load(Directory.EnumerateFiles(folder, "*.nuspec").Single()).Descendants();
        var licence = about.FirstOrDefault(e => e.Name.LocalName is "license");
        return (string?)licence?.Attribute("type") switch
        {
            "expression" => licence!.Value,
            "file" => Recognised(System.IO.File.ReadAllText(Path.Combine(folder, licence!.Value.Replace('\\', '/')))),
            _ => Recognised(about.FirstOrDefault(e => e.Name.LocalName is "licenseUrl")?.Value ?? "")
        };
    }

    private static string Recognised(string text) => text switch
    {
        _ when text.Contains("Apache License", StringComparison.OrdinalIgnoreCase) || text.Contains("apache.org/licenses/LICENSE-2.0", StringComparison.OrdinalIgnoreCase) => "Apache-2.0",
        _ when text.Contains("Permission is hereby granted, free of charge", StringComparison.OrdinalIgnoreCase) || text.Contains("licenses.nuget.org/MIT", StringComparison.OrdinalIgnoreCase) => "MIT",
        _ when text.Contains("Redistribution and use in source and binary forms", StringComparison.OrdinalIgnoreCase) => "BSD-3-Clause",
        _ => $"unknown: {text.ReplaceLineEndings(" ")[..Math.Min(60, text.Length)]}"
    };

    private static string MajorMinor(string version) => string.Join('.', version.Split('.').Take(2));

    private sealed record Package(string Name, string Version, string Licence, string Place)
    {
        public override string ToString() => $"| {Name} | {Version} | {Licence} | {Place} |";
    }
}
