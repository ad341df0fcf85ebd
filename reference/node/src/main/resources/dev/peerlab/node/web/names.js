// How peers, ids and times are written.

/** What a peer is called: its number, as the command line takes it; its address if it runs in another process. */
export function nameOf(peer) {
  return peer.number === undefined ? peer.address : `peer ${peer.number}`;
}

/** What stands in its dot. */
export function markOf(peer) {
  return peer.number === undefined ? "·" : String(peer.number);
}

/** The first digits of a long id. */
export function shortId(id) {
  return id.length > 12 ? `${id.slice(0, 6)}…` : id;
}

export function time(micros) {
  return `${(micros / 1000).toFixed(1)} ms`;
}

export function count(number, one, more = `${one}s`) {
  return `${number} ${number === 1 ? one : more}`;
}

export function isUp(peer) {
  return peer.state === "running" || peer.state === "starting";
}
