// Random plans are the same in every run, so that a red run can be repeated. SEED=random looks elsewhere; a number
// repeats what it found.

import { env } from "node:process";
import fc from "fast-check";

const { SEED = "20261126" } = env;
if (SEED !== "random") fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(SEED) });
