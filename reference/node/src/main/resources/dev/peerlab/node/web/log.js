// What happened, for people: a list that screen readers follow.

import { byId, el } from "./dom.js";

const MAX_LINES = 200;

/** Adds a line; kinds are "bad", "good", "path" and "". */
export function say(text, kind = "", millis = Date.now()) {
  const list = byId("log");
  const time = new Date(millis);
  const down = list.scrollHeight - list.scrollTop - list.clientHeight < 30;
  list.append(el("li", { "data-kind": kind },
    el("time", { datetime: time.toISOString() }, time.toLocaleTimeString("en-GB")), text));
  while (list.children.length > MAX_LINES) {
    list.firstElementChild.remove();
  }
  if (down) {
    list.scrollTop = list.scrollHeight;
  }
}
