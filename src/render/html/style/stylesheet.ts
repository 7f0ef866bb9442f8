// The style of a document: theme values first, then one part for each kind of thing, print and forced colours last.

import type { DocumentTree } from "../../../document/tree.js";
import type { Theme } from "../../../theme/theme.js";
import { baseStyle } from "./base.js";
import { cardStyle } from "./card.js";
import { easyReadStyle } from "./easy-read.js";
import { factsStyle } from "./facts.js";
import type { HtmlFont } from "./fonts.js";
import { fontFaces } from "./fonts.js";
import { forcedColoursStyle } from "./forced-colours.js";
import { measureRules } from "./measures.js";
import { pageStyle } from "./page.js";
import { printStyle } from "./print.js";
import { properties, textStyles } from "./properties.js";
import { sectionStyle } from "./section.js";
import { tableStyle } from "./table.js";

export function stylesheet(tree: DocumentTree, theme: Theme, fonts: readonly HtmlFont[]): string {
  return [
    fontFaces(fonts),
    properties(theme, fonts),
    baseStyle,
    textStyles(theme),
    pageStyle,
    sectionStyle,
    cardStyle,
    factsStyle,
    tableStyle(tree.children),
    easyReadStyle,
    measureRules(tree.children),
    printStyle(tree.meta, theme),
    forcedColoursStyle,
  ]
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("\n");
}
