import { isIP, isIPv6 } from 'node:net';
import { isAbsolute, normalize } from 'node:path';
import { logLevels } from './lib/log.js';

/** An address to listen on: `127.0.0.1:9150`, `[::1]:9150`. Port 0 is any free one. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** One setting: what it is for, its default as written in the file, and how a value is parsed. */
export interface Setting<Value> {
  /** what kind of value, for the docs: `path`, `duration` */
  readonly kind: string;
  readonly fallback: string | number | boolean | readonly string[];
  readonly about: string;
  /** name of the command-line flag, without its dashes */
  readonly flag?: string;
  /** @throws Error that names what a value has to be */
  parse(raw: unknown): Value;
}

type About = { about: string; flag?: string };

function text(raw: unknown): string {
  if (typeof raw !== 'string') throw new Error('has to be a string');
  return raw;
}

function absolute(raw: unknown): string {
  const path = text(raw);
  if (!isAbsolute(path)) throw new Error(`has to be an absolute path, not ${JSON.stringify(path)}`);
  return normalize(path).replace(/(?<=.)\/$/, '');
}

/** An absolute path. */
export const path = (fallback: string, about: About): Setting<string> => ({
  kind: 'path',
  fallback,
  parse: absolute,
  ...about,
});

/** An absolute path, or empty. */
export const optionalPath = (about: About): Setting<string> => ({
  kind: 'path',
  fallback: '',
  parse: (raw) => (raw === '' ? '' : absolute(raw)),
  ...about,
});

/** An absolute path, or empty, which is not the default. */
export const pathOrNone = (fallback: string, about: About): Setting<string> => ({
  ...optionalPath(about),
  fallback,
});

/** Absolute paths. */
export const paths = (fallback: readonly string[], about: About): Setting<readonly string[]> => ({
  kind: 'list of paths',
  fallback,
  parse: (raw) => {
    if (!Array.isArray(raw)) throw new Error('has to be a list of paths');
    return raw.map(absolute);
  },
  ...about,
});

/** Names, none of them empty. */
export const names = (fallback: readonly string[], about: About): Setting<readonly string[]> => ({
  kind: 'list of names',
  fallback,
  parse: (raw) => {
    if (!Array.isArray(raw) || raw.includes('')) throw new Error('has to be a list of names');
    return raw.map(text);
  },
  ...about,
});

/** A program's absolute path, or a bare name that is looked up in PATH. */
export const program = (fallback: string, about: About): Setting<string> => ({
  kind: 'program',
  fallback,
  parse: (raw) => {
    const name = text(raw);
    if (name === '' || (name.includes('/') && !isAbsolute(name)))
      throw new Error('has to be a name in PATH or an absolute path');
    return name;
  },
  ...about,
});

/** Any string. */
export const string = (fallback: string, about: About): Setting<string> => ({
  kind: 'string',
  fallback,
  parse: text,
  ...about,
});

/** True or false. */
export const toggle = (fallback: boolean, about: About): Setting<boolean> => ({
  kind: 'true or false',
  fallback,
  parse: (raw) => {
    if (typeof raw !== 'boolean') throw new Error('has to be true or false');
    return raw;
  },
  ...about,
});

/** A whole number within bounds, both included. */
export const integer = (fallback: number, [least, most]: [number, number], about: About): Setting<number> => ({
  kind: `${least} to ${most}`,
  fallback,
  parse: (raw) => {
    if (!Number.isInteger(raw) || (raw as number) < least || (raw as number) > most) {
      throw new Error(`has to be a whole number from ${least} to ${most}`);
    }
    return raw as number;
  },
  ...about,
});

/** One of a few words. */
export const choice = <Word extends string>(fallback: Word, words: readonly Word[], about: About): Setting<Word> => ({
  kind: words.join(', '),
  fallback,
  parse: (raw) => {
    if (!words.includes(raw as Word))
      throw new Error(`has to be one of ${words.join(', ')}, not ${JSON.stringify(raw)}`);
    return raw as Word;
  },
  ...about,
});

const unitsMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** A span of time, in milliseconds: `500ms`, `30s`, `10m`, `4h`. */
export const duration = (fallback: string, about: About): Setting<number> => ({
  kind: 'duration',
  fallback,
  parse: (raw) => {
    const found = /^(\d{1,9})(ms|s|m|h)$/.exec(text(raw));
    if (!found) throw new Error('has to be a duration such as "500ms", "30s", "10m" or "4h"');
    return Number(found[1]) * unitsMs[found[2] as keyof typeof unitsMs];
  },
  ...about,
});

const unitsBytes = { KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 };

/** A size, in bytes: `16KiB`, `16MiB`, `1GiB`. */
export const size = (fallback: string, about: About): Setting<number> => ({
  kind: 'size',
  fallback,
  parse: (raw) => {
    const found = /^([1-9]\d{0,5})(KiB|MiB|GiB)$/.exec(text(raw));
    if (!found) throw new Error('has to be a size such as "16KiB", "16MiB" or "1GiB"');
    return Number(found[1]) * unitsBytes[found[2] as keyof typeof unitsBytes];
  },
  ...about,
});

/** `unix:///run/x.sock` or the bare path; the value is the path. The kernel allows it 107 bytes. */
export const unixSocket = (fallback: string, about: About): Setting<string> => ({
  kind: 'socket',
  fallback,
  parse: (raw) => {
    const given = text(raw);
    const socket = given.startsWith('unix://') ? given.slice('unix://'.length) : given;
    if (!isAbsolute(socket))
      throw new Error(`has to be a socket such as "unix:///run/crisp/crisp.sock", not ${JSON.stringify(given)}`);
    if (Buffer.byteLength(socket) > 107) throw new Error('is longer than the 107 bytes that a socket path may have');
    return normalize(socket);
  },
  ...about,
});

/** A socket, or empty. */
export const optionalSocket = (fallback: string, about: About): Setting<string> => {
  const socket = unixSocket(fallback, about);
  return { ...socket, parse: (raw) => (raw === '' ? '' : socket.parse(raw)) };
};

/** An address, or a name that can be looked up: what ends in a number is an address, and then it has to be one. */
const isHost = (host: string): boolean =>
  isIP(host) !== 0 || /^(?:[a-z0-9-]+\.)*[a-z0-9-]*[a-z-][a-z0-9-]*$/i.test(host);

const parseEndpoint = (raw: unknown): Endpoint => {
  const found = /^(?:\[([0-9a-fA-F:.]+)\]|([^:[\]\s]+)):(\d{1,5})$/.exec(text(raw));
  const [, bracketed, bare] = found ?? [];
  const port = Number(found?.[3]);
  if (!found || port > 65_535 || !(bracketed === undefined ? isHost(bare ?? '') : isIPv6(bracketed)))
    throw new Error(`has to be an address such as "127.0.0.1:9150", not ${JSON.stringify(raw)}`);
  return { host: bracketed ?? bare ?? '', port };
};

/** An address and port. */
export const endpoint = (fallback: string, about: About): Setting<Endpoint> => ({
  kind: 'address:port',
  fallback,
  parse: parseEndpoint,
  ...about,
});

/** An address and port; empty: none, undefined. */
export const optionalEndpoint = (fallback: string, about: About): Setting<Endpoint | undefined> => ({
  kind: 'address:port',
  fallback,
  parse: (raw) => (raw === '' ? undefined : parseEndpoint(raw)),
  ...about,
});

/** `http://` or `https://` with a host, without a query; empty: none. */
export const optionalUrl = (about: About): Setting<string> => ({
  kind: 'URL',
  fallback: '',
  parse: (raw) => {
    const given = text(raw);
    if (given === '') return given;
    const url = URL.canParse(given) ? new URL(given) : undefined;
    if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.username !== '')
      throw new Error(`has to be a URL such as "http://127.0.0.1:4317", not ${JSON.stringify(given)}`);
    return given;
  },
  ...about,
});

const subnets = { 4: { example: '10.85.0.0/16', bits: 32 }, 6: { example: 'fd85::/64', bits: 128 } };

/** A block of addresses of one family: `10.85.0.0/16`, `fd85::/64`; empty where `fallback` is. */
export const subnet = (family: 4 | 6, fallback: string, about: About): Setting<string> => ({
  kind: `IPv${family} subnet`,
  fallback,
  parse: (raw) => {
    const given = text(raw);
    if (given === '' && fallback === '') return given;
    const { example, bits } = subnets[family];
    const [, address = '', prefix] = /^([0-9a-fA-F:.]+)\/(\d{1,3})$/.exec(given) ?? [];
    if (isIP(address) !== family || Number(prefix) > bits)
      throw new Error(`has to be an IPv${family} subnet such as "${example}", not ${JSON.stringify(given)}`);
    return given;
  },
  ...about,
});

/** A name for a network interface; Linux allows it 15 characters. */
export const interfaceName = (fallback: string, about: About): Setting<string> => ({
  kind: 'interface',
  fallback,
  parse: (raw) => {
    const name = text(raw);
    if (!/^[a-zA-Z0-9][a-zA-Z0-9_-]{0,14}$/.test(name))
      throw new Error(`has to be a name of at most 15 letters, digits, "_" and "-", not ${JSON.stringify(name)}`);
    return name;
  },
  ...about,
});

export const logLevel = (about: About): Setting<(typeof logLevels)[number]> => choice('info', logLevels, about);
