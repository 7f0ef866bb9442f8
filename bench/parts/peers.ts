// The standard edition against other ways to a PDF: the same words and structure, in turns, in one run, each with what
// veraPDF says of its result.

import type { DocumentTree } from "../../src/document/tree.js";
import { frameOf } from "../../src/render/pdf/running.js";
import { themeFor } from "../../src/theme/theme.js";
import { examplePlan, EXAMPLES } from "../../test/helpers/examples.js";
import { readPageCount } from "../lib/page-count.js";
import { digits } from "../lib/results-table.js";
import type { Bench, Figure, Part } from "../lib/figure.js";
import { scaled, timedInTurn, type Sample } from "../lib/sample.js";
import { VeraPdf } from "../../test/helpers/verapdf.js";
import { chromium } from "../peers/chromium.js";
import type { Peer, Sheet } from "../peers/peer.js";
import { plainDocument, plainTree } from "../peers/plain-blocks.js";
import { typst } from "../peers/typst.js";
import { weasyprint } from "../peers/weasyprint.js";
import { drawnTree, treeOf } from "./pdf.js";

const THEME = themeFor("standard");

/** One way to a PDF of one document. */
interface Way {
  name: string;
  remark: string;
  make: () => Promise<Uint8Array>;
}

interface MeasuredWay extends Way {
  time: Sample;
  pages: number;
  conformance: string;
}

export const peers: Part = {
  title: "Peers on the same text, standard edition",
  measure: async (bench) => {
    const found: Peer[] = [];
    const vera = new VeraPdf();
    try {
      for (const find of [typst, chromium, weasyprint]) {
        const peer = await find();
        if ("missing" in peer) bench.say(`LEFT OUT, since it is missing here: ${peer.missing}`);
        else found.push(peer);
      }
      const figures: Figure[] = [];
      for (const name of bench.quick ? EXAMPLES.slice(0, 1) : EXAMPLES)
        figures.push(...(await compared(name, found, vera, bench)));
      return figures;
    } finally {
      vera.close();
      for (const peer of found) await peer.close();
    }
  },
};

async function compared(
  name: string,
  found: readonly Peer[],
  vera: VeraPdf,
  { resources, quick, say }: Bench,
): Promise<Figure[]> {
  const tree = await treeOf(examplePlan(name), "standard", resources);
  const document = plainDocument(tree);
  const sheet = await sheetFor(tree, resources);
  const ways: Way[] = [
    ourWay(
      "Clearplan",
      "as it is handed out: contents, cards, strips, links, running headers",
      tree,
      resources,
    ),
    ourWay(
      "Clearplan, plain",
      "headings, paragraphs, lists and tables alone, as the others",
      plainTree(tree),
      resources,
    ),
  ];
  for (const peer of found) {
    const make = await peer.prepare(document, sheet);
    ways.push({ name: peer.name, remark: peer.remark, make });
  }
  say(`${name}: ${ways.map((way) => way.name).join(", ")}`);
  const runs = quick ? { warmUp: 0, runs: 1, seconds: 1 } : { warmUp: 1, runs: 9, seconds: 20 };
  const times = await timedInTurn(
    ways.map(({ make }) => make),
    runs,
  );
  const measured: MeasuredWay[] = [];
  for (const [index, way] of ways.entries()) {
    const bytes = await way.make();
    const [verdict = ""] = await vera.validate(bytes, ["ua1"]);
    measured.push({
      ...way,
      time: times[index] as Sample,
      pages: await readPageCount(bytes),
      conformance: conformanceOf(verdict),
    });
  }
  return [...measured.map((way) => wayFigure(name, way)), ...ratioFigures(name, measured)];
}

/** The same column of text as ours. */
async function sheetFor({ meta }: DocumentTree, { webFonts }: Bench["resources"]): Promise<Sheet> {
  const { left, top, bottom } = frameOf(THEME, meta);
  const margin = { side: left, top, bottom: THEME.page.size.height - bottom };
  return { text: THEME.text, margin, fonts: await webFonts(THEME.font) };
}

/** The rules of PDF/UA-1 that a file breaks, without what veraPDF says of each. */
function conformanceOf(verdict: string): string {
  if (verdict === "ok") return "PDF/UA-1 passes";
  const rules = [...verdict.matchAll(/(\d+(?:\.\d+)*-\d+) x\d+:/g)].map(([, rule]) => rule);
  return `PDF/UA-1 FAILS (${rules.length === 0 ? "unreadable" : rules.join(", ")})`;
}

const ourWay = (name: string, remark: string, tree: DocumentTree, resources: Bench["resources"]): Way => ({
  name,
  remark,
  make: async () => (await drawnTree(tree, resources)).bytes,
});

const wayFigure = (document: string, { name, remark, time, pages, conformance }: MeasuredWay): Figure => ({
  what: `${document}: ${name}, ${pages} pages`,
  value: scaled(time, 1 / pages),
  unit: "ms a page",
  remark: `${conformance}; ${digits(time.median)} ms in all; ${remark}`,
});

/** Against Typst by the page and, since its pages hold more or less than ours, by the document. */
function ratioFigures(document: string, [ours, plain, ...others]: readonly MeasuredWay[]): Figure[] {
  const other = others.find(({ name }) => name.startsWith("Typst"));
  if (ours === undefined || plain === undefined || other === undefined) return [];
  const inAll = (way: MeasuredWay): number => way.time.median / other.time.median;
  return [
    {
      what: `${document}: a page of ours against a page of Typst's`,
      value: (inAll(ours) * other.pages) / ours.pages,
      unit: "times",
      bar: { floor: 4, aim: 0.5 },
      remark: `the whole document ${digits(inAll(ours))} times, plain ${digits(inAll(plain))} times`,
    },
  ];
}
