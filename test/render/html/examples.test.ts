// The example plans as HTML: nothing of a plan is lost on the way to the page, and axe finds nothing.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { composeEdition } from "../../../src/compose/compose-edition.js";
import type { DocumentTree, Edition } from "../../../src/document/tree.js";
import { textUnits } from "../../../src/document/visit.js";
import { scriptToDocument } from "../../../src/easy-read/to-document.js";
import { writeScript } from "../../../src/easy-read/write-script.js";
import { parsePlan } from "../../../src/plan/parse.js";
import type { Plan } from "../../../src/plan/schema.js";
import { renderHtml } from "../../../src/render/html/render-html.js";
import { loadResources } from "../../../src/resources/load-resources.js";
import { themeFor } from "../../../src/theme/theme.js";
import { axeViolations } from "../../helpers/axe.js";
import { useChromium, visitHtml } from "../../helpers/chromium.js";
import { sampleImages } from "../../helpers/sample-images.js";
import { overflowing } from "./overflowing.js";
import { readBack } from "./read-back.js";

const EXAMPLES = join(import.meta.dirname, "..", "..", "..", "examples");
const NAMES = readdirSync(EXAMPLES).filter((name) => name.endsWith(".json"));
const CLOCK = { now: "2026-12-01T09:00:00Z" };
const TIMEOUT = 180_000;

const resources = await loadResources();
const browser = useChromium();

function examplePlan(name: string): Plan {
  const parsed = parsePlan(readFileSync(join(EXAMPLES, name)));
  if (!parsed.ok) throw new Error(`${name}: ${parsed.diagnostics.map((fault) => fault.message).join("; ")}`);
  return parsed.value;
}

function documentOf(plan: Plan, edition: Edition, set: string): DocumentTree {
  const { glossary, symbols, templateSets } = resources;
  const templates = templateSets.get(set);
  if (templates === undefined) throw new Error(`there is no template set ${set}`);
  if (edition !== "easy-read") return composeEdition(plan, edition, templates, CLOCK);
  const script = writeScript(plan, { glossary, symbols, clock: CLOCK });
  return scriptToDocument(script, plan, { symbols });
}

/** Each edition on a background of its own. */
const DOCUMENTS = NAMES.flatMap((name) => [
  { name, set: "standard", edition: "standard", background: "white" } as const,
  { name, set: "standard", edition: "large-print", background: "cream" } as const,
  { name, set: "standard", edition: "easy-read", background: "pale-yellow" } as const,
  { name, set: "standard", edition: "summary", background: "black" } as const,
  { name, set: "side-by-side", edition: "standard", background: "pale-blue" } as const,
]);

describe("examples", () => {
  it.each(DOCUMENTS)(
    "$name, $set, $edition",
    async ({ name, set, edition, background }) => {
      const tree = documentOf(examplePlan(name), edition, set);
      const html = await renderHtml(tree, themeFor(edition, { background }), { images: sampleImages });
      const viewport = { width: 320, height: 800 };
      await visitHtml(browser(), html, { viewport }, async ({ page, requests, messages }) => {
        expect(await readBack(page)).toEqual([...textUnits(tree.children)].map((unit) => unit.text));
        expect(await overflowing(page)).toEqual([]);
        expect(await axeViolations(page)).toEqual([]);
        await page.setViewportSize({ width: 1280, height: 800 });
        expect(await overflowing(page)).toEqual([]);
        expect(await axeViolations(page)).toEqual([]);
        expect([requests, messages]).toEqual([[], []]);
      });
    },
    TIMEOUT,
  );
});
