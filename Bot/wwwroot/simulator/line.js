// Draws message objects of the LINE Messaging API as LINE shows them.
import { button, carousel, el, link, notDrawn, picture, text } from "./parts.js";
import { bubble } from "./flex.js";

export const messages = (calls) => calls.line.flat();

export const request = "POST /v2/bot/message/reply · messages";

export function quickReplies(message) {
  return (message.quickReply?.items ?? []).map(({ action }) => ({ label: action.label, ...outcome(action) }));
}

export function draw(message, send) {
  const act = (action, label, className) => {
    const { sends, opens } = outcome(action);
    return opens ? link(label, opens, className) : button(label, className, () => send(sends));
  };
  switch (message.type) {
    case "text":
      return text(message.text, "bubble");
    case "image":
      return picture(message.previewImageUrl, "", "bubble photo");
    case "flex":
      return message.contents.type === "carousel"
        ? carousel(message.contents.contents.map((one) => bubble(one, act)))
        : bubble(message.contents, act);
    default:
      return notDrawn();
  }
}

// What an action does on the phone: it sends something or opens an address.
function outcome(action) {
  switch (action.type) {
    case "uri":
      return { opens: action.uri };
    case "message":
      return { sends: { kind: "text", text: action.text } };
    case "location":
      return { sends: { kind: "place" } };
    case "camera":
    case "cameraRoll":
      return { sends: { kind: "photo" } };
    default:
      return { sends: { kind: "choice", data: action.data, text: action.displayText ?? action.label } };
  }
}
