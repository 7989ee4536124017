// Builds Kubernetes for the tests, at the version that go.mod pins, into a cache folder: the control plane, kubelet,
// kubectl, etcd, CoreDNS, agnhost, and the node's and the cluster's test suites with ginkgo, which runs them. Needs Go;
// users of crisp don't. All of it takes some ten minutes on two cores, another time a second.
//
//   node test/tools/kubernetes/build.mjs [GROUP…]            prints the folder that holds the programs
//   node test/tools/kubernetes/build.mjs --check [GROUP…]    the same, but builds nothing: status 1 when one is missing
//
// Groups: cluster, node-suite, cluster-suite; default: all.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { toolsFolder } from '../build.mjs';
import { buildGoPrograms } from '../go-programs.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));

/** The folder the built programs are kept in. kubelet lies beside e2e_node.test, as that wants it. */
export const kubernetesFolder = path.join(toolsFolder, 'kubernetes');

/** Kubernetes' version, such as `v1.37.2`. */
export const kubernetesVersion =
  /k8s\.io\/kubernetes (v\S+)/.exec(readFileSync(path.join(here, 'go.mod'), 'utf8'))?.[1] ?? 'unknown';

/** kubectl's own specs read these; without them the programs call themselves v0.0.0. */
function versionFlags() {
  const [major, minor] = kubernetesVersion.slice(1).split('.');
  const values = { gitVersion: kubernetesVersion, gitMajor: major, gitMinor: minor, gitTreeState: 'clean' };
  const flags = ['k8s.io/component-base/version', 'k8s.io/client-go/pkg/version'].flatMap((name) =>
    Object.entries(values).map(([key, value]) => `-X ${name}.${key}=${value}`),
  );
  return ['-s -w', ...flags].join(' ');
}

const ofKubernetes = (name, where = `cmd/${name}`) => ({
  name,
  argv: ['build', '-ldflags', versionFlags(), `k8s.io/kubernetes/${where}`],
});
const suite = (name, where) => ({
  name,
  argv: ['test', '-c', '-ldflags', versionFlags(), `k8s.io/kubernetes/${where}`],
});

/** What each group needs, in the order in which it is built. */
const groups = {
  cluster: [
    ofKubernetes('kubelet'),
    ofKubernetes('kube-apiserver'),
    ofKubernetes('kubectl'),
    { name: 'etcd', argv: ['build', '-ldflags', '-s -w', 'go.etcd.io/etcd/server/v3'] },
    ofKubernetes('agnhost', 'test/images/agnhost'),
    ofKubernetes('kube-controller-manager'),
    ofKubernetes('kube-scheduler'),
    ofKubernetes('kube-proxy'),
  ],
  'node-suite': [
    ofKubernetes('kubelet'),
    ofKubernetes('agnhost', 'test/images/agnhost'),
    { name: 'ginkgo', argv: ['build', '-ldflags', '-s -w', 'github.com/onsi/ginkgo/v2/ginkgo'] },
    suite('e2e_node.test', 'test/e2e_node'),
  ],
  'cluster-suite': [
    { name: 'ginkgo', argv: ['build', '-ldflags', '-s -w', 'github.com/onsi/ginkgo/v2/ginkgo'] },
    suite('e2e.test', 'test/e2e'),
  ],
};

/** Programs of modules of their own, each with its group and package: what runs in the cluster's pods. */
const besides = /** @type {const} */ ([
  ['cluster', 'coredns', '.'],
  ['cluster-suite', 'sample-apiserver', 'k8s.io/sample-apiserver'],
]);

/** @typedef {keyof typeof groups} ProgramGroup */

/**
 * Builds what is missing or old of the groups (default: of all) and answers with the folder.
 *
 * @param {{ groups?: ProgramGroup[], log?: (line: string) => void, check?: boolean }} [options] with `check`, nothing is built
 * @returns {string}
 * @throws Error when Go or a module is missing; with `check`, when something is not built
 */
export function buildKubernetes({
  groups: names = /** @type {ProgramGroup[]} */ (Object.keys(groups)),
  log = (line) => process.stderr.write(`${line}\n`),
  check = false,
} = {}) {
  const programs = new Map(names.flatMap((name) => groups[name]).map((program) => [program.name, program]));
  const options = { folder: kubernetesFolder, log, check };
  buildGoPrograms({ ...options, module: here, programs: [...programs.values()] });
  for (const [group, name, where] of besides) {
    if (!names.includes(group)) continue;
    const program = { name, argv: ['build', '-ldflags', '-s -w', where] };
    buildGoPrograms({ ...options, module: path.join(here, '..', name), programs: [program] });
  }
  return kubernetesFolder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = /** @type {ProgramGroup[]} */ (process.argv.slice(2).filter((word) => word !== '--check'));
  const unknown = asked.filter((name) => !(name in groups));
  try {
    if (unknown.length > 0) throw new Error(`no group ${unknown.join(', ')}: ${Object.keys(groups).join(', ')}`);
    const check = process.argv.includes('--check');
    process.stdout.write(`${buildKubernetes({ check, ...(asked.length > 0 ? { groups: asked } : {}) })}\n`);
  } catch (err) {
    process.stderr.write(`${err.message}\n`);
    process.exitCode = 1;
  }
}
