using System.Reflection;
using Xunit.Sdk;

namespace Bot.Tests.Support;

/// <summary>Runs a theory on SQLite and on PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothDatabasesAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [["Sqlite"], ["Postgres"]];
}
