/** Text of a plugin for an error message: quoted and short. */
export function shown(text: string | null | undefined): string {
  const given = text ?? '';
  return JSON.stringify(given.length > 80 ? `${given.slice(0, 80).toWellFormed()}…` : given);
}
