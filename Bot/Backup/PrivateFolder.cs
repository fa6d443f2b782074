namespace Bot.Backup;

/// <summary>A folder for what lies open for a while, which only the program's own account can enter; deleted in the end.</summary>
internal sealed class PrivateFolder : IDisposable
{
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public PrivateFolder(string parent)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetFullPath(parent), $".backup-{Guid.NewGuid():N}");
        _ = OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(Path)
            : Directory.CreateDirectory(Path, Own | UnixFileMode.UserExecute);
    }

    public string Path { get; }

    /// <summary>Makes a file that only the program's own account can read.</summary>
    public static FileStream Create(string path)
    {
        var how = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = Own;
        }

        return new(path, how);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
