// Reads a finished PDF back with other tools: qpdf checks and decodes it, and from its objects we take the structure tree
// and, through each font's ToUnicode map, the text of every mark (pdf.js drops the space at the end of a line); where a
// mark has an ActualText, that is its text, and glyphs that say anything else are a fault. pdf.js gives outline, labels
// and attachments as a viewer sees them.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface ReadElement {
  type: string;
  kids: (ReadElement | string)[];
  alt?: string;
  lang?: string;
  scope?: string;
  /** Of a list: Decimal, Disc or None. */
  numbering?: string;
  annotations: number;
}

export interface ReadPdf {
  pages: number;
  /** Points of the first page. */
  width: number;
  title: string | undefined;
  root: ReadElement;
  /** Text drawn outside any mark, which there must be none of. */
  unmarked: string;
  /** Text of artifacts, page by page. */
  artifacts: string[];
  outline: { title: string; level: number }[];
  attachments: string[];
  pageLabels: string[] | null;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const file = qpdfObjects(bytes);
  const content = readContent(file);
  const root = readStructure(file, (page, mcid) => content.marks.get(`${page} ${mcid}`) ?? "");
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0, disableFontFace: true });
  const pdf = await loading.promise;
  const outline = flattenOutline((await pdf.getOutline()) ?? [], 1);
  const info = (await pdf.getMetadata()).info as { Title?: string };
  const attachments = Object.keys(((await pdf.getAttachments()) as Record<string, unknown> | null) ?? {});
  const pageLabels = await pdf.getPageLabels();
  const pages = pdf.numPages;
  const { width } = (await pdf.getPage(1)).getViewport({ scale: 1 });
  await loading.destroy();
  return {
    pages,
    width,
    title: info.Title,
    root,
    unmarked: content.unmarked,
    artifacts: content.artifacts,
    outline,
    attachments,
    pageLabels,
  };
}

function flattenOutline(
  items: readonly { title: string; items: unknown[] }[],
  level: number,
): { title: string; level: number }[] {
  return items.flatMap((item) => [
    { title: item.title, level },
    ...flattenOutline(item.items as { title: string; items: unknown[] }[], level + 1),
  ]);
}

export interface PdfFile {
  /** Objects by "N G R"; of a stream, its dictionary. */
  objects: Map<string, Json>;
  streams: Map<string, Buffer>;
  pages: string[];
}

/** The objects of a file, checked and decoded by qpdf. */
export function qpdfObjects(bytes: Uint8Array): PdfFile {
  const folder = mkdtempSync(join(tmpdir(), "clearplan-qpdf-"));
  try {
    const file = join(folder, "file.pdf");
    writeFileSync(file, bytes);
    execFileSync("qpdf", ["--check", file], { stdio: "pipe" });
    const output = execFileSync(
      "qpdf",
      [
        "--json=2",
        "--json-key=qpdf",
        "--json-key=pages",
        "--json-stream-data=inline",
        "--decode-level=generalized",
        file,
      ],
      { maxBuffer: 1024 * 1024 * 1024, encoding: "utf8" },
    );
    const json = JSON.parse(output) as {
      qpdf: [unknown, Record<string, { value?: Json; stream?: { dict: Json; data?: string } }>];
      pages: { object: string }[];
    };
    const objects = new Map<string, Json>();
    const streams = new Map<string, Buffer>();
    for (const [key, object] of Object.entries(json.qpdf[1])) {
      const name = key.replace(/^obj:/, "");
      objects.set(name, object.value ?? object.stream?.dict ?? null);
      if (object.stream?.data !== undefined) streams.set(name, Buffer.from(object.stream.data, "base64"));
    }
    return { objects, streams, pages: json.pages.map((page) => page.object) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function lookUp(file: PdfFile): {
  deref(value: Json | undefined): Json;
  dict(value: Json | undefined): Record<string, Json>;
} {
  const deref = (value: Json | undefined): Json =>
    typeof value === "string" && /^\d+ \d+ R$/.test(value)
      ? (file.objects.get(value) ?? null)
      : (value ?? null);
  const dict = (value: Json | undefined): Record<string, Json> => {
    const found = deref(value);
    return found !== null && typeof found === "object" && !Array.isArray(found) ? found : {};
  };
  return { deref, dict };
}

/** The text of every piece of marked content, through the fonts' ToUnicode maps; what is shown outside marks apart. */
function readContent(file: PdfFile): { marks: Map<string, string>; artifacts: string[]; unmarked: string } {
  const { deref, dict } = lookUp(file);
  const marks = new Map<string, string>();
  const artifacts: string[] = [];
  let unmarked = "";
  const maps = new Map<string, Map<number, string>>();
  const unicodeOf = (font: Json): Map<number, string> => {
    const reference = name(dict(font)["/ToUnicode"]);
    const known = maps.get(reference);
    if (known) return known;
    const map = parseToUnicode(file.streams.get(reference)?.toString("latin1") ?? "");
    maps.set(reference, map);
    return map;
  };
  for (const [index, reference] of file.pages.entries()) {
    const page = dict(reference);
    const contents = deref(page["/Contents"]);
    const parts = Array.isArray(contents) ? contents : [page["/Contents"] ?? null];
    const stream = parts.map((part) => file.streams.get(name(part))?.toString("latin1") ?? "").join("\n");
    const fonts = dict(dict(page["/Resources"])["/Font"]);
    const open: string[] = [];
    let map = new Map<number, string>();
    let artifact = "";
    // What an ActualText says, and what the glyphs under it do.
    let actual: { said: string; shown: string } | undefined;
    const say = (said: string): void => {
      const mark = open.at(-1);
      if (mark === undefined) unmarked += said;
      else if (mark === "Artifact") artifact += said;
      else marks.set(`${index + 1} ${mark}`, (marks.get(`${index + 1} ${mark}`) ?? "") + said);
    };
    const token =
      /\/Artifact(?:\s+<<.*?>>)?\s+B[DM]C|\/(\w+)\s+<<\/MCID (\d+)>>\s+BDC|\/Span <<\/ActualText <feff([0-9a-f]+)>>> BDC|\bEMC\b|\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*>|[\s\d.-])*)\] TJ|\b(Tj|'|")\b/g;
    for (const match of stream.matchAll(token)) {
      const [whole, , mcid, replacement, font, shown] = match;
      if (mcid !== undefined) open.push(mcid);
      else if (replacement !== undefined) actual = { said: utf16Text(replacement), shown: "" };
      else if (actual && whole === "EMC") {
        if (actual.shown !== "" && actual.shown !== actual.said)
          throw new Error("an ActualText says other words than its glyphs");
        say(actual.said);
        actual = undefined;
      } else if (whole.startsWith("/Artifact")) open.push("Artifact");
      else if (whole === "EMC") open.pop();
      else if (font !== undefined) map = unicodeOf(fonts[`/${font}`] ?? null);
      else if (shown !== undefined) {
        const codes = [...shown.matchAll(/<([0-9a-f]*)>/g)].flatMap(
          ([, hex]) => (hex ?? "").match(/.{4}/g) ?? [],
        );
        const said = codes.map((code) => map.get(parseInt(code, 16)) ?? "\ufffd").join("");
        if (actual) actual.shown += said;
        else say(said);
      } else throw new Error(`text shown with an operator that this reader does not know: ${whole}`);
    }
    if (open.length > 0) throw new Error(`page ${index + 1} ends inside marked content`);
    artifacts.push(artifact);
  }
  return { marks, artifacts, unmarked };
}

const utf16Text = (hex: string): string =>
  String.fromCharCode(...(hex.replace(/\s/g, "").match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));

function parseToUnicode(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, from, , list] of cmap.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*\[([^\]]*)\]/gi)) {
    const codes = [...(list ?? "").matchAll(/<([0-9a-f\s]*)>/gi)];
    for (const [offset, [, hex]] of codes.entries())
      map.set(parseInt(from ?? "0", 16) + offset, utf16Text(hex ?? ""));
  }
  return map;
}

/** A name or a reference as it stands; "" for anything else. */
const name = (value: Json | undefined): string => (typeof value === "string" ? value : "");

const text = (value: Json | undefined): string | undefined =>
  typeof value === "string" ? value.replace(/^[ub]:/, "") : undefined;

function readStructure(file: PdfFile, textOf: (page: number, mcid: number) => string): ReadElement {
  const { objects, pages } = file;
  const { deref, dict } = lookUp(file);
  const pageNumbers = new Map(pages.map((object, index) => [object, index + 1]));
  const seen = new Set<string>();
  const element = (value: Json, inheritedPage: Json): ReadElement => {
    const self = dict(value);
    const page = self["/Pg"] ?? inheritedPage;
    const attributes = dict(self["/A"]);
    const alt = text(deref(self["/Alt"]));
    const lang = text(deref(self["/Lang"]));
    const scope = typeof attributes["/Scope"] === "string" ? attributes["/Scope"].slice(1) : undefined;
    const numbering =
      typeof attributes["/ListNumbering"] === "string" ? attributes["/ListNumbering"].slice(1) : undefined;
    const read: ReadElement = {
      type: name(self["/S"]).slice(1),
      kids: [],
      annotations: 0,
      ...(alt === undefined ? {} : { alt }),
      ...(lang === undefined ? {} : { lang }),
      ...(scope === undefined ? {} : { scope }),
      ...(numbering === undefined ? {} : { numbering }),
    };
    const content = (pageRef: Json, mcid: number): void => {
      const number = pageNumbers.get(name(pageRef));
      if (number === undefined) throw new Error("marked content on a page that is not in the file");
      const key = `${number} ${mcid}`;
      if (seen.has(key)) throw new Error(`marked content ${key} has two parents`);
      seen.add(key);
      read.kids.push(textOf(number, mcid));
    };
    const kids = deref(self["/K"]);
    for (const kid of Array.isArray(kids) ? kids : [kids]) {
      if (typeof kid === "number") {
        content(page, kid);
        continue;
      }
      const inner = dict(kid);
      if (inner["/Type"] === "/MCR") content(inner["/Pg"] ?? page, inner["/MCID"] as number);
      else if (inner["/Type"] === "/OBJR") read.annotations += 1;
      else if (inner["/S"] !== undefined) read.kids.push(element(kid, page));
    }
    return read;
  };
  const root = [...objects.values()].find((object) => dict(object)["/Type"] === "/StructTreeRoot");
  const kids = deref(dict(root)["/K"]);
  const first = Array.isArray(kids) ? kids[0] : kids;
  if (first === undefined || first === null) throw new Error("the file has no structure tree");
  return element(first, null);
}

/** The text of an element and all below it, in structure order. */
export function elementText(element: ReadElement): string {
  return element.kids.map((kid) => (typeof kid === "string" ? kid : elementText(kid))).join("");
}

const BLOCKS = new Set([
  "H1",
  "H2",
  "H3",
  "H4",
  "H5",
  "H6",
  "P",
  "Lbl",
  "LBody",
  "Caption",
  "TH",
  "TD",
  "Reference",
]);

/**
 * The texts of a document's blocks in structure order, each once; left out are the table of contents, references to
 * pages, and the marks of numbered and bulleted lists, which no tree has.
 */
export function blockTexts(element: ReadElement, marked = false): string[] {
  if (element.type === "TOC" || (marked && element.type === "Lbl") || isPageReference(element)) return [];
  const inList = element.type === "L" ? element.numbering !== "None" : marked && element.type === "LI";
  const inner = element.kids.flatMap((kid) => (typeof kid === "string" ? [] : blockTexts(kid, inList)));
  const own = element.kids.map((kid) =>
    typeof kid === "string" ? kid : BLOCKS.has(kid.type) || hasBlocks(kid) ? "" : elementText(kid),
  );
  if (!BLOCKS.has(element.type)) return inner;
  const direct = own.join("");
  return direct.trim() === "" ? inner : [direct, ...inner];
}

function isPageReference({ type, kids }: ReadElement): boolean {
  const [only] = kids;
  return type === "P" && kids.length === 1 && typeof only !== "string" && only?.type === "Reference";
}

function hasBlocks(element: ReadElement): boolean {
  return element.kids.some((kid) => typeof kid !== "string" && (BLOCKS.has(kid.type) || hasBlocks(kid)));
}

/** Text for comparing: NFC, every run of white space one space, none at the ends. */
export function comparable(value: string): string {
  return value.normalize("NFC").replace(/\s+/gu, " ").trim();
}
