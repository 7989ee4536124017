/** True where dist is what src is now. */
export function isBuilt(): boolean;
