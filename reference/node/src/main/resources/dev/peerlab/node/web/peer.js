// The panel of the peer that is selected: what it is, whom it knows, what it can be told to do.

import { NoAnswer, tell } from "./api.js";
import { byId, el } from "./dom.js";
import { say } from "./log.js";
import { count, isUp, nameOf, shortId } from "./names.js";

let shown = "";

/** Shows a peer; nothing is touched while nothing changed. */
export function showPeer(network, peer, act) {
  const text = JSON.stringify([peer ?? null, network.peers.map((other) => [other.address, other.state])]);
  if (text === shown) {
    return;
  }
  shown = text;
  const focused = document.activeElement?.dataset?.goto;
  byId("peer-title").textContent = peer ? `${nameOf(peer)}${isUp(peer) ? "" : `: ${peer.state}`}` : "Peer";
  if (!peer) {
    byId("peer-buttons").replaceChildren();
    byId("peer").replaceChildren(el("p", {}, "Select a peer in the picture."));
    return;
  }
  showButtons(peer, act);
  byId("peer").replaceChildren(about(peer), ...(peer.position === undefined ? links(network, peer, act) : tables(network, peer, act)));
  if (focused) {
    [...byId("peer").querySelectorAll("button")].find((button) => button.dataset.goto === focused)?.focus();
  }
}

function showButtons(peer, act) {
  const host = byId("peer-buttons");
  const usable = isUp(peer) && peer.number !== undefined;
  if (host.children.length === 0) {
    host.append(
      el("button", { type: "button", id: "ask-here", onclick: () => act.askFrom() }, "Ask from here"),
      el("button", { type: "button", id: "leave", onclick: () => act.stop("leave") }, "Leave"),
      el("button", { type: "button", id: "crash", class: "danger", onclick: () => act.stop("crash") }, "Crash"));
  }
  for (const button of host.children) {
    button.disabled = !usable;
  }
}

/** Has a peer leave or crash. */
export async function stop(peer, how) {
  try {
    await tell(peer.number, how);
  } catch (failure) {
    // A process that crashes does not say so.
    if (!(failure instanceof NoAnswer)) {
      say(`${nameOf(peer)}: ${failure.message}`, "bad");
    }
  }
}

function about(peer) {
  const rows = [["address", peer.address]];
  if (peer.id) {
    rows.unshift(["id", el("span", { class: "id" }, peer.id)]);
  }
  if (peer.number === undefined) {
    rows.push(["runs", "in another process"]);
  } else {
    rows.push(["submission", peer.submission]);
  }
  if (peer.keys !== undefined && isUp(peer)) {
    rows.push(["keeps", count(peer.keys, "key")]);
  }
  return el("dl", {}, ...rows.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]));
}

function goTo(network, address, act, role) {
  const to = network.peers.find((other) => other.address === address);
  const dead = to ? !isUp(to) : false;
  const name = to ? nameOf(to) : address;
  return el("span", { class: dead ? "wrong" : "" },
    to ? el("button", { type: "button", class: "plain", "data-goto": `${role} ${address}`, onclick: () => act.select(address) }, name) : name,
    dead ? ` (${to.state})` : "");
}

function tables(network, peer, act) {
  if (!isUp(peer)) {
    return [];
  }
  const idOf = (address) => shortId(network.contacts[address]?.id ?? "");
  const row = (what, address, role) => el("tr", {}, el("td", {}, what), el("td", {}, goTo(network, address, act, role)),
    el("td", { class: "right id" }, idOf(address)));
  const near = [
    el("tr", {}, el("td", {}, "predecessor"),
      ...(peer.predecessor ? [el("td", {}, goTo(network, peer.predecessor, act, "p")), el("td", { class: "right id" }, idOf(peer.predecessor))]
        : [el("td", { colspan: 2 }, "unknown")])),
    ...peer.successors.map((to, i) => row(i === 0 ? "successor" : `successor ${i + 1}`, to, `s${i}`)),
  ];
  const power = (i) => el("span", {}, "2", el("sup", {}, String(i)));
  const fingers = (peer.fingers ?? []).map((finger) => el("tr", {},
    el("td", {}, "id + ", power(finger.from), ...(finger.to > finger.from ? [" … ", power(finger.to)] : [])),
    el("td", {}, goTo(network, finger.peer, act, `f${finger.from}`)),
    el("td", { class: "right id" }, idOf(finger.peer))));
  const table = (caption, rows) => el("table", {}, el("caption", {}, caption), el("tbody", {}, ...rows));
  return [table("Neighbors", near), ...(fingers.length > 0 ? [table("Fingers", fingers)] : [])];
}

function links(network, peer, act) {
  if (!isUp(peer)) {
    return [];
  }
  const neighbors = (peer.neighbors ?? []).map((to) => el("tr", {}, el("td", {}, goTo(network, to, act, "n")), el("td", { class: "right" }, to)));
  const shared = (peer.shared ?? []).map((name) => el("tr", {}, el("td", {}, name)));
  return [
    el("table", {}, el("caption", {}, "Neighbors"), el("tbody", {}, ...neighbors)),
    el("table", {}, el("caption", {}, shared.length > 0 ? "Shares" : "Shares nothing"), el("tbody", {}, ...shared)),
  ];
}
