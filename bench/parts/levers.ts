// Each lever of speed that can be let go: the same work with it and without, in turn, in one run.

import { inlineText, textUnits } from "../../src/document/visit.js";
import type { DocumentTree } from "../../src/document/tree.js";
import { EDITIONS } from "../../src/document/tree.js";
import { phraseFinder } from "../../src/language/phrase-finder.js";
import { WORDY_PHRASES } from "../../src/language/wordy-phrases.js";
import { produce } from "../../src/produce.js";
import { layoutBlocks } from "../../src/render/pdf/block-layout.js";
import { describeDocument } from "../../src/render/pdf/describe/describe-document.js";
import { fontChain, type FontSet } from "../../src/render/pdf/fonts.js";
import { layoutByEngine } from "../../src/render/pdf/react-pdf.js";
import { frameOf } from "../../src/render/pdf/running.js";
import { countPages, renderPdf } from "../../src/render/pdf/render-pdf.js";
import { loadFonts } from "../../src/resources/load-fonts.js";
import { symbolSource } from "../../src/resources/load-images.js";
import { themeFor } from "../../src/theme/theme.js";
import { CLOCK, EVERYTHING, examplePlan, EXAMPLES } from "../../test/helpers/examples.js";
import type { Bench, Figure, Part } from "../lib/figure.js";
import { timedInTurn, type Sample } from "../lib/sample.js";
import { treeOf } from "./pdf.js";

const WARM_UP = 2;
const RUNS = 15;

interface Lever {
  what: string;
  /** The work without the lever, and with it. */
  without: () => unknown;
  with: () => unknown;
}

export const levers: Part = {
  title: "Levers: the same work without and with each, in turn",
  measure: async (bench) => {
    const figures: Figure[] = [];
    for (const lever of await leversOf(bench)) {
      bench.say(lever.what);
      const runs = bench.quick
        ? { warmUp: 0, runs: 1, seconds: 1 }
        : { warmUp: WARM_UP, runs: RUNS, seconds: 8 };
      const [without, having] = await timedInTurn([lever.without, lever.with], runs);
      figures.push(...figuresOf(lever, without!, having!));
    }
    return figures;
  },
};

const figuresOf = ({ what }: Lever, without: Sample, having: Sample): Figure[] => [
  { what: `${what}: without`, value: without, unit: "ms" },
  {
    what: `${what}: with`,
    value: having,
    unit: "ms",
    remark: `${(without.median / having.median).toFixed(2)} times as fast`,
  },
];

async function leversOf({ resources }: Bench): Promise<Lever[]> {
  const name = EXAMPLES[0] ?? "";
  const plan = examplePlan(name);
  const tree = await treeOf(plan, "standard", resources);
  const easyRead = await treeOf(plan, "easy-read", resources);
  const { fonts, symbolImages } = resources;
  const keptImages = symbolSource();
  const unshaped = await parsedFonts();
  const draw = (drawn: DocumentTree, options: { fonts?: typeof fonts; images?: typeof symbolImages }) =>
    renderPdf(drawn, themeFor(drawn.edition), { fonts, images: symbolImages, now: CLOCK.now, ...options });
  return [
    {
      what: "fonts parsed once for the life of a thread (standard edition)",
      without: async () => draw(tree, { fonts: (await loadFonts()).fonts }),
      with: () => draw(tree, { fonts: unshaped() }),
    },
    {
      what: "each word shaped once for the life of a thread (standard edition)",
      without: () => draw(tree, { fonts: unshaped() }),
      with: () => draw(tree, {}),
    },
    {
      what: "the number of pages known from the one layout (standard edition)",
      without: async () => {
        await countPages(tree, themeFor(tree.edition), fonts, symbolImages);
        await draw(tree, {});
      },
      with: () => draw(tree, {}),
    },
    await layoutLever(tree, resources),
    {
      what: "symbols decoded once for the life of a thread (easy-read edition)",
      without: () => draw(easyRead, { images: symbolSource() }),
      with: () => draw(easyRead, { images: keptImages }),
    },
    {
      what: "one reading, check and analysis of the plan for all editions (plan set)",
      without: async () => {
        for (const edition of EDITIONS)
          await produce(plan, { ...EVERYTHING, editions: [edition] }, resources, CLOCK);
      },
      with: () => produce(plan, EVERYTHING, resources, CLOCK),
    },
    {
      what: "PDF and HTML made of one composed document (plan set)",
      without: async () => {
        for (const format of EVERYTHING.formats)
          await produce(plan, { ...EVERYTHING, formats: [format] }, resources, CLOCK);
      },
      with: () => produce(plan, EVERYTHING, resources, CLOCK),
    },
    phraseLever(tree),
  ];
}

/** Font sets whose files are parsed and whose words are not yet shaped, a new one each time. */
async function parsedFonts(): Promise<() => FontSet> {
  const sets = await Promise.all(
    Array.from({ length: 2 * (WARM_UP + RUNS) }, async () => {
      const { fonts } = await loadFonts();
      await fontChain(fonts, themeFor("standard").font);
      return fonts;
    }),
  );
  return () => {
    const set = sets.pop();
    if (set === undefined) throw new Error("every set of fonts has been used");
    return set;
  };
}

async function layoutLever(tree: DocumentTree, { fonts }: Bench["resources"]): Promise<Lever> {
  const theme = themeFor(tree.edition);
  const { width } = frameOf(theme, tree.meta);
  const chain = await fontChain(fonts, theme.font);
  const { elements } = describeDocument(tree, theme, new Map(), width, chain);
  return {
    what: "blocks laid out in one walk, not by the general engine (standard edition, layout alone)",
    without: () => layoutByEngine(elements, width),
    with: () => layoutBlocks(elements, width),
  };
}

/** The longest list of words, over every text of the plan. */
function phraseLever(tree: DocumentTree): Lever {
  const texts = [...textUnits(tree.children)].map(({ children }) => inlineText(children));
  const phrases = [...WORDY_PHRASES.keys()].map((phrase) => phrase.replaceAll(" ", String.raw`\s+`));
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${phrases.join("|")})(?![\p{L}\p{N}])`, "giu");
  const find = phraseFinder(pattern);
  return {
    what: "a list of words tried only where first letters allow it (wordy phrases, one plan)",
    without: () => texts.flatMap((text) => [...text.matchAll(pattern)]),
    with: () => texts.flatMap(find),
  };
}
