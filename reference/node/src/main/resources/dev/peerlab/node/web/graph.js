// The picture of an unstructured overlay: a place for each peer, a line for each pair of neighbors.

import { isUp } from "./names.js";

/** Where peers are, from -1 to 1; a peer stays where it once was put. */
const home = new Map();

const GOLDEN = Math.PI * (3 - Math.sqrt(5));

function settle(peers) {
  const fresh = peers.filter((peer) => !home.has(peer.address));
  if (fresh.length === 0) {
    return;
  }
  fresh.forEach((peer, i) => {
    // Sunflower seeds: the same picture each time, and no two in one place.
    const n = home.size + i;
    const r = Math.sqrt((n + 0.5) / (peers.length + 1));
    home.set(peer.address, { x: r * Math.cos(n * GOLDEN), y: r * Math.sin(n * GOLDEN) });
  });
  const rounds = peers.length > 100 ? 60 : 300;
  for (let round = 0; round < rounds; round++) {
    relax(peers, fresh.length === peers.length ? peers : fresh, 0.12 * (1 - round / rounds));
  }
  if (fresh.length === peers.length) {
    fill("x");
    fill("y");
  }
}

/** Uses all the room that there is. */
function fill(axis) {
  const all = [...home.values()].map((at) => at[axis]);
  const least = Math.min(...all);
  const span = Math.max(...all) - least;
  for (const at of home.values()) {
    at[axis] = span > 0 ? (at[axis] - least) / span * 2 - 1 : 0;
  }
}

/** Fruchterman and Reingold, 1991: all push each other off, neighbors pull. */
function relax(peers, movable, step) {
  const ideal = 1.7 / Math.sqrt(peers.length);
  for (const peer of movable) {
    const a = home.get(peer.address);
    let fx = -a.x * 0.05;
    let fy = -a.y * 0.05;
    const neighbors = new Set(peer.neighbors ?? []);
    for (const other of peers) {
      const b = home.get(other.address);
      const dx = a.x - b.x;
      const dy = a.y - b.y;
      const d = Math.max(Math.hypot(dx, dy), 0.01);
      if (other !== peer) {
        const force = ideal * ideal / d - (neighbors.has(other.address) ? d * d / ideal : 0);
        fx += dx / d * force;
        fy += dy / d * force;
      }
    }
    const length = Math.hypot(fx, fy) || 1;
    a.x = Math.max(-1, Math.min(1, a.x + fx / length * Math.min(length, step)));
    a.y = Math.max(-1, Math.min(1, a.y + fy / length * Math.min(length, step)));
  }
}

export function layout(network, size) {
  settle(network.peers);
  const center = { x: size.width / 2, y: size.height / 2 };
  const dot = Math.max(Math.min(16, 130 / Math.sqrt(network.peers.length) * 0.5), 4);
  const spots = new Map();
  for (const peer of network.peers) {
    const at = home.get(peer.address);
    spots.set(peer.address, {
      x: center.x + at.x * (size.width / 2 - 44),
      y: center.y + at.y * (size.height / 2 - 44),
      dot: isUp(peer) ? dot : Math.max(dot * 0.75, 3),
      label: null,
    });
  }
  return { center: null, dot, spots };
}

/** Order of the keyboard: by number. */
export function order(network) {
  return network.peers;
}

export function links(network, selected, places) {
  const all = [];
  const up = new Set(network.peers.filter(isUp).map((peer) => peer.address));
  for (const peer of network.peers.filter(isUp)) {
    for (const to of peer.neighbors ?? []) {
      const a = places.spots.get(peer.address);
      const b = places.spots.get(to);
      const mutual = network.peers.find((other) => other.address === to)?.neighbors?.includes(peer.address);
      if (a && b && !(mutual && up.has(to) && peer.address > to)) {
        const kind = !up.has(to) ? "wrong" : selected === peer.address || selected === to ? "selected" : "neighbor";
        all.push({ name: `${peer.address} ${to}`, kind, path: `M${a.x.toFixed(1)} ${a.y.toFixed(1)}L${b.x.toFixed(1)} ${b.y.toFixed(1)}` });
      }
    }
  }
  return all.sort((a, b) => (a.kind === "selected") - (b.kind === "selected"));
}

export const LEGEND = [
  ["neighbor", "neighbors"],
  ["selected", "of the peer that is selected"],
  ["wrong", "to a dead peer"],
];
