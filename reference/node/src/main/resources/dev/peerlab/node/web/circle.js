// Where peers of a ring are drawn.

const TURN = 2 * Math.PI;
const LETTER = 8;
const MARGIN = 8;

/**
 * Turns positions into angles that are at least a gap apart: a little off their true places where peers are close, in the same
 * order.
 */
export function spread(positions, gap) {
  const n = positions.length;
  const least = Math.min(gap, TURN / Math.max(n, 1) * 0.98);
  const angles = positions.map((position) => position * TURN);
  for (let round = 0; round < 400 && n > 1; round++) {
    let moved = 0;
    for (let i = 0; i < n; i++) {
      const next = (i + 1) % n;
      const apart = angles[next] - angles[i] + (next === 0 ? TURN : 0);
      if (apart < least - 1e-6) {
        const half = (least - apart) / 2;
        angles[i] -= half;
        angles[next] += half;
        moved += half;
      }
    }
    if (moved < 1e-5) {
      break;
    }
  }
  return angles;
}

/** The angle of any position, between the peers that it lies between. */
export function angleOf(position, positions, angles) {
  const n = positions.length;
  if (n === 0) {
    return position * TURN;
  }
  let after = positions.findIndex((other) => other >= position);
  if (after >= 0 && positions[after] === position) {
    return angles[after];
  }
  after = after < 0 ? 0 : after;
  const before = (after + n - 1) % n;
  const span = (positions[after] - positions[before] + 1) % 1 || 1;
  const share = ((position - positions[before] + 1) % 1) / span;
  const sweep = (angles[after] - angles[before] + TURN) % TURN || TURN;
  return angles[before] + sweep * share;
}

/** Angle 0 is at the top; angles grow clockwise. */
export function point(center, radius, angle) {
  return { x: center.x + radius * Math.sin(angle), y: center.y - radius * Math.cos(angle) };
}

/** Where the middle of a word goes that leads away from a point of the circle: above or below it if there is no room beside it. */
export function beside(from, angle, word, center) {
  const half = word.length * LETTER / 2;
  const x = from.x + Math.sin(angle) * half;
  const inside = clamp(x, half + MARGIN, 2 * center.x - half - MARGIN);
  const y = inside === x ? from.y : from.y - Math.sign(Math.cos(angle)) * 2 * LETTER;
  return { x: inside, y: clamp(y, LETTER + MARGIN, 2 * center.y - LETTER - MARGIN) };
}

function clamp(value, least, most) {
  return Math.max(least, Math.min(most, value));
}

/** A way along the circle, clockwise, that keeps a distance from both ends. */
export function arc(center, radius, from, to, keep) {
  const margin = keep / radius;
  const sweep = ((to - from) % TURN + TURN) % TURN || TURN;
  if (sweep <= 2 * margin) {
    return null;
  }
  const a = point(center, radius, from + margin);
  const b = point(center, radius, from + sweep - margin * 1.25);
  return `M${at(a)}A${radius} ${radius} 0 ${sweep - 2 * margin > Math.PI ? 1 : 0} 1 ${at(b)}`;
}

/** A curve between two points, bent towards the center, or to one side if there is none. */
export function curve(a, b, center, keep, bend = 0.35) {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  // Between neighbors a bend towards the center would be a loop.
  const share = center ? Math.min(bend, 0.55 * length / (Math.hypot(center.x - middle.x, center.y - middle.y) || 1)) : 0;
  const pull = center
    ? { x: middle.x + (center.x - middle.x) * share, y: middle.y + (center.y - middle.y) * share }
    : { x: middle.x - (b.y - a.y) * bend, y: middle.y + (b.x - a.x) * bend };
  const start = towards(a, pull, Math.min(keep, length / 3));
  const end = towards(b, pull, Math.min(keep + 4, length / 3));
  return `M${at(start)}Q${at(pull)} ${at(end)}`;
}

function towards(from, to, distance) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + (to.x - from.x) / length * distance, y: from.y + (to.y - from.y) / length * distance };
}

function at(p) {
  return `${p.x.toFixed(1)} ${p.y.toFixed(1)}`;
}
