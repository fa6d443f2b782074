// Keeps the queue and a conversation fresh while the page is open; everything here also works by loading the page anew.
const live = document.querySelector("[data-live]");
const log = document.querySelector("[role=log]");
const notify = document.querySelector("[data-notify]");

const toTheEnd = () => log && (log.scrollTop = log.scrollHeight);

async function refresh() {
  const answer = await fetch(location.pathname, { redirect: "error" });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("[data-live]");
  const moved = document.querySelector("#moved");
  if (!answer.ok || !fresh || fresh.dataset.state !== live.dataset.state) {
    // Somebody else has it now, or it is over: what was typed stays, and a link leads to the page as it is.
    if (moved) moved.hidden = false;
    return;
  }
  const atEnd = !log || log.scrollHeight - log.scrollTop - log.clientHeight < 40;
  live.replaceChildren(...fresh.childNodes);
  live.dataset.mark = fresh.dataset.mark;
  if (atEnd) toTheEnd();
  document.dispatchEvent(new Event("handover-changed"));
}

if (notify && "Notification" in window && Notification.permission === "default") {
  notify.hidden = false;
  notify.addEventListener("click", async () => {
    await Notification.requestPermission();
    notify.hidden = true;
  });
}

if (live) {
  const source = new EventSource(live.dataset.live);
  let busy = Promise.resolve();
  source.addEventListener("changed", (event) => {
    if (event.data !== live.dataset.mark) busy = busy.then(refresh).catch(() => {});
  });
}

toTheEnd();
