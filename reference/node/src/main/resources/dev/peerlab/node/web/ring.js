// The picture of a Chord ring: a place for each peer, a line for each pointer.

import { angleOf, arc, curve, point, spread } from "./circle.js";
import { members, wrongPointers } from "./health.js";
import { isUp } from "./names.js";

/** Where everything is. Peers that are gone have fallen off the circle, so that nothing else moves. */
export function layout(network, size) {
  const center = { x: size.width / 2, y: size.height / 2 };
  const peers = network.peers.filter((peer) => peer.position !== undefined).sort((a, b) => a.position - b.position);
  const roomy = Math.min(size.width, size.height) > 420 && peers.length <= 48;
  const radius = Math.max(Math.min(size.width - (roomy ? 150 : 90), size.height - (roomy ? 120 : 90)) / 2, 60);
  const dot = Math.max(Math.min(15, radius * 1.7 / Math.max(peers.length, 1)), 3.5);
  const positions = peers.map((peer) => peer.position);
  const angles = spread(positions, 2.5 * dot / radius);
  const labelRadius = radius + dot + 24;
  const labelAngles = roomy ? spread(positions, 36 / labelRadius) : [];
  const spots = new Map();
  peers.forEach((peer, i) => {
    const off = isUp(peer) ? 0 : dot + 22;
    const place = point(center, radius + off, angles[i]);
    const label = roomy && isUp(peer) ? { ...point(center, labelRadius, labelAngles[i]), text: peer.id.slice(0, 4) } : null;
    spots.set(peer.address, { ...place, angle: angles[i], dot: off ? Math.max(dot * 0.75, 3) : dot, label });
  });
  return { center, radius, dot, spots, outside: radius + dot + (roomy ? 42 : 20), angle: (position) => angleOf(position, positions, angles) };
}

/** Order of the keyboard: clockwise. */
export function order(network) {
  return network.peers.filter((peer) => peer.position !== undefined).sort((a, b) => a.position - b.position);
}

function line(from, to, kind, places, tip) {
  const a = places.spots.get(from);
  const b = places.spots.get(to);
  if (!a || !b || from === to) {
    return null;
  }
  return { name: `${kind} ${from} ${to}`, path: curve(a, b, places.center, places.dot + 2, kind === "finger" ? 0.3 : kind === "wrong" ? 0.05 : 0.15),
    kind, tip };
}

/** Lines to draw, those in front last. */
export function links(network, selected, places) {
  const live = new Set(members(network).map((peer) => peer.address));
  const wrong = new Set(wrongPointers(network).map((one) => `${one.pointer} ${one.peer.address}`));
  const all = [];
  for (const peer of members(network)) {
    const to = peer.successors[0];
    const spot = places.spots.get(peer.address);
    const end = places.spots.get(to);
    if (!end || to === peer.address) {
      continue;
    }
    if (!live.has(to)) {
      all.push(line(peer.address, to, "wrong", places, "wrong"));
    } else {
      const kind = wrong.has(`successor ${peer.address}`) ? "wrong" : peer.address === selected ? "selected" : "successor";
      all.push({ name: `successor ${peer.address} ${to}`, kind, tip: kind === "wrong" ? "wrong" : "accent",
        path: arc(places.center, places.radius, spot.angle, end.angle, places.dot + 3) });
    }
  }
  const shown = network.peers.find((peer) => peer.address === selected && isUp(peer));
  if (shown) {
    all.push(...table(shown, live, places));
  }
  return all.filter((one) => one?.path);
}

function table(peer, live, places) {
  const first = peer.successors[0];
  const kindOf = (to, kind) => (live.has(to) ? kind : "wrong");
  const fingers = new Set((peer.fingers ?? []).map((finger) => finger.peer));
  fingers.delete(first);
  const backups = peer.successors.slice(1).filter((to) => !fingers.has(to));
  return [
    peer.predecessor ? line(peer.address, peer.predecessor, kindOf(peer.predecessor, "predecessor"), places, "muted") : null,
    ...backups.map((to) => line(peer.address, to, kindOf(to, "backup"), places, "accent")),
    ...[...fingers].map((to) => line(peer.address, to, kindOf(to, "finger"), places, "accent")),
  ];
}

export const LEGEND = [
  ["successor", "successor"],
  ["finger", "finger, of the peer that is selected"],
  ["backup", "further successors"],
  ["predecessor", "predecessor"],
  ["wrong", "wrong, or to a dead peer"],
];
