// Draws LINE's Flex bubbles. Sizes and spaces are those of the LINE Messaging API reference, "Flex Message elements".
import { el, picture } from "./parts.js";

const spaces = { none: "0", xs: "2px", sm: "4px", md: "8px", lg: "12px", xl: "16px", xxl: "20px" };
const letters = { xxs: "11px", xs: "13px", sm: "14px", md: "16px", lg: "19px", xl: "22px", xxl: "29px", "3xl": "35px", "4xl": "48px", "5xl": "74px" };
const directions = { vertical: "column", horizontal: "row", baseline: "row" };

export function bubble(container, act) {
  const parts = ["header", "hero", "body", "footer"].filter((part) => container[part]);
  const drawn = parts.map((part) => {
    const block = el("div", `flex-${part}`, component(container[part], act));
    style(block, { background: container.styles?.[part]?.backgroundColor });
    return block;
  });
  return tappable(el("div", `card flex size-${container.size ?? "mega"}`, ...drawn), container.action, act);
}

function component(one, act) {
  const drawn = kinds[one.type]?.(one, act);
  if (!drawn) return null;
  style(drawn, { flex: one.flex, "margin-top": space(one.margin), background: one.backgroundColor });
  return drawn;
}

const kinds = {
  box(one, act) {
    const box = el("div", "box", ...one.contents.map((child) => component(child, act)));
    style(box, {
      "flex-direction": directions[one.layout],
      "align-items": one.layout === "baseline" ? "baseline" : one.alignItems,
      "justify-content": one.justifyContent,
      gap: space(one.spacing),
      padding: space(one.paddingAll),
      "padding-top": space(one.paddingTop),
      "padding-bottom": space(one.paddingBottom),
      "padding-inline": space(one.paddingStart),
      "border-radius": space(one.cornerRadius),
    });
    return tappable(box, one.action, act);
  },
  text(one, act) {
    const spans = one.contents?.map((span) => style(el("span", "", span.text), look(span)));
    const paragraph = el("p", one.wrap ? "wrap" : "", ...(spans ?? [one.text]));
    style(paragraph, { ...look(one), "text-align": one.align });
    return tappable(paragraph, one.action, act);
  },
  image: (one) => style(picture(one.url, "", one.size === "full" ? "hero" : "inset"), { "aspect-ratio": one.aspectRatio?.replace(":", "/") }),
  button: (one, act) => act(one.action, one.action.label, `action ${one.style ?? "link"}`),
  separator: () => el("hr"),
  spacer: () => el("span", "spacer"),
  filler: () => el("span", "filler"),
};

const look = (one) => ({
  color: one.color,
  "font-size": letters[one.size] ?? one.size,
  "font-weight": one.weight,
  "text-decoration": one.decoration,
});

const space = (name) => spaces[name] ?? name;

function tappable(element, action, act) {
  if (!action) return element;
  const whole = act(action, "", "whole");
  whole.append(...element.childNodes);
  element.append(whole);
  return element;
}

// Set one by one: the page's policy allows no style attributes.
function style(element, values) {
  for (const [name, value] of Object.entries(values)) {
    if (value != null) element.style.setProperty(name, value);
  }
  return element;
}
