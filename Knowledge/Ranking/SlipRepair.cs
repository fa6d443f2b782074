using Knowledge.Text;

namespace Knowledge.Ranking;

/// <summary>Undoes slips of the finger by what the index knows.</summary>
internal sealed class SlipRepair(LexicalIndex index)
{
    private readonly HanSlips characters = new(index);
    private readonly WordSlips words = new(index);

    /// <summary>The normalised text as it was probably meant; the same instance if nothing is to be repaired.</summary>
    public string Repair(string text)
    {
        var meant = words.Repair(characters.Repair(text));
        return ReferenceEquals(meant, text) ? text : Politeness.Strip(meant);
    }
}
