import type { AgeBand } from "../../src/plan/school-year.js";

export const AGE_BANDS: readonly AgeBand[] = ["under-11", "11-15", "16-plus"];
