// Which pictures a copy is drawn with: who decides, what stands in when a set has nothing, and what is credited.

import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/plan/schema.js";
import { assignSymbols } from "../../src/easy-read/assign-symbols.js";
import { easyReadContext } from "../../src/easy-read/easy-read-context.js";
import { parseScript } from "../../src/easy-read/parse-script.js";
import { row, said } from "../../src/easy-read/row.js";
import type { Script } from "../../src/easy-read/script.js";
import { chooseSymbols, symbolSetIds, symbolSetNamed } from "../../src/easy-read/symbol-sets.js";
import { drawingsOf, symbolOf, type SymbolSet } from "../../src/easy-read/symbols.js";
import type { SymbolPack } from "../../src/easy-read/packs/pack.js";
import { pictureAlt } from "../../src/easy-read/picture-alt.js";
import { scriptToDocument } from "../../src/easy-read/to-document.js";
import { writeScript } from "../../src/easy-read/write-script.js";
import { CLOCK, examplePlan, glossary, smallPlan, symbols } from "./easy-read-files.js";
import { pack } from "./sample-packs.js";

const widgit = pack();
const photos = pack({
  id: "photos",
  kind: "photos",
  title: "Photos",
  licence: "the family",
  creditText: "Photos of the family",
  commercialOk: false,
  files: [{ concept: "school", file: "school.svg" }],
});

const set = (id: string, packs: readonly SymbolPack[] = []): SymbolSet => {
  const named = symbolSetNamed(id, symbols, packs);
  if (named === undefined) throw new Error(id);
  return named;
};
const drawn = (used: SymbolSet, plan: Plan = examplePlan("phase-transfer-amended")): Script =>
  writeScript(plan, { glossary, symbols: used, clock: CLOCK });
const shown = (script: Script): string[] =>
  script.parts.flatMap((part) => [
    ...(part.symbol === null ? [] : [part.symbol]),
    ...part.rows.flatMap(({ sentences }) => sentences.flatMap(({ symbol }) => symbol ?? [])),
  ]);
const credits = (script: Script): string[] =>
  script.parts
    .filter(({ id }) => id === "credits")
    .flatMap(({ rows }) => rows.map(({ sentences }) => sentences[0]?.text ?? ""));

describe("who decides", () => {
  const plan = (copy?: string, child?: string): Plan =>
    smallPlan((made) => {
      if (copy !== undefined) made.easyRead = { symbolSet: copy };
      if (child !== undefined) made.subject.accessibleFormats = { symbolSet: child };
    });
  const chosen = (made: Plan, asked?: string) =>
    chooseSymbols(made, asked, { symbols, symbolPacks: [widgit, photos] });

  it.each([
    ["the request", plan("widgit", "openmoji"), "words-only", "words-only"],
    ["then the plan's copy", plan("widgit", "openmoji-black"), undefined, "widgit"],
    ["then the child's record", plan(undefined, "openmoji-black"), undefined, "openmoji-black"],
    ["then the installation", plan(), undefined, "openmoji"],
    ["a title is as good as an id", plan(" Widgit symbols "), undefined, "widgit"],
  ])("%s", (_who, made, asked, id) => {
    const { symbols: used, diagnostics } = chosen(made, asked);
    expect(used.id).toBe(id);
    expect(diagnostics).toEqual([]);
  });

  it("warns of a recorded set that is not here, and does not repeat it", () => {
    const { symbols: used, diagnostics } = chosen(plan("Makaton", "PCS of Kofi"));
    expect(used.id).toBe("openmoji");
    expect(diagnostics).toMatchObject([
      { code: "unknown-symbol-set", severity: "warning", pointer: "/easyRead/symbolSet" },
      { code: "unknown-symbol-set", severity: "warning", pointer: "/subject/accessibleFormats/symbolSet" },
    ]);
    expect(JSON.stringify(diagnostics)).not.toMatch(/Makaton|Kofi/);
    expect(chosen(plan("Makaton", "widgit")).symbols.id).toBe("widgit");
  });

  it("takes a set that was asked for and is not here for broken machinery", () => {
    expect(() => chosen(plan(), "mulberry")).toThrow("no such symbol set");
    expect(() => chosen(plan(), "photos")).toThrow("no such symbol set");
  });

  it("offers packs of symbols, and no photos", () => {
    expect(symbolSetIds([widgit, photos])).toEqual(["openmoji", "openmoji-black", "words-only", "widgit"]);
  });

  it("shows photos in the plans that they are for alone", () => {
    const bound = { ...photos, planIds: ["FCC-2"] };
    const school = (symbolPacks: SymbolPack[]) =>
      symbolOf(chooseSymbols(plan(), undefined, { symbols, symbolPacks }).symbols, "school");
    expect(school([photos])).toBe("photos:school");
    expect(school([bound])).toBe("openmoji:1F3EB");
    expect(school([{ ...bound, planIds: ["FCC-2", "FCC-1"] }])).toBe("photos:school");
  });
});

describe("what stands in", () => {
  it("is the photo, then the set, then the map's drawing, then nothing", () => {
    const all = set("widgit", [widgit, photos]);
    const drawings = (concept: string) => {
      const found = all.concepts.get(concept);
      return found === undefined ? [] : drawingsOf(found, all);
    };
    expect(drawings("school")).toEqual(["photos:school", "widgit:school", "openmoji:1F3EB"]);
    expect(drawings("class")[0]).toBe("widgit:class");
    expect(all.concepts.get("class")?.fit).toBe("B");
    expect(drawings("help")).toEqual(["clearplan:help"]);
  });

  it("keeps one drawing to one meaning: the second concept has its next drawing", () => {
    const shared = pack({
      files: [
        { concept: "school", file: "same.svg" },
        { concept: "class", file: "same.svg" },
      ],
    });
    const used = set("widgit", [shared]);
    expect(used.concepts.get("school")?.symbol).toBe("widgit:same");
    expect(used.concepts.get("class")?.symbol).toBe("widgit:same");
    const context = easyReadContext(smallPlan(), CLOCK);
    const rows = ["school", "class", "school"].map((concept, at) => row(`r${at}`, [said("Words.", concept)]));
    const [part] = assignSymbols([{ id: "about-me", title: "About me", concept: "me", rows }], used, context);
    expect(part?.rows.map(({ sentences }) => sentences[0]?.symbol)).toEqual([
      "widgit:same",
      symbols.concepts.get("class")?.symbol,
      "widgit:same",
    ]);
  });
});

describe("openmoji-black", () => {
  it("draws what openmoji draws, in lines", () => {
    const black = drawn(set("openmoji-black"));
    expect(black.symbolSet).toBe("openmoji-black");
    expect(
      shown(black).every((symbol) =>
        /^(?:openmoji-black|clearplan-black|healthicons|guidance):/.test(symbol),
      ),
    ).toBe(true);
    expect(shown(black).map((symbol) => symbol.replace("-black:", ":"))).toEqual(
      shown(drawn(set("openmoji"))),
    );
    expect(credits(black)).toEqual(credits(drawn(set("openmoji"))));
  });

  it("is a script that can be read back", () => {
    const read = parseScript(JSON.parse(JSON.stringify(drawn(set("openmoji-black")))));
    expect(read.ok ? [] : read.diagnostics.filter(({ pointer }) => /symbol/.test(pointer))).toEqual([]);
  });

  it("draws a person's choice in its own style, whichever style it was chosen in", () => {
    expect(symbolOf(set("openmoji-black"), "openmoji:1F9D1")).toBe("openmoji-black:1F9D1");
    expect(symbolOf(set("openmoji"), "clearplan-black:help")).toBe("clearplan:help");
    expect(symbolOf(set("words-only"), "openmoji:1F9D1")).toBeNull();
    expect(symbolOf(set("widgit", [widgit]), "widgit:class")).toBe("widgit:class");
  });
});

describe("words-only", () => {
  const used = set("words-only", [widgit, photos]);
  const script = drawn(used);

  it("has no picture anywhere, and nothing to credit", () => {
    expect(script.symbolSet).toBe("words-only");
    expect(shown(script)).toEqual([]);
    expect(script.hardWords.filter(({ symbol }) => symbol !== undefined)).toEqual([]);
    expect(credits(script)).toEqual([]);
    const tree = scriptToDocument(script, examplePlan("phase-transfer-amended"), { symbols: used });
    expect(JSON.stringify(tree)).not.toContain('"image"');
  });

  it("is not blamed for it, and says the same words", () => {
    expect(script.findings.filter(({ check }) => /^(?:L7|D4)/.test(check))).toEqual([]);
    const words = ({ parts }: Script): string[] =>
      parts
        .filter(({ id }) => id !== "credits" && id !== "for-adults")
        .flatMap(({ rows }) => rows.flatMap(({ sentences }) => sentences.map(({ text }) => text)));
    expect(words(script)).toEqual(words(drawn(set("openmoji"))));
  });
});

describe("credits", () => {
  it("name exactly the sets that are shown", () => {
    const own = drawn(set("openmoji"), smallPlan());
    const prefixes = new Set([...shown(own), "clearplan:hard-words"].map((symbol) => symbol.split(":")[0]));
    expect(credits(own).some((text) => text.includes("OpenMoji"))).toBe(prefixes.has("openmoji"));
    expect(credits(own).some((text) => text.includes("Health Icons"))).toBe(prefixes.has("healthicons"));
    expect(credits(own).some((text) => text.includes("Guidance"))).toBe(prefixes.has("guidance"));
  });

  it("print a pack's own words, its licence, and that it is not for commercial use", () => {
    const script = drawn(set("widgit", [widgit]));
    expect(shown(script)).toContain("widgit:school");
    expect(credits(script)).toContain(
      "Widgit Symbols © Widgit Software. License: Widgit subscription of Fernmarsh School. Not for commercial use.",
    );
    expect(credits(drawn(set("openmoji", [widgit]))).join(" ")).not.toContain("Widgit");
  });

  it("print Health Icons and Guidance where they are shown", () => {
    const concepts = new Map(symbols.concepts);
    const school = concepts.get("school");
    const home = concepts.get("home");
    if (school === undefined || home === undefined) throw new Error("no such concepts");
    concepts.set("school", { ...school, symbol: "guidance:playground" });
    concepts.set("home", { ...home, symbol: "healthicons:home-outline" });
    const phrases = new Map(
      [...symbols.phrases].map(([phrase, { concept }]) => [phrase, concepts.get(concept)!] as const),
    );
    const text = credits(drawn({ ...symbols, concepts, phrases })).join(" ");
    expect(text).toMatch(/Guidance icons by Streamline.*License: CC BY 4\.0\./);
    expect(text).toMatch(/Health Icons by Resolve to Save Lives.*License: MIT\./);
  });

  it("stand before the page for adults, once", () => {
    const ids = drawn(set("openmoji")).parts.map(({ id }) => id);
    expect(ids.slice(-2)).toEqual(["credits", "for-adults"]);
    expect(ids.filter((id) => id === "credits")).toHaveLength(1);
  });
});

it("says a pack's own words for a picture, unless the text says them already", () => {
  const used = set("widgit", [widgit]);
  expect(pictureAlt("widgit:school", "You go there each day.", used)).toBe("a school with a flag");
  expect(pictureAlt("widgit:school", "You go to school.", used)).toBe("");
});
