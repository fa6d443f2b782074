// A form with data-passkey ("get" or "create") asks the server for options, the browser for a passkey, and sends what it gives.
const canUse = typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === "function";

async function ask(form) {
  const answer = await fetch(form.dataset.options, { method: "POST", body: new FormData(form), redirect: "error" });
  if (!answer.ok) {
    throw new Error(`The server answered ${answer.status}.`);
  }

  const options = await answer.json();
  return form.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  form.hidden = !canUse;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const problem = form.querySelector("[role=alert]");
    problem.hidden = true;
    try {
      form.elements.credential.value = JSON.stringify(await ask(form));
      form.submit();
    } catch {
      problem.textContent = form.dataset.refused;
      problem.hidden = false;
    }
  });
}

for (const notice of document.querySelectorAll("[data-without-passkeys]")) {
  notice.hidden = canUse;
}
