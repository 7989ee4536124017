/** Longest error that is kept of a step: a runtime's output can be of any length. */
const longestError = 2000;

/** Every repetition is bounded: tenants control the text, and backtracking must not take long. */
const secrets: readonly (readonly [RegExp, string])[] = [
  // https://user:password@registry
  [/(\b[a-z][a-z0-9+.-]{0,30}:\/\/)[^\s/@]{1,500}@/gi, '$1…@'],
  // Authorization: Bearer …, also as registries quote it
  [/\b(bearer|basic)\s+[a-z0-9._~+/=-]{8,}/gi, '$1 …'],
  // password=…, "identitytoken": "…", ?token=…; -p SECRET is a program's argument, which crisp's errors never contain
  [
    /((?:[?&]sig|passw(?:or)?d|secret|token|credentials?|api[_-]?key|access[_-]?key|signature|authorization)(?:\\?["'])?\s{0,8}[=:]\s{0,8}(?:\\?["'])?)(?!\s)[^\s"'&,;]+/gi,
    '$1…',
  ],
];

/** Makes an error fit to be shown outside the log: without credentials and tokens, and of bounded length. */
export function redact(message: string): string {
  const told = secrets.reduce(
    (text, [secret, instead]) => text.replace(secret, instead),
    message.slice(0, 2 * longestError),
  );
  // a cut may leave half of a character
  return told.length <= longestError ? told.toWellFormed() : `${told.slice(0, longestError).toWellFormed()}… (cut)`;
}

/** Longest name that is kept: of pods, containers and images, which are a tenth of that in a cluster. */
const longestName = 2048;

/** Makes a name fit to be kept or sent: well-formed, and of bounded length whatever a client has chosen. */
export function boundedName(name: string): string {
  return name.length <= longestName ? name.toWellFormed() : `${name.slice(0, longestName).toWellFormed()}…`;
}
