// The pane with the exact JSON of one answer.
import { el, words } from "./parts.js";

const pane = document.getElementById("json");
const copy = document.getElementById("copy");
const empty = pane.innerText;
let shown = "";

export function show(calls, request) {
  shown = calls.map((call) => JSON.stringify(call, null, 2)).join("\n\n");
  copy.hidden = calls.length === 0;
  pane.replaceChildren(...(calls.length ? calls.map((call, i) => block(call, i, request)) : [el("p", "", empty)]));
  pane.scrollTop = 0;
}

function block(call, index, request) {
  const heading = el("h3", "", `${words.call.replace("{0}", index + 1)}`, el("span", "", request));
  return el("div", "call", heading, el("pre", "", el("code", "", ...coloured(JSON.stringify(call, null, 2)))));
}

// Names, texts and the other values each get a colour.
function coloured(json) {
  const parts = json.split(/("(?:[^"\\]|\\.)*"(?:\s*:)?)/);
  return parts.map((part, i) => (i % 2 ? el("span", part.endsWith(":") ? "name" : "value", part) : part));
}

copy.addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(shown);
    copy.textContent = words.copied;
    setTimeout(() => (copy.textContent = words.copy), 1500);
  } catch {
    getSelection().selectAllChildren(pane);
  }
});
