// A document tree becomes one PDF file that keeps PDF/UA-1 and PDF/A-3a, or diagnostics and no file.

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type {
  DocumentMeta,
  DocumentTree,
  ImageBytes,
  ImageSource,
  Inline,
  SectionBlock,
} from "../../document/tree.js";
import type { PageMeasures } from "../../document/page-measures.js";
import { inlineText, textUnits, visitBlocks } from "../../document/visit.js";
import type { Theme } from "../../theme/theme.js";
import { layoutBlocks } from "./block-layout.js";
import { describeDocument, type Description } from "./describe/describe-document.js";
import { contentsOf } from "./describe/contents.js";
import { fontChain, missingCharacters, otherFamilies, type FontFamily, type FontSet } from "./fonts.js";
import { cutPages, placeColumn, type PageCut, type PlacedColumn } from "./page-breaks.js";
import { measurePages, rowTops } from "./page-measures.js";
import { paintPages } from "./paint-pages.js";
import { PdfCanvas, type Attachment } from "./pdf-canvas.js";
import { frameOf, type Frame } from "./running.js";
import { printStruct, pruneStruct } from "./struct-tree.js";

export interface PdfOptions {
  fonts: FontSet;
  images: ImageSource;
  /** ISO 8601 date-time that the file says it was made at; the same input gives the same bytes. */
  now: string;
  attachment?: Attachment;
}

export interface PdfOutput {
  bytes: Uint8Array;
  pages: number;
  measures: PageMeasures;
  /** The structure tree as text, one element a line. */
  structure: string;
}

/**
 * Renders a tree. Returns diagnostics instead of a file when a promise cannot be kept: a character that no font has, a
 * picture that cannot be had.
 */
export async function renderPdf(
  tree: DocumentTree,
  theme: Theme,
  options: PdfOptions,
): Promise<{ output: PdfOutput } | { diagnostics: Diagnostic[] }> {
  const loaded = await loadPictures(tree, options.images, theme);
  if (loaded.diagnostics.length > 0) return { diagnostics: loaded.diagnostics };
  const frame = frameOf(theme, tree.meta);
  const { chain, missing } = await chooseFonts(tree, theme, options.fonts);
  if (missing.length > 0) return { diagnostics: missing };
  const { description, column, pages } = await cutTree(tree, theme, loaded.images, frame, chain);

  const canvas = new PdfCanvas(fileMetadata(tree, options.now), theme.page.size);
  const paint = { canvas, theme, meta: tree.meta, images: loaded.images, frame, chain };
  const anchors = paintPages(paint, column, pages);
  canvas.outline(
    description.outline.map((entry) => ({ ...entry, ...(anchors.get(entry.anchor) ?? { page: 0, top: 0 }) })),
  );
  if (options.attachment) canvas.attach(options.attachment);
  pruneStruct(description.struct);
  const structure = printStruct(description.struct);
  const measures = {
    ...measurePages(column, pages, theme),
    bookPages: bookPages(tree, anchors, pages.length),
  };
  const bytes = await canvas.finish(description.struct);
  return { output: { bytes, pages: pages.length, measures, structure } };
}

/** Pages of each book of the document, or of all of it where it has none; the first has what stands before it, the last what follows it. */
function bookPages(
  tree: DocumentTree,
  anchors: ReadonlyMap<string, { page: number }>,
  pages: number,
): number[] {
  const books = tree.children.filter((block) => block.type === "section" && block.role === "book");
  const starts = books.slice(1).map((book) => anchors.get((book as SectionBlock).id)?.page ?? 0);
  const ends = [...starts, pages];
  return ends.map((end, index) => end - (ends[index - 1] ?? 0));
}

/** How many pages a tree fills: layout alone, nothing is drawn. 0 where a character has no font. */
export async function countPages(
  tree: DocumentTree,
  theme: Theme,
  fonts: FontSet,
  source: ImageSource,
): Promise<number> {
  const { chain, missing } = await chooseFonts(tree, theme, fonts);
  if (missing.length > 0) return 0;
  const frame = frameOf(theme, tree.meta);
  const { images } = await loadPictures(tree, source, theme);
  return (await cutTree(tree, theme, images, frame, chain)).pages.length;
}

/** Describes, lays out and cuts a tree whose characters and pictures are known to be there. */
async function cutTree(
  tree: DocumentTree,
  theme: Theme,
  images: ReadonlyMap<string, ImageBytes>,
  frame: Frame,
  chain: readonly FontFamily[],
): Promise<{ description: Description; column: PlacedColumn; pages: PageCut[] }> {
  const height = frame.bottom - frame.top;
  const describe = (part: DocumentTree, coverExcess?: number): Description =>
    describeDocument(part, theme, images, frame.width, chain, coverExcess);
  const coverExcess = await coverExcessOf(tree, async (cover) => {
    const { box } = await layoutBlocks(describe(cover).elements, frame.width);
    return box.height - height;
  });
  const description = describe(tree, coverExcess);
  const laidOut = await layoutBlocks(description.elements, frame.width);
  const column = placeColumn(laidOut, frame.left, height);
  return {
    description,
    column,
    pages: cutPages(column, height, {
      rowTops: rowTops(column, theme),
      evenly: theme.edition === "easy-read",
    }),
  };
}

/** Points by which the cover of an easy-read copy is higher than its page: its frame for a photo can be lower. */
async function coverExcessOf(
  tree: DocumentTree,
  excess: (cover: DocumentTree) => Promise<number>,
): Promise<number> {
  const cover = tree.children.find((block) => block.type === "section" && block.role === "cover");
  if (tree.edition !== "easy-read" || cover === undefined) return 0;
  return Math.max(0, await excess({ ...tree, children: [cover] }));
}

function fileMetadata(tree: DocumentTree, now: string): ConstructorParameters<typeof PdfCanvas>[0] {
  const { meta } = tree;
  return {
    title: meta.title,
    author: meta.authority,
    subject: meta.notThePlan ?? `${meta.statusLabel}, plan ${meta.planId}, version ${meta.planVersion}`,
    keywords: [meta.statusLabel, meta.planId, `version ${meta.planVersion}`, meta.kind ?? tree.edition].join(
      ", ",
    ),
    creator: "Clearplan",
    language: meta.language,
    created: new Date(now),
  };
}

async function loadPictures(
  { children: blocks, meta }: DocumentTree,
  source: ImageSource,
  { colours, inGreys }: Theme,
): Promise<{ images: Map<string, ImageBytes>; diagnostics: Diagnostic[] }> {
  const wanted = new Map<string, string>();
  const want = (picture: { image: string } | undefined, origin = ""): void => {
    if (picture && !wanted.has(picture.image)) wanted.set(picture.image, origin);
  };
  visitBlocks(blocks, (block) => {
    if ("picture" in block) want(block.picture, block.origin);
    if (block.type === "facts") for (const fact of block.items) want(fact.picture, fact.origin);
    if (block.type === "scale") for (const option of block.options) want(option.picture, block.origin);
  });
  for (const { children, origin } of textUnits(blocks))
    for (const emoji of emojiOf(children)) want(emoji, origin);
  for (const emoji of emojiOf(headerWords(meta))) want(emoji);
  const images = new Map<string, ImageBytes>();
  const diagnostics: Diagnostic[] = [];
  const loaded = await Promise.all(
    [...wanted.keys()].map((image) => source(image, colours.background, inGreys)),
  );
  for (const [index, [image, origin]] of [...wanted].entries()) {
    const bytes = loaded[index];
    if (bytes) images.set(image, bytes);
    else {
      diagnostics.push({
        code: "picture-not-available",
        severity: "error",
        pointer: origin,
        message: "A picture of this document cannot be had.",
        hint: "Choose another picture, or none.",
      });
    }
  }
  return { images, diagnostics };
}

function emojiOf(children: readonly Inline[]): { image: string }[] {
  return children.flatMap((inline) => {
    if (inline.type === "emoji") return [inline];
    return "children" in inline ? emojiOf(inline.children) : [];
  });
}

/** Words that fonts must draw, with the place in the plan they come from. */
interface DrawnText {
  text: string;
  origin: string;
}

/** The fonts for all that a document says, and what none of them can draw. */
async function chooseFonts(
  tree: DocumentTree,
  theme: Theme,
  fonts: FontSet,
): Promise<{ chain: FontFamily[]; missing: Diagnostic[] }> {
  const drawn = drawnTexts(tree);
  const words = drawn.map(({ text }) => text);
  const likely = await fontChain(fonts, theme.font, words, tree.meta.language);
  const missing = missingGlyphs(drawn, likely);
  if (missing.length === 0) return { chain: likely, missing };
  // A rare character may stand in a font that its neighbours did not ask for.
  const chain = [...likely, ...(await otherFamilies(fonts, likely))];
  return { chain, missing: missingGlyphs(drawn, chain) };
}

/** Everything in words: the document itself without its pictures, its contents, and what stands on every page. */
function drawnTexts({ children, meta }: DocumentTree): DrawnText[] {
  const drawn = (words: readonly Inline[], origin: string): DrawnText => ({
    text: inlineText(withoutEmoji(words)),
    origin,
  });
  return [
    ...[...textUnits(children)].map((unit) => drawn(unit.children, unit.origin)),
    ...contentsOf(children).map(({ words }) => drawn(words, "")),
    drawn(headerWords(meta), ""),
    { text: meta.planId, origin: "" },
  ];
}

/** The names on every page. */
function headerWords({ subjectName, authority, header }: DocumentMeta): readonly Inline[] {
  if (header) return [...header.subjectName, ...header.authority];
  return [subjectName, authority].map((value) => ({ type: "text", value }));
}

function withoutEmoji(children: readonly Inline[]): readonly Inline[] {
  if (emojiOf(children).length === 0) return children;
  return children.flatMap((inline): Inline[] => {
    if (inline.type === "emoji") return [];
    return "children" in inline ? [{ ...inline, children: [...withoutEmoji(inline.children)] }] : [inline];
  });
}

function missingGlyphs(drawn: readonly DrawnText[], chain: readonly FontFamily[]): Diagnostic[] {
  return drawn.flatMap(({ text, origin }) => {
    const missing = missingCharacters(text, chain);
    if (missing.length === 0) return [];
    const names = missing.map(
      (character) => `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`,
    );
    return [
      {
        code: "text-without-glyph",
        severity: "error" as const,
        pointer: origin,
        message: `No font here can draw ${names.join(", ")}.`,
        hint: "Add a font that has it to the fonts folder, or write the text without it.",
      },
    ];
  });
}
