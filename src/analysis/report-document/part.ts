// A part of the report's document.

import { section } from "../../document/build.js";
import type { Block, SectionBlock } from "../../document/tree.js";

export const part = (
  id: string,
  children: Block[],
  breaks: SectionBlock["break"] = "none",
): SectionBlock => ({
  ...section(id, "part", children),
  break: breaks,
});
