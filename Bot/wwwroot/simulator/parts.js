// What the drawings of both channels are made of. Text goes in as text, never as HTML; only http, https and tel are opened.

export const words = document.body.dataset;

export function el(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children.filter((child) => child != null));
  return element;
}

export function button(label, className, onClick) {
  const element = el("button", className, label);
  element.type = "button";
  element.addEventListener("click", onClick);
  return element;
}

export function link(label, address, className) {
  if (!/^(https?|tel):/i.test(address)) return el("span", className, label);
  const element = el("a", className, label);
  element.href = address;
  element.target = "_blank";
  element.rel = "noopener noreferrer";
  return element;
}

// Both apps turn addresses in a text into links.
export function text(content, className) {
  const parts = content.split(/(https?:\/\/[^\s，。、；！？「」（）]+)/);
  return el("p", className, ...parts.map((part, i) => (i % 2 ? link(part, part) : part)));
}

export function picture(address, alternative, className) {
  const image = el("img", className);
  image.alt = alternative;
  image.addEventListener("error", () => image.replaceWith(el("span", `${className} missing`, alternative || words.noPicture)));
  image.src = address;
  return image;
}

export function carousel(cards) {
  const row = el("div", "carousel", ...cards);
  row.tabIndex = 0;
  row.setAttribute("role", "group");
  row.setAttribute("aria-label", words.cards);
  return row;
}

export const notDrawn = () => el("p", "bubble odd", words.notDrawn);
