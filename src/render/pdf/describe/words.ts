// Running text: paragraphs, quotations, lists, and steps as a way.

import type { List, Paragraph } from "../../../document/tree.js";
import type { TextStyle } from "../../../theme/theme.js";
import { type Leaf, leafOf } from "../leaves.js";
import { type Element, view } from "../react-pdf.js";
import { addStruct } from "../struct-tree.js";
import { type Context, fittingStyle, hasLargeWords, lookOf, text } from "./context.js";

function paragraphStyle(role: Paragraph["role"], context: Context): TextStyle {
  const { text: styles } = context.theme;
  switch (role) {
    case "body":
      return context.body;
    case "quote":
      return context.body;
    case "lead":
      return styles.lead;
    case "outcome":
      // In large words a goal is told in the smaller size: it is large enough, and stays on one page.
      return { ...(hasLargeWords(context) ? styles.small : styles.lead), bold: true };
    case "small":
    case "purpose":
    case "meaning":
      return styles.small;
    case "name":
      return styles.name;
  }
}

export function describeParagraph(paragraph: Paragraph, context: Context): Element {
  const { theme } = context;
  if (paragraph.role === "meaning") return meaningBox(paragraph, context);
  const usual = paragraphStyle(paragraph.role, context);
  const style =
    paragraph.role === "name" ? fittingStyle(paragraph.children, usual, context.width, context) : usual;
  const quote = paragraph.role === "quote";
  const parent = quote ? addStruct(context.struct, "BlockQuote") : context.struct;
  const struct = addStruct(parent, "P");
  const ink =
    paragraph.role === "purpose" || paragraph.role === "small" ? theme.colours.secondary : theme.colours.text;
  const leaf = leafOf(paragraph.children, struct, context.origin, style.bold);
  const look = lookOf(style, theme, context.ink ?? (paragraph.role === "name" ? context.colour : ink));
  const words = text(context, leaf, look, lineWidth(paragraph, style, context) - (quote ? theme.space.m : 0));
  if (quote) {
    const bar = { left: { colour: context.colour, width: 3 } };
    return view({ paddingLeft: theme.space.m }, [words], { decoration: bar });
  }
  return paragraph.role === "purpose" ? view({}, [words], { keepWithNext: "whole" }) : words;
}

/** Lines of easy read have at most 60 characters; what has no picture beside it would have more. */
function lineWidth({ role }: Paragraph, { size }: TextStyle, { theme, width }: Context): number {
  return theme.edition === "easy-read" && role === "small" ? Math.min(width, LINE * size) : width;
}

/** Width of 60 characters, in sizes of the letters. */
const LINE = 24;

/** What a hard word means, in a box of its own under the words that use it. */
function meaningBox(paragraph: Paragraph, context: Context): Element {
  const { theme, width } = context;
  const [across, down] = [theme.space.s + 2, 4];
  const look = lookOf(paragraphStyle(paragraph.role, context), theme);
  const leaf = leafOf(paragraph.children, addStruct(context.struct, "P"), context.origin);
  return view(
    { paddingHorizontal: across, paddingVertical: down },
    [text(context, leaf, look, width - 2 * across)],
    { keep: 1, decoration: { fill: theme.colours.panel, left: { colour: context.colour, width: 2 } } },
  );
}

/** Points that the marks of a list take, at the size of its words. */
export function listIndent({ role, ordered }: List, { size }: TextStyle): number {
  if (role === "path") return PATH;
  return size * (ordered ? 1.8 : 1.3);
}

export function describeList(list: List, context: Context): Element {
  const { theme } = context;
  const struct = addStruct(context.struct, "L", { numbering: list.ordered ? "Decimal" : "Disc" });
  const path = list.role === "path";
  const indent = listIndent(list, context.body);
  const items = list.children.map((item, index) => {
    const li = addStruct(struct, "LI");
    const label = addStruct(li, "Lbl");
    const body = addStruct(li, "LBody");
    const inside: Context = {
      ...context,
      struct: body,
      origin: item.origin ?? context.origin,
      width: context.width - indent,
    };
    const mark = list.ordered ? `${index + 1}${path ? "" : "."}` : "\u2022";
    const leaf = leafOf([{ type: "text", value: mark }], label, "", path);
    if (path)
      return pathStep(leaf, context.blocks(item.children, inside), index < list.children.length - 1, inside);
    return view(
      {
        flexDirection: "row",
        ...(index > 0 ? { marginTop: theme.edition === "summary" ? 2 : theme.space.xs } : {}),
      },
      [
        text(context, leaf, lookOf(context.body, theme), indent),
        view({ width: inside.width }, context.blocks(item.children, inside)),
      ],
    );
  });
  // A way is seen as a whole, as long as it leaves room for the goal that it leads to.
  return view({}, items, path ? { keep: 0.5 } : {});
}

/** Points that the marks of a way take at the left of its steps. */
const PATH = 40;

/** A step: its number in a filled disc, and the way that leads on to the next. */
function pathStep(leaf: Leaf, words: Element[], leadsOn: boolean, context: Context): Element {
  const { theme, colour, body, width } = context;
  const size = Math.max(22, body.leading);
  const way = view({ width: size, flexGrow: 1, alignItems: "center" }, [
    view({ width: 4, flexGrow: 1 }, [], { decoration: { fill: colour } }),
  ]);
  return view(
    { flexDirection: "row" },
    [
      view({ width: PATH, flexShrink: 0 }, [pathMark(leaf, size, context), ...(leadsOn ? [way] : [])]),
      view({ width, paddingTop: 2, paddingBottom: leadsOn ? theme.space.l : 0 }, words),
    ],
    { keep: 0.4 },
  );
}

/** The number of a step in a filled disc. */
function pathMark(leaf: Leaf, size: number, context: Context): Element {
  const { theme, colour, body } = context;
  const look = {
    ...lookOf({ ...body, bold: true, leading: size }, theme, theme.colours.onFill),
    align: "center" as const,
  };
  return view(
    { width: size, height: size, justifyContent: "center", flexShrink: 0 },
    [text(context, leaf, look, size)],
    { decoration: { fill: colour, radius: size / 2 } },
  );
}
