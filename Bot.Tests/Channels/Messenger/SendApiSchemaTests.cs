using System.Text.Json;
using Bot.Tests.Support;
using Bot.Tests.Support.Messenger;

namespace Bot.Tests.Channels.Messenger;

/// <summary>Tests the tester: the schema evaluator against the cases that come with the schema.</summary>
public sealed class SendApiSchemaTests
{
    [Fact]
    public void The_evaluator_agrees_with_every_case()
    {
        if (!SharedData.IsPresent)
        {
            return;
        }

        var schema = JsonSchema.Load(SharedData.PathOf("messenger-webhooks", "send-api.schema.json"));
        using var file = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("messenger-webhooks", "send-api.cases.json")));
        Assert.All(file.RootElement.GetProperty("cases").EnumerateArray(), one => Assert.True(
            one.GetProperty("valid").GetBoolean() == schema.IsValid(one.GetProperty("body")), one.GetProperty("name").GetString()));
    }
}
