import { invalid } from '../../lib/errors.js';
import type { OciSpec } from '../oci.js';

/**
 * Returns the spec of a restored container: the process' part comes from the checkpoint, everything else from the
 * request.
 *
 * @param built from the request
 * @param dumped of the container that was checkpointed
 * @param criuConfig path of a configuration file for criu's restore
 * @throws CrispError `InvalidArgument` if the two do not match: criu would leave a half-restored container
 */
export function restoredSpec(built: OciSpec, dumped: OciSpec, criuConfig: string): OciSpec {
  if (built.process.terminal !== (dumped.process.terminal ?? false)) {
    throw invalid('config.tty', `the checkpointed container has ${built.process.terminal ? 'no' : 'a'} terminal`);
  }
  sameSet('config.mounts', built.mounts, dumped.mounts, ({ destination }) => destination);
  // the pod's namespaces are joined, the container's own restored: criu cannot turn one into the other
  sameSet(
    'config.linux.security_context.namespace_options',
    built.linux.namespaces,
    dumped.linux.namespaces,
    ({ type, path }) => (path ? `${type} of the pod` : `${type} of its own`),
  );
  const { maskedPaths = [], readonlyPaths = [] } = dumped.linux;
  return {
    ...built,
    process: { ...dumped.process, oomScoreAdj: built.process.oomScoreAdj },
    root: { ...built.root, readonly: dumped.root?.readonly ?? false },
    // read by runc: a configuration file for criu
    annotations: { ...built.annotations, 'org.criu.config': criuConfig },
    linux: { ...built.linux, maskedPaths, readonlyPaths },
  };
}

function sameSet<T>(field: string, asked: readonly T[], dumped: readonly T[], key: (each: T) => string): void {
  const own = new Set(asked.map(key));
  const had = new Set(dumped.map(key));
  const missing = [...had].filter((each) => !own.has(each));
  const extra = [...own].filter((each) => !had.has(each));
  if (missing.length === 0 && extra.length === 0) return;
  const parts = [
    ...(missing.length > 0 ? [`the checkpoint has ${missing.join(', ')}, the request has not`] : []),
    ...(extra.length > 0 ? [`the request has ${extra.join(', ')}, the checkpoint has not`] : []),
  ];
  throw invalid(field, parts.join('; '));
}

/** Configuration of criu's restore: peers of connections have moved on or are gone. */
export const criuRestoreConfig = ['tcp-close', 'ext-unix-sk', 'file-locks', ''].join('\n');
