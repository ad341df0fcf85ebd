// Shows the hops of a lookup or of a search, one after the other, slower than they were.

import { curve } from "./circle.js";
import { isStill, svg, wait } from "./dom.js";

const HOP_MILLIS = 650;
const MESSAGE_MILLIS = 420;

/** Shows one thing at a time: whatever begins ends what was shown before. */
export class Motion {
  #stage;
  #places;
  #shown = 0;
  #path = [];

  constructor(stage) {
    this.#stage = stage;
  }

  /** Takes note of where peers are now; a path that stays is drawn anew. */
  place(places) {
    this.#places = places;
    if (this.#path.length > 0) {
      this.clear();
      this.#path.forEach(({ from, to }, i) => this.#hop(from, to, i + 1));
    }
  }

  clear() {
    this.#shown++;
    this.#stage.hops.replaceChildren();
    this.#stage.front.replaceChildren();
  }

  /** Forgets the path, too. */
  forget() {
    this.#path = [];
    this.clear();
  }

  /** Shows a path of addresses; "onHop" is told the number of each hop when it begins. */
  async path(addresses, onHop) {
    this.forget();
    const me = this.#shown;
    const hops = addresses.slice(1).map((to, i) => ({ from: addresses[i], to })).filter(({ from, to }) => from !== to);
    for (const [i, { from, to }] of hops.entries()) {
      onHop(i);
      const path = this.#hop(from, to, i + 1);
      if (path && !isStill()) {
        this.#travel(path, HOP_MILLIS, "pulse");
        await wait(HOP_MILLIS);
      }
      if (me !== this.#shown) {
        return false;
      }
    }
    this.#path = hops;
    onHop(-1);
    return true;
  }

  /** Shows messages, in the order in which they were sent: { from, to, reply }. */
  async messages(all, onMessage) {
    this.forget();
    const me = this.#shown;
    const pause = isStill() ? 0 : Math.min(160, 6_000 / Math.max(all.length, 1));
    for (const message of all) {
      const path = this.#line(message.from, message.to, message.reply ? "hop reply" : "hop", message.reply ? "reply" : "hop");
      if (path && !isStill()) {
        this.#travel(path, MESSAGE_MILLIS, message.reply ? "pulse reply" : "message");
      }
      if (pause > 0) {
        await wait(pause);
      }
      if (me !== this.#shown) {
        return;
      }
      onMessage(message);
    }
  }

  #line(from, to, kind, tip) {
    const a = this.#places.spots.get(from);
    const b = this.#places.spots.get(to);
    if (!a || !b) {
      return null;
    }
    const bend = this.#places.center ? 0.22 : 0.12;
    const path = svg("path", { class: kind, "marker-end": `url(#tip-${tip})`,
      d: curve(a, b, this.#places.center, this.#places.dot + 3, bend) });
    this.#stage.hops.append(path);
    return path;
  }

  #hop(from, to, number) {
    const path = this.#line(from, to, "hop", "hop");
    if (path) {
      const { x, y } = path.getPointAtLength(path.getTotalLength() / 2);
      this.#stage.front.append(svg("g", { class: "hop-number", transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` },
        svg("circle", { r: 10 }), svg("text", {}, String(number))));
    }
    return path;
  }

  #travel(path, millis, kind) {
    const length = path.getTotalLength();
    path.animate([{ strokeDasharray: `0 ${length}` }, { strokeDasharray: `${length} 0` }], { duration: millis, easing: "ease-in-out" });
    const dot = svg("circle", { r: 6, class: kind === "message" ? "pulse" : kind });
    path.classList.add("under-way");
    this.#stage.front.append(dot);
    const began = performance.now();
    const step = (now) => {
      const share = Math.min((now - began) / millis, 1);
      const eased = share < 0.5 ? 2 * share * share : 1 - 2 * (1 - share) * (1 - share);
      const { x, y } = path.getPointAtLength(length * eased);
      dot.setAttribute("cx", x.toFixed(1));
      dot.setAttribute("cy", y.toFixed(1));
      if (share < 1 && dot.isConnected) {
        requestAnimationFrame(step);
      } else {
        dot.remove();
        path.classList.remove("under-way");
        path.classList.toggle("past", kind === "message");
      }
    };
    requestAnimationFrame(step);
  }
}
