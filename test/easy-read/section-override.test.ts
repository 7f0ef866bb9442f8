// A person's wording of a whole section stands in place of its rows, and brings nothing private to light.

import { expect, it } from "vitest";
import { writeScript } from "../../src/easy-read/write-script.js";
import { CLOCK, examplePlan, resources } from "../helpers/examples.js";

it("replaces the rows of a section and reveals none of them", async () => {
  const { glossary, symbols } = await resources();
  const plan = examplePlan("phase-transfer-amended");
  plan.easyRead = {
    entries: {
      C: { sentences: [{ text: "You sleep better when the room is dark." }], reviewedBy: "A. Reader" },
    },
  };
  const script = writeScript(plan, { glossary, symbols, clock: CLOCK });
  const rows = script.parts
    .flatMap((part) => part.rows)
    .filter(
      (row) =>
        row.sources.some(({ pointer }) => pointer.startsWith("/sections/C/")) && row.kind !== "heading",
    );
  const shown = rows.filter((row) => row.hidden !== true && row.sentences.length > 0);
  expect(shown.filter((row) => row.status === "edited").map((row) => row.sentences[0]?.text)).toEqual([
    "You sleep better when the room is dark.",
  ]);
  expect(
    shown.filter((row) => row.status !== "edited" && !row.id.endsWith(".title") && row.kind !== "note"),
  ).toEqual([]);
  // It says far less than section C does, and the gate says so.
  expect(script.findings.some(({ check, severity }) => check.startsWith("F") && severity === "error")).toBe(
    true,
  );
});
