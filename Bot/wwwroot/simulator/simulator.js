// A phone in the browser: draws the letters of one pretended citizen and sends what is typed and tapped.
import * as line from "./line.js";
import * as messenger from "./messenger.js";
import * as json from "./json.js";
import { button, el, link, text, picture, words } from "./parts.js";
import { listen, post } from "./post.js";

const skins = { line, messenger };
const [phone, log, welcome, typing, quick, notice, composer, field, peek] =
  ["phone", "log", "welcome", "typing", "quick", "notice", "composer", "text", "peek"].map((id) => document.getElementById(id));
const place = { latitude: 22.6203, longitude: 120.312, text: words.placeSent };
const time = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "numeric", minute: "2-digit" });

let citizen, letters, chosen, hangUp;
let skin = sessionStorage.getItem("skin") ?? "line";
let patience;

function start(id) {
  hangUp?.();
  citizen = id;
  letters = [];
  chosen = null;
  sessionStorage.setItem("citizen", id);
  notice.textContent = "";
  redraw();
  hangUp = listen(id, receive, (connected) => (notice.textContent = connected ? "" : words.reconnecting));
}

async function send(message) {
  notice.textContent = "";
  try {
    return await post({ ...(message.kind === "place" && place), ...message, citizen });
  } catch {
    notice.textContent = words.noConnection;
    return false;
  }
}

function receive(letter) {
  letters.push(letter);
  wait(letter.from === "citizen");
  draw(letter);
  drawRest();
}

// The three dots; they give up when the bot has nothing to say.
function wait(on) {
  clearTimeout(patience);
  typing.hidden = !on;
  if (on) patience = setTimeout(() => wait(false), 8000);
}

function redraw() {
  phone.dataset.skin = skin;
  log.ariaLive = "off"; // the same conversation again is nothing to read aloud
  log.replaceChildren(welcome);
  letters.forEach(draw);
  drawRest();
  requestAnimationFrame(() => (log.ariaLive = "polite"));
}

function draw(letter) {
  if (letter.from === "desk") {
    document.getElementById(`letter-${letter.letter}`)?.append(el("p", "failed", words.notStored));
    return;
  }

  const turn = letter.from === "bot" ? botTurn(letter) : citizenTurn(letter);
  turn.id = `letter-${letter.number}`;
  log.append(turn);
}

function botTurn(letter) {
  const bubbles = skins[skin].messages(letter.calls).map((message) => skins[skin].draw(message, send));
  const braces = button("{ }", "braces", () => showJson(letter, true));
  braces.title = words.showJson;
  braces.ariaLabel = words.showJson;
  const face = el("img", "face");
  face.src = "/simulator/bot.svg";
  face.alt = "";
  return el("div", "turn bot", face, el("div", "stack", el("span", "unseen", words.botSaid), ...bubbles, el("div", "meta", clock(letter), braces)));
}

function citizenTurn({ kind, text: said, ...letter }) {
  const drawings = {
    sticker: () => picture("/simulator/sticker.svg", words.stickerSent, "sticker"),
    photo: () => picture("/simulator/photo.svg", words.photoSent, "bubble photo"),
    place: () => el("div", "bubble pin", el("span", "map"), text(said)),
    follow: () => el("p", "event", words.followSent),
  };
  const drawing = drawings[kind]?.() ?? text(said ?? "", "bubble");
  return kind === "follow"
    ? el("div", "turn", drawing)
    : el("div", "turn citizen", el("div", "stack", el("span", "unseen", words.youSaid), drawing, el("div", "meta", clock(letter))));
}

function clock({ at }) {
  const element = el("time", "", time.format(new Date(at)));
  element.dateTime = at;
  return element;
}

function drawRest() {
  welcome.hidden = letters.length > 0;
  drawQuickReplies();
  showJson(chosen ?? letters.findLast((letter) => letter.from === "bot"));
  log.scrollTop = log.scrollHeight;
}

// Quick replies belong to the newest message and vanish with the next one, as on both platforms.
function drawQuickReplies() {
  const newest = letters.at(-1);
  const last = newest?.from === "bot" && skins[skin].messages(newest.calls).at(-1);
  const replies = last ? skins[skin].quickReplies(last) : [];
  quick.replaceChildren(...replies.map(({ label, sends, opens }) => (opens ? link(label, opens) : button(label, "", (event) => {
    send(sends);
    if (event.detail === 0) field.focus(); // tapped by keyboard: the button is about to vanish under the focus
  }))));
  quick.hidden = replies.length === 0;
}

function showJson(letter, byHand = false) {
  if (byHand) {
    chosen = letter === letters.findLast((one) => one.from === "bot") ? null : letter;
    openPane(true);
  }
  json.show(letter ? letter.calls[skin] : [], skins[skin].request);
}

function openPane(open) {
  document.body.classList.toggle("peeking", open);
  peek.ariaExpanded = open;
}

composer.addEventListener("submit", async (event) => {
  event.preventDefault();
  const typed = field.value;
  if (typed === "") return;
  field.value = "";
  if (!(await send({ kind: "text", text: typed })) && field.value === "") field.value = typed;
});

field.addEventListener("keydown", (event) => {
  // While an input method composes, Enter picks a character.
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  composer.requestSubmit();
});

field.addEventListener("input", () => (notice.textContent = field.value.length >= field.maxLength ? words.tooLong : ""));
document.querySelectorAll("[data-send]").forEach((one) => one.addEventListener("click", () => send({ kind: one.dataset.send })));
document.getElementById("new-citizen").addEventListener("click", () => start(crypto.randomUUID()));
peek.addEventListener("click", () => openPane(peek.ariaExpanded !== "true"));
document.querySelectorAll("[name=skin]").forEach((radio) => {
  radio.checked = radio.value === skin;
  radio.addEventListener("change", () => {
    skin = radio.value;
    sessionStorage.setItem("skin", skin);
    redraw();
  });
});

start(sessionStorage.getItem("citizen") ?? crypto.randomUUID());
