// Symbols of easy read: drawn for the first time, and again from what a process keeps of them.

import { visitBlocks } from "../../src/document/visit.js";
import type { ImageSource } from "../../src/document/tree.js";
import { symbolSource } from "../../src/resources/load-images.js";
import { examplePlan, EXAMPLES } from "../../test/helpers/examples.js";
import type { Part } from "../lib/figure.js";
import { scaled, timed } from "../lib/sample.js";
import { treeOf } from "./pdf.js";

const BACKGROUND = "#FFFFFF";

export const symbols: Part = {
  title: "Symbols of the easy-read edition",
  measure: async ({ resources, quick, say }) => {
    say("symbols");
    const name = EXAMPLES.at(-1) ?? "";
    const tree = await treeOf(examplePlan(name), "easy-read", resources);
    const used = new Set<string>();
    visitBlocks(tree.children, (block) => {
      if ("picture" in block && block.picture !== undefined) used.add(block.picture.image);
    });
    const draw = (source: ImageSource): Promise<unknown> =>
      Promise.all([...used].map((image) => source(image, BACKGROUND)));
    const runs = quick ? { warmUp: 0, runs: 1, seconds: 1 } : { warmUp: 1, runs: 5, seconds: 10 };
    const fresh = await timed(() => draw(symbolSource()), runs);
    const kept = symbolSource();
    await draw(kept);
    const again = await timed(() => draw(kept), { ...runs, runs: runs.runs * 5 });
    const what = `${used.size} symbols (${name})`;
    return [
      { what: `${what}, cold`, value: scaled(fresh, 1 / used.size), unit: "ms a symbol" },
      { what: `${what}, warm`, value: scaled(again, 1 / used.size), unit: "ms a symbol" },
    ];
  },
};
