// The registry of checks: every check that runs over a plan, in the order of its id's group.

import { adviceChecks } from "./advice.js";
import type { Check } from "./check.js";
import { contradictionsCheck } from "./contradictions.js";
import { formChecks } from "./form.js";
import { goldenThreadChecks } from "./golden-thread.js";
import { identityChecks } from "./identity.js";
import { jargonCheck } from "./jargon.js";
import { namedPeopleCheck } from "./named-people.js";
import { outcomeChecks } from "./outcomes.js";
import { readabilityCheck } from "./plain-sentences.js";
import { provisionLawChecks } from "./provision-law.js";
import { provisionChecks } from "./provision.js";
import { qualityChecks } from "./quality.js";
import { releaseChecks } from "./release.js";
import { safetyChecks } from "./safety.js";
import { staleFactsCheck } from "./stale-facts.js";
import { timeLimitChecks } from "./time-limits.js";
import { voiceChecks } from "./voice.js";
import { wordingCheck } from "./wording.js";

export const CATALOGUE: readonly Check[] = [
  ...formChecks,
  ...timeLimitChecks,
  ...goldenThreadChecks,
  ...outcomeChecks,
  ...provisionChecks,
  ...provisionLawChecks,
  ...adviceChecks,
  ...voiceChecks,
  ...identityChecks,
  jargonCheck,
  ...qualityChecks,
  contradictionsCheck,
  readabilityCheck,
  wordingCheck,
  namedPeopleCheck,
  staleFactsCheck,
  ...safetyChecks,
  ...releaseChecks,
];
