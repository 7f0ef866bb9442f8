// The hint for a name that is not known.

import { nearestName } from "../plan/nearest-name.js";

/** "Did you mean “budgets”?", or nothing when no known name is near. */
export function didYouMean(name: string, known: readonly string[]): string | undefined {
  const near = nearestName(name, known);
  return near === undefined ? undefined : `Did you mean “${near}”?`;
}
