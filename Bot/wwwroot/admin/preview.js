// Draws the preview anew while somebody types or opens another language: the page itself does it, by its own button.
const editor = document.querySelector("[data-preview]");
const button = editor?.querySelector("#preview button");
let waiting, sent;

async function refresh() {
  sent?.abort();
  sent = new AbortController();
  try {
    const answer = await fetch(button.formAction, { method: "POST", body: new FormData(button.form), signal: sent.signal, redirect: "error" });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#preview");
    if (!answer.ok || !fresh) return;
    const focused = document.activeElement === editor.querySelector("#preview button");
    for (const part of [".phones", ".empty", "h3", ".soft", ".plain"]) editor.querySelectorAll(`#preview > ${part}`).forEach((old) => old.remove());
    editor.querySelector("#preview").append(...[...fresh.children].filter((child) => !child.matches(".section-head")));
    if (focused) button.focus();
  } catch {
    // The button is still there.
  }
}

if (button) {
  editor.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(refresh, 500);
  });
}
