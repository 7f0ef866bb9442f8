// The shipped symbols and glossary, the example plans and their scripts, for the tests of this room.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseGlossary, type Glossary } from "../../src/easy-read/glossary.js";
import type { Script } from "../../src/easy-read/script.js";
import { parseConcepts, type SymbolSet } from "../../src/easy-read/symbols.js";
import { writeScript } from "../../src/easy-read/write-script.js";
import type { Parsed } from "../../src/diagnostics/diagnostic.js";
import { parsePlan } from "../../src/plan/parse.js";
import type { Plan } from "../../src/plan/schema.js";

export const ROOT = join(import.meta.dirname, "..", "..");
export const EXAMPLES = ["early-years-draft", "phase-transfer-amended", "post-16-final"] as const;
export type Example = (typeof EXAMPLES)[number];
export const CLOCK = { now: "2026-12-01T09:00:00Z" };

function sound<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return parsed.value;
}

export const symbols: SymbolSet = sound(
  parseConcepts(readFileSync(join(ROOT, "symbols", "concepts.tsv"), "utf8")),
);
export const glossary: Glossary = sound(
  parseGlossary(readFileSync(join(ROOT, "symbols", "glossary.tsv"), "utf8")),
);

export function examplePlan(name: Example): Plan {
  return sound(parsePlan(readFileSync(join(ROOT, "examples", `${name}.json`))));
}

export function exampleScript(name: Example): Script {
  return write(examplePlan(name));
}

export function write(plan: Plan): Script {
  return writeScript(plan, { glossary, symbols, clock: CLOCK });
}

/** The smallest plan, with what a test puts into it. */
export function smallPlan(change: (plan: Plan) => void = () => undefined): Plan {
  const plan = sound(
    parsePlan({
      schemaVersion: "1.0",
      planType: "ehcp",
      planId: "FCC-1",
      planVersion: 2,
      status: "final",
      authority: {
        name: "Fernmarsh County Council",
        dfeCode: "999",
        phone: "01632 960100",
        sendiass: { name: "Fernmarsh Advice", phone: "01632 960101" },
      },
      dates: { finalIssued: "2026-09-01", reviewBy: "2027-06-25" },
      subject: { givenNames: "Kofi", familyName: "Asante", pronouns: "he/him", birthDate: "2014-02-03" },
      contacts: [{ id: "c1", name: "Ama Asante", relationship: "Mother" }],
      sections: {
        A: {},
        B: {
          areas: [
            {
              code: "CI",
              needs: [
                { id: "B1", title: "Talking in a group", text: "Kofi misreads sarcasm and group talk." },
              ],
            },
          ],
        },
        C: { none: true, needs: [] },
        D: { none: true, needs: [] },
        E: {
          outcomes: [
            {
              id: "E1",
              domain: "education",
              text: "By July 2029 Kofi will ask for help in 4 of 5 lessons.",
              by: "2029-07-20",
              needIds: ["B1"],
            },
          ],
        },
        F: {
          items: [
            {
              id: "F1",
              kind: "direct",
              what: "Social communication group following a planned programme",
              who: { role: "speech and language therapist" },
              ratio: { staff: 1, pupils: 4 },
              schedule: { times: 1, per: "week", minutes: 40, weeksPerYear: 38 },
              where: "a small room at school",
              startBy: "2026-09-14",
              reviewEvery: "term",
              needIds: ["B1"],
              outcomeIds: ["E1"],
            },
          ],
        },
        G: { none: true, items: [] },
        H1: { none: true, items: [] },
        H2: { none: true, items: [] },
        I: {
          placements: [
            { name: "Alder Wick School", type: "Mainstream secondary school", from: "2026-09-01" },
          ],
        },
        J: { none: true, components: [] },
        K: { advice: [] },
      },
    }),
  );
  change(plan);
  return plan;
}
