// What the page asks of the nodes.

/** Nobody is there, or was not any more while it was to answer. */
export class NoAnswer extends Error {
  constructor() {
    super("no answer: the process has ended, or is busy");
  }
}

async function ask(path, options = {}) {
  const gone = () => {
    throw new NoAnswer();
  };
  const response = await fetch(path, { cache: "no-store", ...options }).catch(gone);
  const answer = await response.json().catch(gone);
  if (!response.ok) {
    throw new Error(answer.error ?? `the node answered with status ${response.status}`);
  }
  return answer;
}

/** The peers, and whom each of them knows. */
export function network() {
  return ask("/api/view/network", { signal: AbortSignal.timeout(15_000) });
}

/** Where a key lies, and who keeps a value for it. */
export function place(key) {
  return ask(`/api/view/key?key=${encodeURIComponent(key)}`);
}

/** Has a node do something. */
export function tell(number, command, given = {}) {
  return ask(`/api/nodes/${number}/${command}`, { method: "POST", body: JSON.stringify(given) });
}

/**
 * Listens to events of some kinds. The end of it is what is returned; "ready" is a promise.
 */
export function listen(kinds, onEvent) {
  const source = new EventSource(`/api/events?kinds=${kinds.join(",")}`);
  source.onmessage = (message) => onEvent(JSON.parse(message.data));
  const ready = new Promise((done) => {
    source.onopen = done;
    source.onerror = done;
  });
  return { ready, close: () => source.close() };
}
