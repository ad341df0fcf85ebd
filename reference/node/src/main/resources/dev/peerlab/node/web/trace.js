// Reads a saved trace of the checker, and draws it as a sequence chart.

import { el, svg } from "./dom.js";

const FORMAT = "peerlab trace 1";
const ROW = 46;
const COLUMN = 110;
const LETTER = 7.9;
const LEFT = 46;
const TOP = 44;

function header(lines, index, label) {
  if (!(lines[index] ?? "").startsWith(label)) {
    throw new Error(`line ${index + 1}: must begin with '${label}'`);
  }
  return lines[index].slice(label.length);
}

/** What a trace tells; throws an error that names the line if it is none. */
export function parse(text) {
  const lines = text.split(/\r?\n/);
  if (lines[0] !== FORMAT) {
    throw new Error(`line 1: must be '${FORMAT}'`);
  }
  const reached = (lines[2] ?? "").startsWith("reached: ");
  const trace = {
    world: header(lines, 1, "world: "),
    reached,
    predicate: header(lines, 2, reached ? "reached: " : "broken: "),
    detail: header(lines, 3, "detail: "),
  };
  if (lines[4] !== "") {
    throw new Error("line 5: must be empty");
  }
  const told = lines.slice(5).filter((line) => line.trim() !== "" && !line.startsWith("//"));
  return { ...trace, ...peersOf(told) };
}

/** Peers are named at the beginning of a line; who only ever gets messages has a name without spaces. */
function peersOf(lines) {
  const names = [];
  const note = (name) => {
    if (!names.includes(name)) {
      names.push(name);
    }
    return name;
  };
  const events = lines.map((line) => {
    const arrow = line.indexOf(" → ");
    if (arrow < 0) {
      const [, who, what] = /^(\S+) (.*)$/.exec(line) ?? [null, "?", line];
      return { at: note(who), text: what, kind: what === "crashes" ? "bad" : what === "starts" ? "good" : "" };
    }
    const from = note(line.slice(0, arrow));
    const rest = line.slice(arrow + 3);
    const known = names.find((name) => rest.startsWith(`${name} `));
    const to = note(known ?? rest.split(" ", 1)[0]);
    const message = rest.slice(to.length + 1);
    const lost = message.endsWith(" gets lost");
    return { from, to, text: message, kind: lost ? "bad" : "" };
  });
  names.sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  return { peers: names, events };
}

/** The chart of a trace. */
export function chart(trace) {
  const x = (name) => LEFT + 30 + trace.peers.indexOf(name) * COLUMN;
  const begin = (event) => Math.min(...[event.at, event.from, event.to].filter((name) => name !== undefined).map(x));
  const height = TOP + trace.events.length * ROW + 16;
  const width = Math.max(x(trace.peers[trace.peers.length - 1] ?? "") + 60,
    ...trace.events.map((event) => begin(event) + 40 + LETTER * event.text.length));
  const rows = trace.events.flatMap((event, i) => row(event, i, x, begin(event)));
  const lives = trace.peers.flatMap((name) => [
    svg("text", { class: "who", x: x(name), y: 18 }, name),
    svg("line", { class: "life", x1: x(name), x2: x(name), y1: 32, y2: height - 8 })]);
  return el("div", { class: "scroll panel", tabindex: "0", role: "region", "aria-label": "Sequence chart" },
    svg("svg", { class: "chart", width, height, viewBox: `0 0 ${width} ${height}`, role: "img",
      "aria-label": `${trace.events.length} events of ${trace.peers.length} peers; told in words below` },
    svg("defs", {}, ...["accent", "wrong"].map((kind) => svg("marker", { id: `chart-${kind}`, viewBox: "0 0 8 8", refX: 7, refY: 4,
      markerWidth: 9, markerHeight: 9, markerUnits: "userSpaceOnUse", orient: "auto" },
    svg("path", { class: `tip-${kind}`, d: "M0 0.5L8 4L0 7.5z" })))),
    ...lives, ...rows),
    el("details", {}, el("summary", {}, "The same in words"), el("ol", {}, ...trace.events.map((event) => el("li", {}, words(event))))));
}

function words(event) {
  return event.at === undefined ? `${event.from} → ${event.to} ${event.text}` : `${event.at} ${event.text}`;
}

function row(event, i, x, begin) {
  const y = TOP + i * ROW + ROW / 2;
  const parts = [svg("text", { class: "count", x: LEFT - 14, y }, String(i + 1)), svg("text", { class: "text", x: begin + 12, y: event.at === undefined ? y - 14 : y }, event.text)];
  if (event.at !== undefined) {
    parts.push(svg("circle", { class: `dot ${event.kind}`, cx: x(event.at), cy: y, r: 6 }));
  } else if (event.from === event.to) {
    const at = x(event.from);
    parts.push(svg("path", { class: `arrow ${event.kind}`, d: `M${at} ${y - 6}h26v12h-24`, "marker-end": "url(#chart-accent)" }));
  } else {
    const tip = event.kind === "bad" ? "wrong" : "accent";
    parts.push(svg("line", { class: `arrow ${event.kind}`, x1: x(event.from), x2: x(event.to), y1: y, y2: y, "marker-end": `url(#chart-${tip})` }));
  }
  return parts;
}
