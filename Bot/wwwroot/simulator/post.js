// Carries messages to the bot and brings its letters: as a stream, or by asking every two seconds where no stream gets through.

// True if the message is stored; false if the server could not store it just now.
export async function post(message) {
  const response = await fetch("/simulator/messages", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(message),
  });
  if (!response.ok && response.status !== 503) throw new Error(`The server answered ${response.status}.`);
  return response.ok;
}

export function listen(citizen, onLetter, onConnection) {
  let seen = 0;
  let stopped = false;
  let source;

  const take = (letter) => {
    if (stopped || letter.number <= seen) return;
    seen = letter.number;
    onLetter(letter);
  };

  const ask = async () => {
    if (stopped) return;
    try {
      const response = await fetch(`/simulator/messages?citizen=${citizen}&after=${seen}`);
      (await response.json()).forEach(take);
      onConnection(true);
    } catch {
      onConnection(false);
    }
    setTimeout(ask, 2000);
  };

  if (window.EventSource) {
    source = new EventSource(`/simulator/stream?citizen=${citizen}`);
    source.onopen = () => onConnection(true);
    source.onmessage = (event) => take(JSON.parse(event.data));
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) ask();
      else onConnection(false);
    };
  } else {
    ask();
  }

  return () => {
    stopped = true;
    source?.close();
  };
}
