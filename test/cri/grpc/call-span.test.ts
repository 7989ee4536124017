import { Metadata } from '@grpc/grpc-js';
import { expect, test } from 'vitest';
import type { NodeContext } from '../../../src/cri/context/node-context.js';
import { startCallSpan } from '../../../src/cri/grpc/call-span.js';
import type { Span, SpanAttributes } from '../../../src/lib/span.js';

/** The attributes that the span of a request gets. */
function attributesOf(request: object): Readonly<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  const span = { set: (attributes: SpanAttributes) => Object.assign(found, attributes) } as unknown as Span;
  const node = {
    tracing: { startCall: () => span },
    store: { sandboxes: new Map(), containers: new Map() },
  } as unknown as NodeContext;
  startCallSpan(node, '/runtime.v1.RuntimeService/RunPodSandbox', request, new Metadata());
  return found;
}

test('a name of any length and any characters makes an attribute that collectors take', () => {
  const metadata = { name: `${'x'.repeat(2047)}\u{1f600}`, namespace: '\ud800', uid: 'x'.repeat(16 * 1024 * 1024) };
  const found = attributesOf({ config: { metadata }, image: { image: 'y'.repeat(1_000_000) } });
  expect(Object.keys(found)).toHaveLength(4);
  for (const value of Object.values(found)) {
    expect(String(value).isWellFormed()).toBe(true);
    expect(String(value).length).toBeLessThan(2100);
  }
});

test('names of any key are values of an attribute, never keys', () => {
  const metadata = { name: '__proto__', namespace: 'constructor', uid: 'u' };
  expect(attributesOf({ podSandboxId: '__proto__', containerId: 'constructor', config: { metadata } })).toEqual({
    'k8s.namespace.name': 'constructor',
    'k8s.pod.name': '__proto__',
    'k8s.pod.uid': 'u',
    'container.id': 'constructor',
    'cri.pod_sandbox.id': '__proto__',
  });
});
