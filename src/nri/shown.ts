/** What a plugin has sent, as an error quotes it: short, whatever it is. */
export function shown(text: string | null | undefined): string {
  const given = text ?? '';
  return JSON.stringify(given.length > 80 ? `${given.slice(0, 80).toWellFormed()}…` : given);
}
