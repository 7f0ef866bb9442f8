// Template sets of an authority: its logo and its own titles of sections, from the folder to the accepted request; a set
// with a fault stops the start.

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { INSTALLATION } from "../../src/resources/installation.js";
import { pictureContrast } from "../../src/resources/load-images.js";
import { loadTemplateSets } from "../../src/resources/load-templates.js";
import { accept } from "../../src/threads/accept.js";
import { readTemplateSets } from "../../worker/template-sets.js";
import { minimalPlan } from "../helpers/minimal-plan.js";

let root = "";
let logo: Buffer;

/** A folder of sets: the standard one, and `fernmarsh` with this `set.json`. */
function sets(name: string, setFile: unknown): string {
  const folder = join(root, name);
  cpSync(join(INSTALLATION, "templates", "standard"), join(folder, "standard"), { recursive: true });
  mkdirSync(join(folder, "fernmarsh"), { recursive: true });
  writeFileSync(join(folder, "fernmarsh", "set.json"), JSON.stringify(setFile));
  writeFileSync(join(folder, "fernmarsh", "logo.png"), logo);
  writeFileSync(join(folder, "fernmarsh", "words.png"), "no picture");
  return folder;
}

const drawing = (ink: string): Promise<Buffer> =>
  sharp(Buffer.from(`<svg width="90" height="40"><rect width="40" height="30" fill="${ink}"/></svg>`))
    .png()
    .toBuffer();

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "clearplan-templates-"));
  logo = await drawing("#123456");
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("a template set of an authority", () => {
  it("brings a logo and titles, and takes the rest from the standard set", async () => {
    const folder = sets("whole", {
      logo: { file: "logo.png", alt: "Fernmarsh County Council" },
      sectionTitles: { F: "Support in school" },
    });
    const loaded = await loadTemplateSets(folder);
    const [standard, own] = [loaded.get("standard"), loaded.get("fernmarsh")];
    expect(own?.logo).toEqual({
      mediaType: "image/png",
      data: logo.toString("base64"),
      alt: "Fernmarsh County Council",
    });
    expect(own?.sectionTitles).toEqual({ F: "Support in school" });
    expect(own?.templates).toEqual(standard?.templates);
    expect(standard?.logo).toBeUndefined();
  });

  it.each([
    ["a logo without words", { logo: { file: "logo.png", alt: " " } }, "alt"],
    ["a logo that is no picture", { logo: { file: "words.png", alt: "Fernmarsh" } }, "words.png"],
    ["a section that no plan has", { sectionTitles: { Z: "More" } }, "Z"],
    ["a key that nobody knows", { colours: {} }, "colours"],
  ])("stops the start for %s", async (name, setFile, said) => {
    const starting = readTemplateSets({}, sets(name, setFile));
    await expect(starting).rejects.toThrow("The template sets have faults.");
    await expect(starting).rejects.toThrow(said);
  });
});

describe("the service", () => {
  const bodyOf = (more: object): Uint8Array =>
    new TextEncoder().encode(JSON.stringify({ plan: minimalPlan(), editions: ["standard"], ...more }));

  it("takes the set of its settings where a request names none, and no set that is not there", async () => {
    const folder = sets("service", {});
    const templates = await readTemplateSets({ templateSet: "fernmarsh" }, folder);
    expect(templates).toEqual({ sets: ["fernmarsh", "standard"], usual: "fernmarsh" });
    const taken = (more: object): unknown => {
      const answer = accept({ kind: "accept", body: bodyOf(more) }, { sets: [], templates });
      return answer.ok ? answer.value.options.templateSet : answer.faults.map(({ pointer }) => pointer);
    };
    expect(taken({})).toBe("fernmarsh");
    expect(taken({ templateSet: "standard" })).toBe("standard");
    expect(taken({ templateSet: "side-by-side" })).toEqual(["/templateSet"]);
    await expect(readTemplateSets({ templateSet: "other" }, folder)).rejects.toThrow(
      "TEMPLATE_SET names no template set",
    );
  });
});

describe("the contrast of a logo", () => {
  it.each([
    ["#123456", "#FFFFFF", 12.6],
    ["#123456", "#000000", 12.6], // on black it stands on a white ground
    ["#F2F2F2", "#FFFFFF", 1.1],
  ])("of %s on %s is %f", async (ink, background, contrast) => {
    expect(await pictureContrast(await drawing(ink), background)).toBeCloseTo(contrast, 0);
  });
});
