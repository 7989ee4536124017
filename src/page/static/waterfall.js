// One start as a waterfall: a table a call, with a bar for its wait in the queue, for each step and for each undo.
import { byId, element, milliseconds, moment, outcomeText, podName, shape } from './elements.js';

/** Fills `section` with a start as `/api/v1/starts/ID` gives it. */
export function showStart(section, start, onClose) {
  const close = element('button', { type: 'button', class: 'close' }, 'Close');
  close.addEventListener('click', onClose);
  // one scale for all of its calls, so that their bars can be compared
  const scaleMs = Math.max(1, ...start.calls.map(lengthOf));
  section.replaceChildren(
    close,
    element('h2', { id: 'detail-title', tabindex: '-1' }, podName(start.pod), ' ', outcomeText(start.outcome)),
    facts(start),
    ...start.calls.flatMap((call, index) => callView(call, start.calls[index - 1], scaleMs)),
    element('h3', {}, 'In the log'),
    element('p', { class: 'quiet' }, 'Each line of this start carries one of these ids:'),
    element('pre', { class: 'command' }, logCommand(start)),
  );
}

const lengthOf = ({ durationMs, queuedMs, steps, undos }) =>
  Math.max(durationMs, ...[...steps, ...undos].map((each) => queuedMs + each.startMs + each.durationMs));

function facts({ id, podSandboxId, handler, images, startedAtMs, durationMs, wallMs }) {
  const rows = {
    Began: moment(startedAtMs),
    Took: `${milliseconds(durationMs)} in crisp, ${milliseconds(wallMs)} from first to last`,
    Handler: handler || 'the default',
    Images: images.join(', ') || 'none yet',
    'Pod sandbox': element('code', {}, podSandboxId || 'none was made'),
    Data: element('a', { href: `api/v1/starts/${encodeURIComponent(id)}` }, 'JSON'),
  };
  const cells = Object.entries(rows).flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]);
  return element('dl', { class: 'facts' }, cells);
}

function callView(call, before, scaleMs) {
  const pauseMs = before ? call.startedAtMs - before.startedAtMs - before.durationMs : 0;
  const rows = [
    ...(call.queuedMs > 0 ? [row('queue wait', 0, call.queuedMs, 'queue-bar', scaleMs)] : []),
    ...call.steps.map((step) => {
      const kind = step.outcome === 'failed' ? 'failed-bar' : 'step-bar';
      // the call's own error has it in most cases
      const why = call.error?.includes(step.error) ? undefined : step.error;
      return row(step.step, call.queuedMs + step.startMs, step.durationMs, kind, scaleMs, why);
    }),
    ...call.undos.map((undo) => {
      const name = `↶ undo ${undo.step}`;
      const kind = undo.outcome === 'failed' ? 'failed-bar' : 'undo-bar';
      const why = `because ${undo.cause} failed${undo.error === undefined ? '' : `; the undo failed, too: ${undo.error}`}`;
      return row(name, call.queuedMs + undo.startMs, undo.durationMs, kind, scaleMs, why);
    }),
  ];
  const title = `${call.call}${call.container ? ` ${call.container}` : ''}`;
  return [
    pauseMs > 1 && element('p', { class: 'quiet' }, `${milliseconds(pauseMs)} until its caller went on`),
    element('h3', {}, `${title}, ${milliseconds(call.durationMs)} `, outcomeText(call.outcome)),
    call.now !== undefined && element('p', { class: 'running' }, `now: ${call.now}`),
    call.error !== undefined && element('pre', {}, call.error),
    rows.length === 0 &&
      call.outcome === 'failed' &&
      element('p', { class: 'quiet' }, 'It failed before its first step.'),
    rows.length > 0 &&
      element('table', { class: 'waterfall', 'aria-label': `Steps of ${title}` }, element('tbody', {}, rows)),
  ].filter(Boolean);
}

function row(name, startMs, durationMs, kind, scaleMs, note) {
  const share = (ms) => `${(100 * Math.min(1, ms / scaleMs)).toFixed(2)}%`;
  const bar = shape(
    'svg',
    { 'aria-hidden': 'true' },
    shape('rect', { class: 'track', width: '100%', height: '100%', rx: 2 }),
    shape('rect', { class: kind, x: share(startMs), width: share(durationMs), y: '15%', height: '70%', rx: 2 }),
    // one that takes no time at all can still be seen
    shape('rect', { class: kind, x: share(startMs), width: 2, y: '15%', height: '70%' }),
  );
  const failed = kind === 'failed-bar';
  return element(
    'tr',
    { 'data-step': name },
    element(
      'td',
      { class: failed ? 'failed' : undefined },
      failed ? `✗ ${name}` : name,
      note !== undefined && element('small', {}, ` ${note}`),
    ),
    element('td', { class: 'number' }, milliseconds(durationMs)),
    element('td', {}, bar),
  );
}

function logCommand({ podSandboxId, calls }) {
  // StartContainer's line has the container's id alone
  const ofCalls = calls.flatMap(({ containerId, traceId }) => [containerId, traceId]);
  const ids = [podSandboxId, ...ofCalls].filter((id) => id !== undefined && id !== '');
  const wanted = [...new Set(ids)].map((id) => `-e ${id}`).join(' ');
  return wanted === '' ? 'journalctl -u crisp | grep rolled' : `journalctl -u crisp | grep ${wanted}`;
}

/** Moves the reader to what was opened. */
export function focusStart() {
  byId('detail-title')?.focus();
}
