using Microsoft.Playwright;

namespace Bot.Tests.Channels.Simulator;

/// <summary>Measures the contrast of every visible text with what lies behind it (WCAG 2.2, 1.4.3).</summary>
public static class Contrast
{
    private const string Measure = """
        () => {
          const parse = (c) => { const n = c.match(/[\d.]+/g).map(Number); return [n[0], n[1], n[2], n[3] ?? 1]; };
          const over = (top, below) => top.slice(0, 3).map((v, i) => v * top[3] + below[i] * (1 - top[3]));
          const behind = (e) => {
            if (!e) return [255, 255, 255];
            const own = parse(getComputedStyle(e).backgroundColor);
            return own[3] === 1 ? own : over(own, behind(e.parentElement));
          };
          const light = (c) => c.slice(0, 3).map((v) => v / 255)
            .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
            .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
          const weak = [];
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const e = texts.currentNode.parentElement;
            const words = texts.currentNode.textContent.trim();
            if (!words || !e.checkVisibility() || e.closest(".unseen")) continue;
            const style = getComputedStyle(e);
            const ground = behind(e);
            const [a, b] = [light(over(parse(style.color), ground)), light(ground)].sort((x, y) => y - x);
            const size = parseFloat(style.fontSize);
            const needed = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
            const ratio = (a + 0.05) / (b + 0.05);
            if (ratio < needed) weak.push(`${ratio.toFixed(2)}: ${words.slice(0, 30)} (${style.color} on ${ground})`);
          }
          return weak;
        }
        """;

    /// <summary>The texts that are too weak, each with its ratio.</summary>
    public static Task<string[]> WeakTextsAsync(IPage page) => page.EvaluateAsync<string[]>(Measure);
}
