using Bot.Dialogs.Surveys;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Bot.Surveys;

/// <summary>The reviewed questionnaires that the program begins with: <c>Surveys/Content/surveys.yaml</c>.</summary>
internal static class SurveyContent
{
    private const string File = "Bot.Surveys.Content.surveys.yaml";

    /// <summary>All of them, as version 1.</summary>
    public static IReadOnlyList<SurveyDefinition> Read()
    {
        using var stream = typeof(SurveyContent).Assembly.GetManifestResourceStream(File)!;
        using var reader = new StreamReader(stream);
        var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        return yaml.Deserialize<List<Block>>(reader).ConvertAll(ToDefinition);
    }

    private static SurveyDefinition ToDefinition(Block block) => new()
    {
        Survey = block.Survey,
        Version = 1,
        Audience = Enum.Parse<SurveyAudience>(block.Audience),
        Title = block.Title.ToText(),
        Questions = [.. block.Questions.Select(q => new SurveyQuestion
        {
            Id = q.Id,
            Kind = Enum.Parse<SurveyQuestionKind>(q.Kind, ignoreCase: true),
            Text = new(q.Zh, q.En),
            Label = q.Label.ToText(),
            Shuffled = q.Shuffled,
            Optional = q.Optional,
            Outcome = q.Outcome
        })]
    };

    /// <summary>One questionnaire of the file.</summary>
    private sealed class Block
    {
        public string Survey { get; set; } = "";

        public string Audience { get; set; } = "";

        public Words Title { get; set; } = new();

        public List<Item> Questions { get; set; } = [];
    }

    /// <summary>One question of the file.</summary>
    private sealed class Item
    {
        public string Id { get; set; } = "";

        public string Kind { get; set; } = "";

        public bool Shuffled { get; set; }

        public bool Optional { get; set; }

        public bool Outcome { get; set; }

        public Words Label { get; set; } = new();

        public string Zh { get; set; } = "";

        public string En { get; set; } = "";
    }

    /// <summary>Words in both languages.</summary>
    private sealed class Words
    {
        public string Zh { get; set; } = "";

        public string En { get; set; } = "";

        public SurveyText ToText() => new(Zh, En);
    }
}
