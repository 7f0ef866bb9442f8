// The example plans as HTML: nothing of a plan is lost on the way to the page, and axe finds nothing.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { composeEdition } from "../../../src/compose/compose-edition.js";
import type { TemplateSet } from "../../../src/compose/template-set.js";
import { textUnits } from "../../../src/document/visit.js";
import { parsePlan } from "../../../src/plan/parse.js";
import type { Plan } from "../../../src/plan/schema.js";
import { renderHtml } from "../../../src/render/html/render-html.js";
import { loadTemplateSets } from "../../../src/resources/load-templates.js";
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

const sets = await loadTemplateSets();
const browser = useChromium();

function examplePlan(name: string): Plan {
  const parsed = parsePlan(readFileSync(join(EXAMPLES, name)));
  if (!parsed.ok) throw new Error(`${name}: ${parsed.diagnostics.map((fault) => fault.message).join("; ")}`);
  return parsed.value;
}

function templateSet(name: string): TemplateSet {
  const set = sets.get(name);
  if (set === undefined) throw new Error(`there is no template set ${name}`);
  return set;
}

/** Each edition that comes from templates, on a background of its own. */
const DOCUMENTS = NAMES.flatMap((name) => [
  { name, set: "standard", edition: "standard", background: "white" } as const,
  { name, set: "standard", edition: "large-print", background: "cream" } as const,
  { name, set: "standard", edition: "summary", background: "black" } as const,
  { name, set: "side-by-side", edition: "standard", background: "pale-blue" } as const,
]);

describe("examples", () => {
  it.each(DOCUMENTS)(
    "$name, $set, $edition",
    async ({ name, set, edition, background }) => {
      const tree = composeEdition(examplePlan(name), edition, templateSet(set), CLOCK);
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
