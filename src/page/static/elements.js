// Elements and texts of the page. Whatever comes from the server becomes text, never markup.

/** An element: `undefined` and `false` among attributes and children are left out. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : String(value));
  made.append(...children.flat().filter((child) => child !== undefined && child !== false));
  return made;
}

export function shape(name, attributes, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

export const byId = (id) => document.getElementById(id);

export function milliseconds(ms) {
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`;
  return ms >= 100 ? `${Math.round(ms)} ms` : `${ms.toFixed(1)} ms`;
}

export const mebibytes = (bytes) => `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MiB`;

/** The time of day, with the date where that is not today's. */
export function moment(epochMs) {
  const at = new Date(epochMs);
  const time = at.toLocaleTimeString('en-GB');
  const isToday = at.toDateString() === new Date().toDateString();
  return element('time', { datetime: at.toISOString() }, isToday ? time : `${at.toLocaleDateString('en-CA')} ${time}`);
}

export const podName = ({ namespace, name }) => (name === '' ? 'unknown' : `${namespace}/${name}`);

const outcomes = { ok: '✓ ok', failed: '✗ failed', running: '… under way' };
/** Never by colour alone. */
export const outcomeText = (outcome) => element('span', { class: outcome }, outcomes[outcome] ?? outcome);
