// Elements made of texts: what comes off the network is never markup.

const SVG = "http://www.w3.org/2000/svg";

function make(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** An element of HTML; attributes that begin with "on" are listeners. */
export function el(tag, attributes = {}, ...children) {
  return make(document.createElement(tag), attributes, children);
}

/** An element of SVG. */
export function svg(tag, attributes = {}, ...children) {
  return make(document.createElementNS(SVG, tag), attributes, children);
}

export function byId(id) {
  return document.getElementById(id);
}

/** Whether things are to appear at once instead of moving. */
export function isStill() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

export function wait(millis) {
  return new Promise((done) => setTimeout(done, millis));
}
