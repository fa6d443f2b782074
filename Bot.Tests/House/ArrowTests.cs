using System.Reflection;
using System.Xml.Linq;
using Bot.Dialogs.Conversations;
using Bot.Messaging;
using Bot.Tests.House.Samples;
using Bot.Tests.Support;
using Knowledge;

namespace Bot.Tests.House;

public sealed class ArrowTests
{
    private static readonly Assembly Host = typeof(IChannel).Assembly;

    [Theory]
    [InlineData("Bot.Dialogs", "")]
    [InlineData("Knowledge", "")]
    [InlineData("Bot", "Bot.Dialogs Knowledge")]
    public void A_project_refers_only_to_those_below_it(string project, string others) =>
        Assert.Equal(others, string.Join(' ', References(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension).Order()));

    [Theory]
    [InlineData("Bot.Dialogs")]
    [InlineData("Knowledge")]
    public void A_leaf_takes_no_package(string project) =>
        Assert.Empty(References(project, "PackageReference").Concat(References(project, "FrameworkReference")));

    [Theory]
    [InlineData(typeof(Reception))]
    [InlineData(typeof(FaqIndex))]
    public void A_leaf_is_compiled_against_the_runtime_alone(Type leaf) =>
        Assert.All(leaf.Assembly.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));

    [Fact]
    public void Inside_the_host_nothing_uses_what_stands_above_it() =>
        Findings.AreNone(CompiledCode.UsesIn(Host)
            .Where(use => use.OfType.Assembly == Host && !Layers.Allow(use.By.Namespace, use.OfType.Namespace)));

    [Fact]
    public void Every_folder_of_the_host_has_its_floor() =>
        Assert.All(Host.GetTypes(), type => Layers.FloorOf(type.Namespace));

    [Theory]
    [InlineData("Bot.Storage", "Bot.Messaging")]
    [InlineData("Bot.Platform.Health", "Bot.Admin.Pages")]
    [InlineData("Bot.Messaging", "Bot.Conversations")]
    [InlineData("Bot.Cases", "Bot.Channels.Line")]
    public void An_arrow_upwards_is_noticed(string user, string used)
    {
        Assert.False(Layers.Allow(user, used));
        Assert.True(Layers.Allow(used, user));
    }

    [Theory]
    [InlineData("Bot.Cases", "Bot.Surveys")]
    [InlineData("Bot", "Bot.Admin")]
    [InlineData("OrleansCodeGen.Bot.Conversations", "Bot.Admin")]
    public void Neighbours_the_root_and_generated_code_are_free(string user, string used) => Assert.True(Layers.Allow(user, used));

    [Fact]
    public void A_folder_without_a_floor_is_noticed() => Assert.Throws<ArgumentException>(() => Layers.FloorOf("Bot.Attic"));

    [Theory]
    [InlineData(typeof(IChannel))]
    [InlineData(typeof(Delivery))]
    [InlineData(typeof(IncomingEvent))]
    [InlineData(typeof(OutgoingCall))]
    [InlineData(typeof(Fate))]
    public void A_use_is_found_wherever_it_hides(Type used) =>
        Assert.Contains(CompiledCode.UsesIn(typeof(UsesTheHost)), use => use.By == typeof(UsesTheHost) && use.OfType == used);

    private static string[] References(string project, string kind) =>
    [
        .. XDocument.Load(Repository.PathOf(project, project + ".csproj")).Descendants(kind)
            .Select(reference => (string?)reference.Attribute("Include") ?? "")
    ];
}
