// Tells whoever is on duty, on whichever page, that somebody waits: once for all the pages of this browser.
const alerts = document.querySelector("[data-alerts]");
const Told = "handover-told";
const Pause = 15_000;

// Whether a notification was shown is told to the server: it stands on the conversation.
async function tell(fresh) {
  let shown = Notification.permission === "granted";
  try {
    if (shown) {
      const notification = new Notification(alerts.dataset.words, { tag: "handover", renotify: true });
      notification.onclick = () => {
        window.focus();
        location.assign(alerts.dataset.to);
      };
    }
  } catch {
    shown = false;
  }
  const body = new FormData(alerts);
  fresh.forEach((id) => body.append("ids", id));
  body.append("shown", shown);
  await fetch(alerts.action, { method: "POST", body });
}

async function look() {
  if (Notification.permission === "default") return;
  const answer = await fetch(alerts.dataset.alerts, { redirect: "error" });
  if (!answer.ok) return;
  const waiting = await answer.json();
  const told = JSON.parse(localStorage.getItem(Told) ?? "[]");
  localStorage.setItem(Told, JSON.stringify(waiting));
  const fresh = waiting.filter((id) => !told.includes(id));
  if (fresh.length > 0) await tell(fresh);
}

if (alerts && "Notification" in window) {
  // A page that is open when the session has ended is not worth a complaint.
  const again = () => look().catch(() => {});
  again();
  setInterval(again, Pause);
  document.addEventListener("handover-changed", again);
}
