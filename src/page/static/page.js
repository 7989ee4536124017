// The page of starts: the list, the start that the address names behind #, and what the node does now.
import { byId, element, mebibytes, milliseconds, moment, outcomeText, podName } from './elements.js';
import { focusStart, showStart } from './waterfall.js';

const mostStarts = 500;
const starts = new Map();

function openId() {
  const [, id = ''] = /^#start=(.*)$/.exec(location.hash) ?? [];
  try {
    return decodeURIComponent(id);
  } catch {
    // an address that was cut or mistyped, such as %E0: no start has such an id
    return id;
  }
}

async function read(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

function showStarts() {
  const find = byId('find').value.trim().toLowerCase();
  const slowMs = Number(byId('slow').value);
  const onlyFailed = byId('failed').checked;
  const all = [...starts.values()].sort((a, b) => b.startedAtMs - a.startedAtMs);
  const wanted = all.filter(
    (start) =>
      start.durationMs >= slowMs &&
      (!onlyFailed || start.outcome === 'failed') &&
      (find === '' || wordsOf(start).some((word) => word.toLowerCase().includes(find))),
  );
  const focused = document.activeElement?.closest?.('#list tr')?.dataset.start;
  const rows = wanted.map(rowOf);
  byId('list').tBodies[0].replaceChildren(...rows);
  // the reader's place in the list outlives its renewal
  if (focused)
    rows
      .find((row) => row.dataset.start === focused)
      ?.querySelector('a')
      ?.focus({ preventScroll: true });
  byId('shown').textContent = wanted.length === all.length ? `${all.length}` : `${wanted.length} of ${all.length}`;
  byId('none').hidden = all.length > 0;
}

const wordsOf = ({ id, podSandboxId, pod, containers, images, handler }) => [
  id,
  podSandboxId,
  podName(pod),
  handler,
  ...containers,
  ...images,
];

function rowOf(start) {
  const { id, pod, handler, containers, images, startedAtMs, durationMs, outcome, now, failed } = start;
  const isOpen = id === openId();
  const what = outcome === 'running' ? now : failed && `${failed.call}${failed.step && `: ${failed.step}`}`;
  return element(
    'tr',
    { 'data-start': id, 'aria-current': isOpen && 'true' },
    element('td', { class: 'nowrap' }, moment(startedAtMs)),
    element('td', {}, element('a', { href: `#start=${encodeURIComponent(id)}` }, podName(pod))),
    element('td', {}, containers.join(', '), images.length > 0 && element('small', {}, ` ${images.join(', ')}`)),
    element('td', {}, handler),
    element('td', { class: 'number' }, milliseconds(durationMs)),
    element('td', {}, outcomeText(outcome), what ? element('small', {}, ` ${what}`) : undefined),
  );
}

async function showOpen(moveFocus) {
  const section = byId('detail');
  const id = openId();
  if (id === '') {
    section.hidden = true;
    return section.replaceChildren();
  }
  try {
    const start = await read(`api/v1/starts/${encodeURIComponent(id)}`);
    if (id !== openId()) return;
    showStart(section, start, close);
  } catch {
    section.replaceChildren(element('h2', { id: 'detail-title', tabindex: '-1' }, 'This start is not kept any more'));
  }
  section.hidden = false;
  if (moveFocus) focusStart();
}

function close() {
  const id = openId();
  history.replaceState(null, '', location.pathname);
  openChanged();
  document.querySelector(`#list tr[data-start="${CSS.escape(id)}"] a`)?.focus();
}

function openChanged() {
  showStarts();
  void showOpen(true);
}

const countsText = (counts) =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} ${state.toLowerCase()}`)
    .join(', ') || 'none';
const total = (counts) => Object.values(counts).reduce((sum, count) => sum + count, 0);

function showNode(node) {
  byId('version').textContent = node.version;
  const isReady = node.notReady.length === 0;
  const pill = byId('readiness');
  const said = isReady ? '✓ ready' : '✗ not ready';
  if (pill.textContent !== said) pill.textContent = said;
  pill.className = `pill ${isReady ? 'ok' : 'failed'}`;
  byId('not-ready').hidden = isReady;
  byId('not-ready').replaceChildren(...node.notReady.map((reason) => element('li', {}, reason)));

  const { namespaces, shims } = node.pools;
  const tiles = {
    Pods: [total(node.pods), countsText(node.pods)],
    Containers: [total(node.containers), countsText(node.containers)],
    'Spare shims': [`${shims.ready} of ${shims.wanted}`, `${node.shims.length} run in all`],
    'Spare namespaces': [`${namespaces.ready} of ${namespaces.wanted}`, 'created in advance for the next pods'],
    Server: [
      mebibytes(node.memoryBytes),
      node.handlers.map(({ name, version }) => (version.startsWith(name) ? version : `${name}: ${version}`)).join(', '),
    ],
  };
  const shown = Object.entries(tiles).map(([name, [value, more]]) =>
    element('div', {}, element('dt', {}, name), element('dd', {}, String(value), element('small', {}, more))),
  );
  byId('tiles').replaceChildren(...shown);

  showAudit(node.audit);
  byId('pulls-section').hidden = node.pulls.length === 0;
  byId('pulls').replaceChildren(
    ...node.pulls.map(({ image, startedAtMs, downloadedBytes }) =>
      element(
        'li',
        {},
        element('code', {}, image),
        ` for ${milliseconds(Date.now() - startedAtMs)}`,
        downloadedBytes > 0 && `, ${mebibytes(downloadedBytes)} received`,
      ),
    ),
  );
  byId('pods-section').hidden = node.podsNotReady.length === 0;
  byId('pods').replaceChildren(
    ...node.podsNotReady.map(({ pod, reason, stoppedAtMs }) =>
      element('li', {}, moment(stoppedAtMs), ` ${pod}: `, element('span', { class: 'quiet' }, reason)),
    ),
  );
  byId('none-ended').hidden = node.failed.length > 0;
  byId('ended').tBodies[0].replaceChildren(
    ...node.failed.map(({ finishedAtMs, pod, container, reason, message, exitCode }) =>
      element(
        'tr',
        {},
        element('td', { class: 'nowrap' }, moment(finishedAtMs)),
        element('td', {}, pod),
        element('td', {}, container),
        element('td', {}, element('span', { class: 'failed' }, reason), element('small', {}, ` ${message}`)),
        element('td', { class: 'number' }, String(exitCode)),
      ),
    ),
  );
  byId('shims').tBodies[0].replaceChildren(
    ...node.shims.map(({ pid, pods, memoryBytes }) =>
      element(
        'tr',
        {},
        element('td', {}, String(pid)),
        element('td', {}, pods.join(', ') || 'no pod yet'),
        element('td', { class: 'number' }, memoryBytes === undefined ? '' : mebibytes(memoryBytes)),
      ),
    ),
  );
}

/** What the last audit has left: nothing, where all is well. */
function showAudit(audit) {
  const left = audit ? audit.unowned + audit.missing : 0;
  const failed = audit ? audit.failedChecks : [];
  byId('audit-section').hidden = left === 0 && failed.length === 0;
  if (!audit) return;
  byId('audit-when').textContent =
    `${audit.unowned} unowned, ${audit.missing} missing, ${moment(audit.atMs)}; for details run crisp audit`;
  byId('audit').replaceChildren(
    ...audit.findings.map(({ check, kind, what }) =>
      element('li', {}, `${check}: `, element('code', {}, what), kind === 'missing' && ' is missing'),
    ),
    ...failed.map((check) => element('li', {}, `${check}: could not look`)),
  );
}

async function showSteps() {
  const { steps } = await read('api/v1/steps');
  byId('steps').tBodies[0].replaceChildren(
    ...steps.map(({ call, step, p50Ms, p90Ms, p99Ms, maxMs, count, failures }) =>
      element(
        'tr',
        {},
        element('td', {}, call),
        element('td', {}, step),
        ...[p50Ms, p90Ms, p99Ms, maxMs].map((ms) => element('td', { class: 'number' }, ms.toFixed(1))),
        element('td', { class: 'number' }, String(count)),
        element('td', { class: `number ${failures > 0 ? 'failed' : ''}` }, String(failures)),
      ),
    ),
  );
}

let stepsTimer;
/** Once for a burst of starts. */
function showStepsSoon() {
  stepsTimer ??= setTimeout(() => {
    stepsTimer = undefined;
    void showSteps();
  }, 1000);
}

async function readAll() {
  const { starts: list } = await read('api/v1/starts');
  starts.clear();
  for (const start of list) starts.set(start.id, start);
  showStarts();
  await Promise.all([showOpen(false), showSteps()]);
}

function listen() {
  const events = new EventSource('api/v1/live');
  events.addEventListener('open', () => {
    byId('live').textContent = 'live';
    // also after a pause without a connection: what happened meanwhile was told to others
    void readAll();
  });
  events.addEventListener('error', () => {
    byId('live').textContent = 'not connected';
    // a refusal ends it for good otherwise
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, 5000);
  });
  events.addEventListener('node', ({ data }) => showNode(JSON.parse(data)));
  events.addEventListener('start', ({ data }) => {
    const start = JSON.parse(data);
    starts.set(start.id, start);
    while (starts.size > mostStarts)
      starts.delete([...starts.values()].sort((a, b) => a.startedAtMs - b.startedAtMs)[0].id);
    showStarts();
    if (start.id === openId()) void showOpen(false);
    if (start.outcome !== 'running') showStepsSoon();
  });
}

addEventListener('hashchange', openChanged);
byId('filter').addEventListener('input', showStarts);
byId('filter').addEventListener('submit', (event) => event.preventDefault());
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && openId() !== '') close();
  if (event.key === '/' && !(event.target instanceof HTMLInputElement)) {
    event.preventDefault();
    byId('find').focus();
  }
});
if (openId() !== '') void showOpen(true);
void read('api/v1/node').then(showNode);
listen();
