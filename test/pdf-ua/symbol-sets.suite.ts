// Easy read with each set of pictures: in black lines, with a pack and the child's own photos, in words alone. Every copy
// conforms and says what its tree says.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { produce, type Production, type Resources } from "../../src/produce.js";
import { loadPacks } from "../../src/resources/load-packs.js";
import { loadResources } from "../../src/resources/load-resources.js";
import { bytesOf, packFiles } from "../easy-read/sample-packs.js";
import { CLOCK, EVERYTHING, examplePlan } from "../helpers/examples.js";
import { readPdf } from "../helpers/read-pdf.js";
import { pdfTexts, treeTexts } from "../helpers/tree-text.js";
import { vera } from "./shared-verapdf.js";

describe("easy read with other pictures", () => {
  let root = "";
  let resources: Resources;
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), "clearplan-sets-"));
    const photo = await sharp({ create: { width: 90, height: 60, channels: 3, background: "#4A7" } })
      .jpeg()
      .toBuffer();
    const photos = packFiles({
      id: "photos",
      title: "Photos",
      kind: "photos",
      files: [{ concept: "mum", file: "mum.jpg" }],
    });
    const folders = { widgit: packFiles(), photos: { ...photos, "mum.jpg": photo } };
    for (const [name, files] of Object.entries(folders))
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(join(root, name, "pictures"), { recursive: true });
        writeFileSync(join(root, name, path), bytesOf(content));
      }
    const packs = await loadPacks([join(root, "widgit"), join(root, "photos")]);
    if (!packs.ok) throw new Error(JSON.stringify(packs.diagnostics));
    resources = await loadResources(packs.value);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const produced = (symbolSet: string, formats: ("pdf" | "html")[] = ["pdf"]): Promise<Production> =>
    produce(
      examplePlan("early-years-draft"),
      { ...EVERYTHING, editions: ["easy-read"], formats, symbolSet },
      resources,
      CLOCK,
    );

  it.each(["openmoji-black", "widgit", "words-only"])("conforms with %s", async (symbolSet) => {
    const { outputs, trees, script, diagnostics } = await produced(symbolSet);
    expect(diagnostics).toEqual([]);
    expect(script?.symbolSet).toBe(symbolSet);
    const [pdf] = outputs;
    const [tree] = trees;
    if (!pdf || !tree) throw new Error("nothing was made");
    expect(await vera().validate(pdf.bytes)).toEqual(["ok", "ok"]);
    const read = await readPdf(pdf.bytes);
    expect(read.unmarked).toBe("");
    expect(pdfTexts(read)).toEqual(treeTexts(tree));
    const shown = JSON.stringify(tree);
    expect(shown.includes('"widgit:school"')).toBe(symbolSet === "widgit");
    expect(shown.includes('"photos:mum"')).toBe(symbolSet !== "words-only");
  });

  it("is the same, byte for byte, when it is made again", async () => {
    const [first, second] = [
      await produced("widgit", ["pdf", "html"]),
      await produced("widgit", ["pdf", "html"]),
    ];
    for (const [index, one] of first.outputs.entries())
      expect(Buffer.compare(Buffer.from(one.bytes), Buffer.from(second.outputs[index]?.bytes ?? []))).toBe(0);
  });
});
