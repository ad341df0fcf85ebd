// The page: asks for the network now and then, and whenever something happened; shows what came.

import { listen, network as ask, NoAnswer } from "./api.js";
import { Ask, asked } from "./ask.js";
import { byId, el, svg } from "./dom.js";
import * as graph from "./graph.js";
import { keepers, members, parts, stale, wrongPointers } from "./health.js";
import { say } from "./log.js";
import { Motion } from "./motion.js";
import { count, isUp, nameOf } from "./names.js";
import { showPeer, stop } from "./peer.js";
import * as ring from "./ring.js";
import { Stage } from "./stage.js";
import { beside, point } from "./circle.js";
import { begin as beginStories } from "./story.js";

const CALM_MILLIS = 1_000;
const BUSY_MILLIS = 200;

const KINDS = ["joined", "left", "crashed", "stored", "started"];
const WORDS = { joined: ["joined", "good"], left: ["left", ""], crashed: ["crashed", "bad"] };

class Page {
  #network = null;
  #selected = null;
  #timer = 0;
  #asking = false;
  #again = false;
  #lost = false;
  #brokenSince = 0;
  #stage = new Stage(byId("stage"), (address) => this.select(address));
  motion = new Motion(this.#stage);
  #ask = new Ask(this);
  #feed = null;
  #legend = "";
  #news = [];

  begin() {
    new ResizeObserver(() => this.draw()).observe(byId("stage"));
    document.addEventListener("visibilitychange", () => this.#watch());
    addEventListener("hashchange", () => this.#turn());
    this.#turn();
    this.#watch();
  }

  /** A page that nobody sees asks nothing. */
  #watch() {
    clearTimeout(this.#timer);
    this.#feed?.close();
    this.#feed = null;
    if (!document.hidden) {
      this.#feed = listen(KINDS, (event) => this.#happened(event));
      this.refresh();
    }
  }

  #turn() {
    const story = location.hash === "#counterexample";
    byId("network-view").hidden = story;
    byId("counterexample-view").hidden = !story;
    document.querySelectorAll("nav a").forEach((link) => {
      const here = link.hash === (story ? "#counterexample" : "#network");
      here ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current");
    });
  }

  #happened(event) {
    this.#news.push(event);
    this.refresh();
  }

  /** Tells what happened once it is known who is who. */
  #tellNews() {
    for (const event of this.#news.splice(0)) {
      const words = WORDS[event.kind];
      if (words) {
        say(`${this.name(event.node)} ${words[0]}`, words[1], event.millis);
      }
    }
  }

  /** Other processes send no events here: their peers are seen, or are not. */
  #tellElsewhere(before) {
    const there = (network) => network.peers.filter((peer) => peer.number === undefined).map((peer) => peer.address);
    const old = new Set(there(before));
    const now = new Set(there(this.#network));
    now.forEach((address) => old.has(address) || say(`${address} is on the ring`, "good"));
    old.forEach((address) => now.has(address) || say(`${address} is no longer on the ring`, "bad"));
  }

  /** Asks for the network; once more if something happens meanwhile. */
  async refresh() {
    this.#again = this.#asking;
    if (this.#asking) {
      return;
    }
    this.#asking = true;
    clearTimeout(this.#timer);
    try {
      const before = this.#network;
      this.#network = await ask();
      if (before) {
        this.#tellElsewhere(before);
      }
      await this.#ask.refresh();
      if (this.#lost) {
        say("connected again", "good");
      }
      this.#lost = false;
    } catch {
      this.#tellNews();
      this.#lose();
    }
    this.#asking = false;
    if (!this.#again) {
      this.#tellNews();
    }
    this.draw();
    if (!document.hidden) {
      this.#timer = setTimeout(() => this.refresh(), this.#again || this.#brokenSince ? BUSY_MILLIS : CALM_MILLIS);
    }
  }

  #lose() {
    if (!this.#lost) {
      say(new NoAnswer().message, "bad");
    }
    this.#lost = true;
  }

  select(address) {
    this.#selected = address;
    this.draw();
  }

  #chosen() {
    return this.#network.peers.find((peer) => peer.address === this.#selected);
  }

  peerOf(number) {
    return this.#network?.peers.find((peer) => peer.number === number);
  }

  name(address) {
    const peer = this.#network?.peers.find((one) => one.address === address);
    return peer ? nameOf(peer) : address;
  }

  draw() {
    const network = this.#network;
    this.#showHealth();
    byId("stage").classList.toggle("old", this.#lost);
    if (!network || network.peers.length === 0) {
      return;
    }
    this.#selected ??= network.peers[0].address;
    byId("summary").textContent = `${count(network.peers.filter(isUp).length, "peer")} of ${network.overlay}, in network “${network.network}”`;
    this.#ask.fit(network);
    showPeer(network, this.#chosen(), {
      select: (address) => this.select(address),
      askFrom: () => this.#ask.from(this.#chosen().number),
      stop: (how) => stop(this.#chosen(), how),
    });
    this.#drawStage(network);
  }

  #drawStage(network) {
    const size = { width: byId("stage").clientWidth, height: byId("stage").clientHeight };
    if (size.width === 0) {
      return;
    }
    const isRing = network.overlay === "chord";
    const picture = isRing ? ring : graph;
    const places = picture.layout(network, size);
    this.#stage.draw({ size, places, links: picture.links(network, this.#selected, places), order: picture.order(network),
      back: isRing ? [svg("circle", { class: "faint", cx: places.center.x, cy: places.center.y, r: places.radius })] : [],
      marks: this.#marks(network, places), selected: this.#selected });
    const text = JSON.stringify([...places.spots]);
    if (text !== this.#placed) {
      this.#placed = text;
      this.motion.place(places);
    }
    if (this.#legend !== network.overlay) {
      this.#legend = network.overlay;
      byId("legend").replaceChildren(...picture.LEGEND.map(([kind, words]) => el("li", {},
        svg("svg", { viewBox: "0 0 28 12", "aria-hidden": "true" }, svg("path", { class: `link ${kind}`, d: "M1 6H27" })), words)));
    }
  }

  #placed = "";

  /** What is to be seen of the key that is typed and of what is asked. */
  #marks(network, places) {
    const marks = { kinds: new Map(), words: new Map(), shapes: [] };
    const mark = (address, kind, word) => {
      marks.kinds.set(address, [...(marks.kinds.get(address) ?? []), kind]);
      marks.words.set(address, [...(marks.words.get(address) ?? []), word]);
    };
    asked.holding.forEach((address) => mark(address, "holding", "holds what was searched for"));
    if (asked.asking) {
      mark(asked.asking, "asking", "asks");
    }
    if (network.overlay === "chord" && asked.key) {
      const angle = places.angle(asked.key.position);
      const inner = point(places.center, places.radius + places.dot + 6, angle);
      const outer = point(places.center, places.radius - 12, angle);
      const name = asked.key.key.length > 16 ? `${asked.key.key.slice(0, 15)}…` : asked.key.key;
      const text = beside(point(places.center, places.outside, angle), angle, name, places.center);
      marks.shapes.push(svg("line", { class: "key-line", x1: inner.x, y1: inner.y, x2: outer.x, y2: outer.y }),
        svg("path", { class: "key-mark", d: "M0 -8L8 0L0 8L-8 0z", transform: `translate(${inner.x.toFixed(1)} ${inner.y.toFixed(1)})` }),
        svg("text", { class: "key-name", x: text.x, y: text.y }, name));
      keepers(network, asked.key.position).forEach((peer, i) =>
        mark(peer.address, i === 0 ? "owner" : "replica", i === 0 ? "owns the key" : "is to keep a copy"));
    }
    return marks;
  }

  #showHealth() {
    const { state, text } = this.#health();
    byId("health").dataset.state = state;
    if (byId("health-text").textContent !== text) {
      byId("health-text").textContent = text;
    }
  }

  #health() {
    const network = this.#network;
    if (this.#lost || !network) {
      return { state: this.#lost ? "bad" : "wait", text: this.#lost ? "not connected" : "connecting" };
    }
    const up = network.peers.filter(isUp);
    if (up.length === 0) {
      return { state: "bad", text: "no peer runs" };
    }
    if (network.overlay !== "chord") {
      const groups = parts(network);
      return groups === 1 ? { state: "good", text: "all are connected" } : { state: "warn", text: `${groups} parts` };
    }
    const wrong = wrongPointers(network).length;
    const old = stale(network);
    if (wrong + old > 0) {
      this.#brokenSince ||= performance.now();
      return { state: "warn", text: wrong > 0 ? `mending: ${count(wrong, "wrong pointer")}` : `mending: ${count(old, "old list")}` };
    }
    if (this.#brokenSince) {
      say(`the ring of ${members(network).length} is whole again, after ${((performance.now() - this.#brokenSince) / 1000).toFixed(1)} s`, "good");
      this.#brokenSince = 0;
    }
    return { state: "good", text: `the ring is whole` };
  }
}

beginStories();
new Page().begin();
