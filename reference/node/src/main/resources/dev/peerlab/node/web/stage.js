// Draws peers and lines, and lets them be chosen by mouse and keyboard.

import { svg } from "./dom.js";
import { isUp, markOf, nameOf } from "./names.js";

const TIPS = ["accent", "muted", "wrong", "hop", "reply"];

export class Stage {
  #svg;
  #layers = {};
  #peers = new Map();
  #links = new Map();
  #order = [];
  #current = null;
  #onSelect;

  constructor(host, onSelect) {
    this.#onSelect = onSelect;
    const tips = TIPS.map((kind) => svg("marker", { id: `tip-${kind}`, viewBox: "0 0 8 8", refX: 6, refY: 4, markerWidth: 9,
      markerHeight: 9, markerUnits: "userSpaceOnUse", orient: "auto" }, svg("path", { class: `tip-${kind}`, d: "M0 0.5L8 4L0 7.5z" })));
    this.#svg = svg("svg", { role: "group", "aria-label": "Peers. Arrow keys go from peer to peer, Enter selects one." },
      svg("defs", {}, ...tips));
    for (const name of ["back", "links", "hops", "peers", "key", "front"]) {
      this.#layers[name] = svg("g", name === "peers" ? {} : { "aria-hidden": "true", class: "quiet" });
      this.#svg.append(this.#layers[name]);
    }
    this.#svg.addEventListener("keydown", (event) => this.#key(event));
    host.append(this.#svg);
  }

  /** Where things that move are drawn. */
  get hops() {
    return this.#layers.hops;
  }

  get front() {
    return this.#layers.front;
  }

  /** Draws everything; what was there before is changed, not made anew, so that the focus stays where it is. */
  draw({ size, places, links, order, back, marks, selected }) {
    this.#svg.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
    this.#layers.back.replaceChildren(...back);
    this.#layers.key.replaceChildren(...marks.shapes);
    this.#drawLinks(links);
    this.#order = order.map((peer) => peer.address);
    for (const [address, parts] of this.#peers) {
      if (!places.spots.has(address)) {
        parts.group.remove();
        this.#peers.delete(address);
      }
    }
    if (!this.#order.includes(this.#current)) {
      this.#current = this.#order[0] ?? null;
    }
    order.forEach((peer) => this.#drawPeer(peer, places.spots.get(peer.address), marks, selected));
  }

  #drawLinks(links) {
    const wanted = new Set(links.map((link) => link.name));
    for (const [name, path] of this.#links) {
      if (!wanted.has(name)) {
        path.remove();
        this.#links.delete(name);
      }
    }
    for (const link of links) {
      let path = this.#links.get(link.name);
      if (!path) {
        path = svg("path");
        this.#links.set(link.name, path);
      }
      path.setAttribute("class", `link ${link.kind}`);
      path.setAttribute("d", link.path);
      if (link.tip) {
        path.setAttribute("marker-end", `url(#tip-${link.tip})`);
      }
      if (this.#layers.links.lastElementChild !== path) {
        this.#layers.links.append(path);
      }
    }
  }

  #drawPeer(peer, spot, marks, selected) {
    const parts = this.#peers.get(peer.address) ?? this.#makePeer(peer);
    const { group } = parts;
    const kinds = ["peer", ...(marks.kinds.get(peer.address) ?? [])];
    kinds.push(...(peer.number === undefined ? ["elsewhere"] : []), ...(isUp(peer) ? [] : ["gone", peer.state]));
    kinds.push(...(selected === peer.address ? ["selected"] : []));
    group.setAttribute("class", kinds.join(" "));
    group.setAttribute("transform", `translate(${spot.x.toFixed(1)} ${spot.y.toFixed(1)})`);
    const words = [nameOf(peer), isUp(peer) ? "" : peer.state, ...(marks.words.get(peer.address) ?? [])].filter(Boolean).join(", ");
    group.setAttribute("aria-label", words);
    if (parts.tip.textContent !== words) {
      parts.tip.textContent = words;
    }
    group.setAttribute("aria-pressed", String(selected === peer.address));
    group.setAttribute("tabindex", this.#current === peer.address ? "0" : "-1");
    parts.dot.setAttribute("r", spot.dot);
    parts.ring.setAttribute("r", spot.dot + 3.5);
    parts.halo.setAttribute("r", spot.dot + 7.5);
    parts.touch.setAttribute("r", Math.max(spot.dot + 3, 12));
    parts.name.textContent = spot.dot >= 7.5 ? markOf(peer) : "";
    parts.name.style.fontSize = `${Math.min(13, spot.dot * 1.15)}px`;
    parts.label.textContent = spot.label?.text ?? "";
    if (spot.label) {
      parts.label.setAttribute("x", (spot.label.x - spot.x).toFixed(1));
      parts.label.setAttribute("y", (spot.label.y - spot.y).toFixed(1));
    }
  }

  #makePeer({ address }) {
    const parts = {
      touch: svg("circle", { fill: "transparent" }),
      halo: svg("circle", { class: "halo" }),
      ring: svg("circle", { class: "ring" }),
      dot: svg("circle", { class: "dot" }),
      name: svg("text", { class: "name" }),
      label: svg("text", { class: "label" }),
      tip: svg("title"),
    };
    parts.group = svg("g", { role: "button", "data-peer": address }, ...Object.values(parts));
    parts.group.addEventListener("click", () => {
      this.#moveTo(address);
      this.#onSelect(address);
    });
    this.#peers.set(address, parts);
    this.#layers.peers.append(parts.group);
    return parts;
  }

  #key(event) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const n = this.#order.length;
    if (step && n > 0) {
      this.#moveTo(this.#order[(this.#order.indexOf(this.#current) + step + n) % n]);
    } else if (event.key === "Home" && n > 0) {
      this.#moveTo(this.#order[0]);
    } else if (event.key === "End" && n > 0) {
      this.#moveTo(this.#order[n - 1]);
    } else if ((event.key === "Enter" || event.key === " ") && this.#current) {
      this.#onSelect(this.#current);
    } else {
      return;
    }
    event.preventDefault();
  }

  #moveTo(address) {
    this.#peers.get(this.#current)?.group.setAttribute("tabindex", "-1");
    this.#current = address;
    const group = this.#peers.get(address)?.group;
    group?.setAttribute("tabindex", "0");
    group?.focus();
  }
}
