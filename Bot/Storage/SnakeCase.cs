using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bot.Storage;

/// <summary>Column names as everywhere in the database, for tables whose properties we did not write ourselves.</summary>
internal static partial class SnakeCase
{
    /// <summary>Names the column of every property mapped so far: <c>LockoutEnd</c> becomes <c>lockout_end</c>.</summary>
    public static void NameColumns(this EntityTypeBuilder table)
    {
        foreach (var property in table.Metadata.GetProperties())
        {
            property.SetColumnName(Of(property.Name));
        }
    }

    internal static string Of(string name) =>
        Hump().Replace(name, "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex Hump();
}
