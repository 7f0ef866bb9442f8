// What a row of the table says: how a clean plan is spoiled, and what the check says of it.

import type { Finding } from "../../../src/diagnostics/finding.js";
import type { Plan } from "../../../src/plan/schema.js";
import type { Status } from "../plans.js";

export type Spoil = (plan: Plan) => void;
export type Trigger = [
  check: string,
  what: string,
  status: Status,
  spoil: Spoil,
  pointer: string,
  severity?: Finding["severity"],
];
export type NearMiss = [check: string, what: string, status: Status, spoil: Spoil];

export interface CheckRows {
  triggers: Trigger[];
  nearMisses: NearMiss[];
}
