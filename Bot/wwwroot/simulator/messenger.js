// Draws message objects of the Messenger Send API as Messenger shows them.
import { button, carousel, el, link, notDrawn, picture, text } from "./parts.js";

export const messages = (calls) => calls.messenger;

export const request = "POST /me/messages · message";

export function quickReplies(message) {
  return (message.quick_replies ?? []).map((reply) => ({
    label: reply.title,
    sends: { kind: "choice", data: reply.payload, text: reply.title },
  }));
}

export function draw(message, send) {
  if (message.text != null) return text(message.text, "bubble");
  const { type, payload } = message.attachment ?? {};
  if (type === "image") return picture(payload.url, "", "bubble photo");
  if (type !== "template") return notDrawn();
  switch (payload.template_type) {
    case "button":
      return el("div", "card", el("div", "words", text(payload.text)), buttons(payload.buttons, send));
    case "generic":
      return payload.elements.length === 1
        ? element(payload.elements[0], send)
        : carousel(payload.elements.map((one) => element(one, send)));
    default:
      return notDrawn();
  }
}

function element({ title, subtitle, image_url, buttons: actions }, send) {
  return el(
    "div",
    "card",
    image_url && picture(image_url, title, "hero"),
    el("div", "words", el("strong", "", title), subtitle && text(subtitle)),
    buttons(actions, send),
  );
}

function buttons(actions = [], send) {
  const drawn = actions.map((action) => {
    switch (action.type) {
      case "web_url":
        return link(action.title, action.url, "action");
      case "phone_number":
        return link(action.title, `tel:${action.payload}`, "action");
      default:
        return button(action.title, "action", () => send({ kind: "choice", data: action.payload, text: action.title }));
    }
  });
  return drawn.length ? el("div", "actions", ...drawn) : null;
}
