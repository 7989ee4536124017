/** Whether `labels` contains every pair of `selector`. */
export function matchesLabels(
  labels: Readonly<Record<string, string>> | null | undefined,
  selector: Readonly<Record<string, string>> | null | undefined,
): boolean {
  return Object.entries(selector ?? {}).every(([key, value]) => labels?.[key] === value);
}
