// What is true of a ring, by the tables of all its peers.

import { isUp } from "./names.js";

/** Live members, clockwise from zero. */
export function members(network) {
  return network.peers.filter((peer) => isUp(peer) && peer.member).sort((a, b) => a.position - b.position);
}

/** The owner of a position and those that keep copies, as far as the ring is: the owner first. */
export function keepers(network, position) {
  const ring = members(network);
  if (ring.length === 0) {
    return [];
  }
  const first = Math.max(ring.findIndex((peer) => peer.position >= position), 0);
  return ring.map((_, i) => ring[(first + i) % ring.length]).slice(0, network.replicas);
}

/** Pointers that do not name whom they should: { peer, pointer, to }. */
export function wrongPointers(network) {
  const ring = members(network);
  const wrong = [];
  ring.forEach((peer, i) => {
    const next = ring[(i + 1) % ring.length].address;
    const before = ring[(i + ring.length - 1) % ring.length].address;
    const successor = peer.successors[0] ?? peer.address;
    if (successor !== next) {
      wrong.push({ peer, pointer: "successor", to: successor });
    }
    if (peer.predecessor !== before && ring.length > 1) {
      wrong.push({ peer, pointer: "predecessor", to: peer.predecessor });
    }
  });
  return wrong;
}

/** Dead peers, or ones that left, that are still in a live member's successor list. */
export function stale(network) {
  const live = new Set(members(network).map((peer) => peer.address));
  return members(network).filter((peer) => peer.successors.some((to) => !live.has(to))).length;
}

/** Live peers of a graph, in groups that reach each other. */
export function parts(network) {
  const live = new Map(network.peers.filter(isUp).map((peer) => [peer.address, peer]));
  const seen = new Set();
  let groups = 0;
  for (const start of live.keys()) {
    if (!seen.has(start)) {
      groups++;
      const next = [start];
      seen.add(start);
      while (next.length > 0) {
        for (const to of live.get(next.pop()).neighbors ?? []) {
          if (live.has(to) && !seen.has(to)) {
            seen.add(to);
            next.push(to);
          }
        }
      }
    }
  }
  return groups;
}
