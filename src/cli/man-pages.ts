import { defaultConfigFile, handlerRows, settingRows, type SettingRow } from '../config.js';
import { crispVersion } from '../lib/crisp-version.js';
import { auditHelp } from './audit.js';
import { inToml } from './config-reference.js';
import { doctorHelp } from './doctor.js';
import { loadHelp } from './load.js';
import { serveHelp } from './serve.js';
import { startHelp, startsHelp } from './starts.js';

/** Escapes text for man(7): nothing in it is a request or an escape, and dashes stay dashes. */
function text(line: string): string {
  const escaped = line.replaceAll('\\', '\\e').replaceAll('-', '\\-');
  return /^[.']/.test(escaped) ? `\\&${escaped}` : escaped;
}

const title = (name: string, section: number): string =>
  `.TH ${name} ${section} "" "crisp ${crispVersion}" "crisp"\n.\\" Written by npm run docs; do not edit.`;

const section = (name: string, ...lines: string[]): string => [`.SH ${name}`, ...lines].join('\n');

/** Lines to be printed as they are. */
const verbatim = (lines: string): string => ['.nf', ...lines.split('\n').map(text), '.fi'].join('\n');

const item = (term: string, about: string): string => ['.TP', `.B ${text(term)}`, text(about)].join('\n');

/** Generates deploy/man/crisp.8: the commands, from their `--help`. */
export function crispPage(): string {
  const commands: readonly (readonly [string, string])[] = [
    ['crisp serve', serveHelp],
    ['crisp starts', startsHelp],
    ['crisp start', startHelp],
    ['crisp load', loadHelp],
    ['crisp doctor', doctorHelp],
    ['crisp audit', auditHelp],
    ['crisp version', 'usage: crisp version\n\nThe versions of crisp and of the CRI.'],
  ];
  return page(
    title('CRISP', 8),
    section('NAME', text('crisp - a container runtime for Kubernetes nodes')),
    section('SYNOPSIS', '.B crisp', text('serve|starts|start|load|doctor|audit|version [--help]')),
    section(
      'DESCRIPTION',
      text(
        'crisp serves the Container Runtime Interface (CRI v1) on a Unix socket: kubelet and crictl call it. It runs',
      ),
      text(
        'containers by crun or runc through containerd\u2019s shim, CNI plugins for the network, and skopeo for images.',
      ),
    ),
    section('COMMANDS', ...commands.flatMap(([name, help]) => [`.SS ${text(name)}`, verbatim(help)])),
    section(
      'SIGNALS',
      item(
        'SIGTERM, SIGINT',
        'crisp ends; containers run on, and the next start finds them. A second one ends it at once.',
      ),
    ),
    section(
      'EXIT STATUS',
      item('0', 'Done. audit: no findings, or all repaired; doctor: no problems.'),
      item('1', 'An error, named on the last line. audit: findings; doctor: problems.'),
      item('64', 'Wrong usage.'),
      item('70', 'serve ended by an uncaught exception. Containers run on.'),
    ),
    section(
      'ENVIRONMENT',
      item('OTEL_*', 'OpenTelemetry\u2019s variables: where traces go, where crisp.toml does not say.'),
    ),
    section(
      'FILES',
      item(defaultConfigFile, 'The configuration, where it is there; see crisp.toml(5).'),
      ...settingRows()
        .filter(({ key }) => ['root', 'state', 'listen'].includes(key))
        .map(({ setting: { fallback, about } }) => item(String(fallback), about)),
    ),
    section('SEE ALSO', '.BR crisp.toml (5)'),
  );
}

/** Generates deploy/man/crisp.toml.5: every setting, from the same table as docs/configuration.md. */
export function crispTomlPage(): string {
  return page(
    title('CRISP.TOML', 5),
    section('NAME', text('crisp.toml - configuration of crisp')),
    section('SYNOPSIS', text(`${defaultConfigFile}, or the file of crisp serve --config`)),
    section(
      'DESCRIPTION',
      text(
        'A TOML file. crisp needs none. Flags of crisp serve win over it; a wrong key or value stops crisp with an error',
      ),
      text('that names it.'),
    ),
    section('SETTINGS', ...settingRows().map(setting)),
    section(
      text('[handlers.NAME]'),
      text(
        'One table a runtime handler, named as in a RuntimeClass. With none: crun and runc, as far as they are there.',
      ),
      ...handlerRows().map(setting),
    ),
    section('SEE ALSO', '.BR crisp (8)'),
  );
}

function setting({ key, setting: { kind, fallback, about, flag } }: SettingRow): string {
  const flagged = flag === undefined ? '' : ` Flag: --${flag}.`;
  return item(`${key} (${kind})`, `${about}. Default: ${inToml(fallback)}.${flagged}`);
}

function page(...parts: readonly string[]): string {
  return `${parts.join('\n')}\n`;
}
