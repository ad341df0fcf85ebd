// Opens a counterexample that the checker saved: a page, in a frame that may do nothing, or a trace.

import { byId, el } from "./dom.js";
import { chart, parse } from "./trace.js";

const MAX_BYTES = 16 * 1024 * 1024;

export function begin() {
  byId("story-file").addEventListener("change", (event) => open(event.target.files[0]));
  const view = byId("counterexample-view");
  view.addEventListener("dragover", (event) => {
    event.preventDefault();
    view.classList.add("over");
  });
  view.addEventListener("dragleave", () => view.classList.remove("over"));
  view.addEventListener("drop", (event) => {
    event.preventDefault();
    view.classList.remove("over");
    open(event.dataTransfer.files[0]);
  });
}

async function open(file) {
  if (!file) {
    return;
  }
  byId("story-error").textContent = "";
  byId("story").replaceChildren();
  try {
    if (file.size > MAX_BYTES) {
      throw new Error(`it has ${file.size} bytes: must have at most ${MAX_BYTES}`);
    }
    const text = await file.text();
    byId("story").replaceChildren(...(/^\s*<(!doctype|html)/i.test(text) ? [framed(text, file.name)] : drawn(parse(text))));
  } catch (failure) {
    byId("story-error").textContent = `${file.name} cannot be shown: ${failure.message}`;
  }
}

/** No scripts, no forms, no other pages, nothing from elsewhere: the sandbox and this page's policy forbid them all. */
function framed(text, name) {
  return el("iframe", { sandbox: "", srcdoc: text, title: `Counterexample ${name}`, referrerpolicy: "no-referrer" });
}

function drawn(trace) {
  return [
    el("p", { class: `end${trace.reached ? " reached" : ""}` }, el("b", {}, trace.reached ? "reached" : "broken"), " ", trace.predicate,
      el("br"), el("span", { class: "detail" }, `${trace.world}: ${trace.detail}`)),
    chart(trace),
  ];
}
