// The registry of checks: every check that runs over a plan, in the order of its id's group.

import { adviceChecks } from "./advice.js";
import type { Check } from "./check.js";
import { formChecks } from "./form.js";
import { goldenThreadChecks } from "./golden-thread.js";
import { identityChecks } from "./identity.js";
import { outcomeChecks } from "./outcomes.js";
import { provisionLawChecks } from "./provision-law.js";
import { provisionChecks } from "./provision.js";
import { qualityChecks } from "./quality.js";
import { safetyChecks } from "./safety.js";
import { voiceChecks } from "./voice.js";

export const CATALOGUE: readonly Check[] = [
  ...formChecks,
  ...goldenThreadChecks,
  ...outcomeChecks,
  ...provisionChecks,
  ...provisionLawChecks,
  ...adviceChecks,
  ...voiceChecks,
  ...identityChecks,
  ...qualityChecks,
  ...safetyChecks,
];
