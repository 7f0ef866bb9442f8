// Typst in this process, tagged, as PDF/UA-1. It keeps what it has compiled: that is forgotten before each run, or the
// second run of the same text would be none.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { findPackage, packageFolder } from "../../src/resources/installation.js";
import type { FoundPeer, Sheet } from "./peer.js";
import type { PlainBlock, PlainDocument } from "./plain-blocks.js";

const PACKAGE = "@myriaddreamin/typst-ts-node-compiler";
const FONTS = "@expo-google-fonts/atkinson-hyperlegible";
const FONT_FILES = [
  "400Regular/AtkinsonHyperlegible_400Regular.ttf",
  "700Bold/AtkinsonHyperlegible_700Bold.ttf",
];

export async function typst(): Promise<FoundPeer> {
  const folder = findPackage(PACKAGE);
  if (folder === undefined) return { missing: `Typst: the package ${PACKAGE} is not installed` };
  const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as { version: string };
  // Loaded here, since a machine may be of a kind that its native code is not made for.
  const { NodeCompiler, PdfStandard } = await import("@myriaddreamin/typst-ts-node-compiler");
  const fonts = await Promise.all(FONT_FILES.map((file) => readFile(join(packageFolder(FONTS), file))));
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] });
  return {
    name: `Typst (compiler package ${version})`,
    remark: "in process, tagged, PDF/UA-1; from its source to bytes",
    prepare: (document, sheet) => {
      const mainFileContent = typstSource(document, sheet);
      return Promise.resolve(() => {
        compiler.evictCache(0);
        const made = compiler.compile({ mainFileContent });
        if (made.result === null) {
          made.printErrors();
          throw new Error("Typst did not compile the document");
        }
        return Promise.resolve(compiler.pdf(made.result, { pdfStandard: PdfStandard.UA_1, pdfTags: true }));
      });
    },
    close: () => Promise.resolve(),
  };
}

export function typstSource({ title, language, blocks }: PlainDocument, { text, margin }: Sheet): string {
  const [lang = "en", region = "GB"] = language.split("-");
  const look = (level: number): string => {
    const { size } = text[`h${Math.min(level, 4)}` as "h1"];
    return `#show heading.where(level: ${level}): set text(size: ${size}pt)`;
  };
  return [
    `#set document(title: ${quoted(title)}, date: none)`,
    `#set page(paper: "a4", margin: (x: ${margin.side}pt, top: ${margin.top}pt, bottom: ${margin.bottom}pt), numbering: "1")`,
    `#set text(font: "Atkinson Hyperlegible", size: ${text.body.size}pt, lang: ${quoted(lang)}, region: ${quoted(region)}, hyphenate: false)`,
    // With these edges a line is as high as its type, and what is between lines can be said as elsewhere.
    "#set text(top-edge: 1em, bottom-edge: 0em)",
    `#set par(leading: ${text.body.leading - text.body.size}pt, spacing: ${text.body.leading - text.body.size + 8}pt, justify: false)`,
    ...[1, 2, 3, 4, 5, 6].map(look),
    ...blocks.map(blockSource),
  ].join("\n");
}

function blockSource(block: PlainBlock): string {
  switch (block.type) {
    case "heading":
      return `#heading(level: ${block.level}, ${quoted(block.text)})`;
    case "paragraph":
      return `#par(${quoted(block.text)})`;
    case "list":
      return `#${block.ordered ? "enum" : "list"}(${block.items.map(quoted).join(", ")})`;
    case "table": {
      const columns = block.widths.map((width) => `${width}fr`).join(", ");
      const cells = block.rows.flat().map(quoted).join(", ");
      const head = `table.header(${block.head.map(quoted).join(", ")})`;
      return `#figure(caption: ${quoted(block.caption)}, table(columns: (${columns},), ${head}, ${cells}))`;
    }
  }
}

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n")}"`;
