namespace Bot.Tests.Support;

/// <summary>Programs of the machine that the tests start themselves.</summary>
public static class InstalledProgram
{
    /// <summary>A program on the PATH or where administrators' programs are; null if it is not installed.</summary>
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Concat(["/usr/sbin", "/sbin"])
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <summary>The folder that holds all of these programs: one of the given folders, else one of the PATH.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message names the Debian package.</exception>
    public static string FolderOf(string[] programs, string package, IEnumerable<string> folders) =>
        folders.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'))
            .FirstOrDefault(folder => programs.All(program => File.Exists(Path.Combine(folder, program))))
        ?? throw new InvalidOperationException(
            $"The tests need {string.Join(" and ", programs)}, and this machine has none. " +
            $"Install the Debian package \"{package}\"; ./test.sh does it where it may.");
}
