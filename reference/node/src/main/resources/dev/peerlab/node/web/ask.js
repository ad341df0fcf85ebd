// The panel that asks: for a key's owner and value on a ring, for who holds something elsewhere.

import { listen, place, tell } from "./api.js";
import { byId, el, wait } from "./dom.js";
import { keepers } from "./health.js";
import { say } from "./log.js";
import { count, isUp, nameOf, shortId, time } from "./names.js";

const MAX_NAMES = 4;
const LINKING = new Set(["Link", "Linked", "Full", "Unlink"]);
const REPLIES = new Set(["QueryHit", "Hit", "Found", "Exhausted", "CheckReply"]);

/** What is asked for just now, and what the picture is to show of it. */
export const asked = { key: null, holding: new Set(), asking: null };

export class Ask {
  #page;
  #isRing = null;
  #typing = 0;

  constructor(page) {
    this.#page = page;
    byId("ask").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#run(event.submitter?.value ?? (this.#isRing ? "lookup" : "search"));
    });
    byId("ask-text").addEventListener("input", () => this.#typed());
  }

  /** Fits the panel to the overlay, and its list of peers to those that run. */
  fit(network) {
    const isRing = network.overlay === "chord";
    if (isRing !== this.#isRing) {
      this.#isRing = isRing;
      byId("ask-title").textContent = isRing ? "Key" : "Search";
      byId("ask-label").textContent = isRing ? "Any text" : "Name of what is shared";
      document.querySelectorAll(".chord-only").forEach((element) => { element.hidden = !isRing; });
      const button = (value, text, first) => el("button", { name: "do", value, class: first ? "first" : "" }, text);
      byId("ask-buttons").replaceChildren(...(isRing
        ? [button("lookup", "Look up", true), button("get", "Get"), button("put", "Put"), button("remove", "Remove")]
        : [button("search", "Search", true), button("share", "Share it there")]));
    }
    const up = network.peers.filter((peer) => isUp(peer) && peer.number !== undefined);
    const select = byId("ask-from");
    const texts = up.map(nameOf).join();
    if (select.dataset.texts !== texts) {
      const old = select.value;
      select.replaceChildren(...up.map((peer) => el("option", { value: peer.number }, nameOf(peer))));
      select.dataset.texts = texts;
      if (up.some((peer) => String(peer.number) === old)) {
        select.value = old;
      }
    }
    this.#explain(network);
  }

  from(number) {
    byId("ask-from").value = String(number);
    byId("ask-text").focus();
  }

  /** Where the key lies is asked anew: copies move. */
  async refresh() {
    if (this.#isRing && asked.key) {
      const key = asked.key.key;
      const fresh = await place(key);
      if (asked.key?.key === key) {
        asked.key = fresh;
      }
    }
  }

  #typed() {
    const turn = ++this.#typing;
    this.#forget();
    const text = byId("ask-text").value;
    if (!this.#isRing || text === "") {
      asked.key = null;
      this.#page.draw();
      return;
    }
    setTimeout(async () => {
      if (turn === this.#typing) {
        await this.#locate(text);
      }
    }, 120);
  }

  async #locate(text) {
    const turn = this.#typing;
    try {
      const found = await place(text);
      if (turn === this.#typing) {
        asked.key = found;
        this.#page.draw();
      }
    } catch (failure) {
      this.#answer(el("span", { class: "error" }, failure.message));
    }
  }

  #forget() {
    Object.assign(asked, { holding: new Set(), asking: null });
    this.#page.motion.forget();
    byId("ask-steps").replaceChildren();
    this.#said = null;
  }

  async #run(what) {
    const text = byId("ask-text").value;
    const from = this.#page.peerOf(Number(byId("ask-from").value));
    this.#typing++;
    this.#forget();
    if (!from || text === "") {
      return;
    }
    asked.asking = from.address;
    try {
      if (what === "search") {
        await this.#search(text, from);
      } else if (what === "share") {
        await tell(from.number, "share", { keyword: text });
        this.#said = el("strong", {}, `${nameOf(from)} shares ${text}`);
        say(`${nameOf(from)} shares ${text}`, "good");
      } else {
        await this.#locate(text);
        await (what === "lookup" ? this.#lookup(text, from) : this.#store(what, text, from));
      }
    } catch (failure) {
      this.#said = el("span", { class: "error" }, failure.message);
      say(`${what} ${text}: ${failure.message}`, "bad");
    }
    this.#page.draw();
  }

  async #lookup(text, from) {
    const answer = await tell(from.number, "lookup", { key: text });
    const name = (address) => this.#page.name(address);
    const way = [from.address, ...answer.steps.filter((step) => step.micros !== undefined).map((step) => step.address)];
    if (answer.owner && way[way.length - 1] !== answer.owner.address) {
      way.push(answer.owner.address);
    }
    const end = answer.owner
      ? `found ${name(answer.owner.address)} by asking ${count(answer.steps.length, "peer")}, in ${time(answer.micros)}`
      : "no owner was found in time";
    say(`lookup of ${text} from ${nameOf(from)}: ${end}`, answer.owner ? "path" : "bad");
    this.#showSteps(answer);
    await this.#page.motion.path(way, (hop) => {
      const step = hop < 0 ? -1 : answer.steps.findIndex((one) => one.address === way[hop + 1]);
      [...byId("ask-steps").querySelectorAll("tbody tr")].forEach((row, i) => row.classList.toggle("shown", i === step));
    });
  }

  #showSteps(answer) {
    const rows = answer.steps.map((step, i) => el("tr", {},
      el("td", {}, String(i + 1)),
      el("td", {}, this.#page.name(step.address)),
      el("td", { class: "id" }, shortId(step.id)),
      el("td", { class: `right${step.micros === undefined ? " wrong" : ""}` }, step.micros === undefined ? "no answer" : time(step.micros))));
    byId("ask-steps").replaceChildren(answer.steps.length === 0
      ? el("p", {}, "The peer knew the owner: nobody had to be asked.")
      : el("table", {}, el("caption", {}, "Asked, one after the other"),
        el("thead", {}, el("tr", {}, ...["step", "peer", "id"].map((head) => el("th", { scope: "col" }, head)),
          el("th", { scope: "col", class: "right" }, "took"))),
        el("tbody", {}, ...rows)));
  }

  async #store(what, text, from) {
    const answer = await tell(from.number, what, what === "put" ? { key: text, value: byId("ask-value").value } : { key: text });
    const value = answer.value !== undefined ? `“${answer.value}”` : "bytes that are no text";
    const said = { put: "stored", remove: "removed", get: answer.found ? `the value is ${value}` : "there is no value" }[what];
    this.#said = el("strong", {}, `${text}: ${said}`);
    say(`${what} ${text} at ${nameOf(from)}: ${said}`, answer.found === false ? "" : "good");
    await this.refresh();
  }

  async #search(text, from) {
    const messages = [];
    const feed = listen(["sent"], (event) => {
      if (!LINKING.has(event.type)) {
        messages.push({ from: event.node, to: event.to, reply: REPLIES.has(event.type) });
      }
    });
    let answer;
    try {
      await feed.ready;
      this.#answer(`searching for ${text} …`);
      answer = await tell(from.number, "search", { keyword: text });
      await wait(100); // the last messages are on their way from the node to this page
    } finally {
      feed.close();
    }
    const holders = answer.holders.map((address) => this.#page.name(address));
    const some = holders.length > MAX_NAMES ? `${holders.slice(0, MAX_NAMES).join(", ")} and ${holders.length - MAX_NAMES} more` : holders.join(", ");
    const end = `${holders.length > 0 ? `found at ${some}` : `nobody has it within reach (${answer.outcome})`}; `
      + count(messages.length, "message");
    say(`search for ${text} from ${nameOf(from)}: ${end}`, "path");
    this.#said = el("span", {}, el("strong", {}, text), `: ${end}`);
    await this.#page.motion.messages(messages, (message) => {
      if (message.reply && answer.holders.includes(message.from)) {
        asked.holding.add(message.from);
        this.#page.draw();
      }
    });
    asked.holding = new Set(answer.holders);
  }

  #said = null;

  #answer(...parts) {
    byId("ask-answer").replaceChildren(...parts);
    this.#answered = null;
  }

  #answered = null;

  /** Says whose key it is, whenever that changes. */
  #explain(network) {
    const parts = [];
    if (this.#said) {
      parts.push(el("p", {}, this.#said.cloneNode(true)));
    }
    if (this.#isRing && asked.key) {
      const [owner, ...others] = keepers(network, asked.key.position);
      const holders = asked.key.holders.map((address) => this.#page.name(address));
      parts.push(el("p", {}, el("span", { class: "key" }, asked.key.key), " is ", el("span", { class: "id" }, shortId(asked.key.id)),
        owner ? `: owner ${nameOf(owner)}` : ": nobody is there to own it",
        others.length > 0 ? `, copies at ${others.map(nameOf).join(", ")}.` : "."));
      parts.push(el("p", {}, holders.length > 0 ? `Kept at ${holders.join(", ")}.` : "No peer here keeps a value for it."));
    } else if (parts.length === 0) {
      parts.push(el("p", {}, this.#isRing ? "Type a key to see its owner and copies." : "Have a peer share a name, then search for it from another one, to see who is asked and who answers."));
    }
    const text = parts.map((part) => part.textContent).join("\n");
    if (text !== this.#answered) {
      this.#answer(...parts);
      this.#answered = text;
    }
  }
}
