using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Bot.Tests.Support;

/// <summary>
/// axe on a page as it is. The library's own runner for Playwright opens another window for every run and carries every
/// finding of every kind there and back; that takes several times as long as the rules do.
/// </summary>
internal static class Axe
{
    /// <summary>WCAG 2.1 AA and what axe thinks good practice.</summary>
    public static readonly object AllRules = Only("tag", "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");

    /// <summary>What another theme and another width can change; the rest of a page stays the same.</summary>
    public static readonly object RulesOfLooks = Only("rule", "color-contrast", "link-in-text-block", "scrollable-region-focusable");

    private const string Run =
        "async options => (await axe.run(document, options)).violations.flatMap(v => v.nodes.map(node => `${v.id}: ${node.html}`))";

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    extension(IPage page)
    {
        /// <summary>Every element that breaks one of the rules, with the rule.</summary>
        public async Task<string[]> ViolationsAsync(object rules)
        {
            // A page that was looked at in another theme has it already.
            if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            {
                await page.EvaluateAsync(Script);
            }

            return await page.EvaluateAsync<string[]>(Run, rules);
        }
    }

    private static Dictionary<string, object> Only(string kind, params string[] values) => new()
    {
        ["runOnly"] = new Dictionary<string, object> { ["type"] = kind, ["values"] = values },
        ["resultTypes"] = new[] { "violations" }
    };
}
