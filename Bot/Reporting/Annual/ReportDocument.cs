using Bot.Reporting.Tables;

namespace Bot.Reporting.Annual;

/// <summary>A report as a sequence of blocks: the same value becomes a page and a document.</summary>
/// <param name="Title">On its cover.</param>
/// <param name="Cover">The lines under the title.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Blocks">All that follows.</param>
public sealed record ReportDocument(string Title, IReadOnlyList<string> Cover, string Language, IReadOnlyList<Block> Blocks)
{
    /// <summary>The tables in it, in their order.</summary>
    public IReadOnlyList<FigureTable> Tables => [.. Blocks.OfType<TableBlock>().Select(b => b.Table)];
}

/// <summary>A part of a report.</summary>
public abstract record Block;

/// <param name="Level">1 for a chapter.</param>
/// <param name="Words">What it says.</param>
public sealed record HeadingBlock(int Level, string Words) : Block;

/// <param name="Words">Written by the system, in sentences.</param>
public sealed record NoteBlock(string Words) : Block;

/// <param name="Section">Which text of staff it is.</param>
/// <param name="Words">What they wrote; empty while they have not.</param>
public sealed record StaffBlock(string Section, string Words) : Block;

/// <param name="Table">With its note.</param>
public sealed record TableBlock(FigureTable Table) : Block;
