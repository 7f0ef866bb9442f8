// Sections and headings: a letter in a square of the section's colour, and in easy read a filled band.

import type { Block, Heading, Picture, SectionBlock } from "../../../document/tree.js";
import { inlineText } from "../../../document/visit.js";
import { artifactLeaf, leafOf } from "../leaves.js";
import { type Element, type NodeProps, view } from "../react-pdf.js";
import { addStruct } from "../struct-tree.js";
import { type Context, MM, fittingStyle, oneLineStyle, lookOf, pictureBox, text, within } from "./context.js";

/** A break before a block stands on its outermost box, so that the space above it is dropped too. */
export function breakOf(block: Block): NodeProps {
  if (block.type !== "section" || block.break === "none") return {};
  // Only the sections of the plan itself ask for a third of a page; what follows them fills up.
  if (block.break === "third" && block.role !== "plan-section") return {};
  return { breakBefore: block.break };
}

export function describeSection(section: SectionBlock, context: Context): Element {
  const { theme } = context;
  const colour = section.code ? theme.colours.section[section.code] : theme.colours.plain;
  const compactFacts = context.compactFacts && section.role !== "cover";
  const coverExcess = section.role === "cover" ? context.coverExcess : 0;
  const inside = within(context, section.role === "book" ? "Part" : "Sect", {
    colour,
    compactFacts,
    coverExcess,
  });
  // In easy read the faces under a goal are not alone on a page with the note above them.
  const last: NodeProps =
    theme.edition === "easy-read" && section.role === "part" ? { keepLast: "company" } : {};
  return view({}, sectionChildren(section, inside), { anchor: section.id, ...last, ...breakOf(section) });
}

/** Blocks of a section; in easy read its opening stands on a band. */
function sectionChildren(section: SectionBlock, context: Context): Element[] {
  const { theme } = context;
  const [first] = section.children;
  const below = (from: number, space: number): Element[] =>
    context
      .blocks(section.children.slice(from), context)
      .map((element, index) => (index === 0 ? view({ marginTop: space }, [element]) : element));
  if (theme.edition !== "easy-read" || first?.type !== "heading")
    return context.blocks(section.children, context);
  if (section.picture) return [partBand(first, section.picture, context), ...below(1, theme.space.l)];
  if (section.role !== "cover") return context.blocks(section.children, context);
  const opening = section.children.findIndex((block) => block.type === "frame");
  const words = opening < 0 ? 1 : opening;
  return [coverBand(section.children.slice(0, words), context), ...below(words, theme.space.xl)];
}

/** A band in the part's colour, its picture on a field of the page's own colour, its letter and its title. */
function partBand(title: Heading, picture: Picture, context: Context): Element {
  const { theme, colour } = context;
  const { s, m, l } = theme.space;
  const size = 13 * MM;
  const field = size + 2 * s;
  const width = context.width - field - l - 2 * m;
  return view(
    { flexDirection: "row", alignItems: "center", padding: m },
    [
      view(
        { width: field, height: field, padding: s, marginRight: l, flexShrink: 0 },
        [pictureBox(picture, size)],
        {
          decoration: { fill: theme.colours.background, radius: 8 },
        },
      ),
      describeHeading(title, { ...context, width, ink: theme.colours.onFill }, false),
    ],
    { keepWithNext: "whole", keep: 1, decoration: { fill: colour, radius: 12 } },
  );
}

/** The opening words of a cover, large on a band. */
function coverBand(words: readonly Block[], context: Context): Element {
  const { theme, colour } = context;
  const padding = theme.space.xl;
  const inside = { ...context, width: context.width - 2 * padding, ink: theme.colours.onFill };
  return view({ padding }, context.blocks(words, inside), {
    keep: 1,
    decoration: { fill: colour, radius: 12 },
  });
}

export function describeHeading(heading: Heading, context: Context, ruled = true): Element {
  const { theme, colour } = context;
  const struct = addStruct(context.struct, `H${heading.level}`);
  const style =
    heading.level === 1
      ? theme.text.h1
      : heading.level === 2
        ? theme.text.h2
        : heading.level === 3
          ? theme.text.h3
          : theme.text.h4;
  if (heading.level <= 3) {
    context.outline.push({ level: heading.level, title: inlineText(heading.children), anchor: heading.id });
  }
  const ink = context.ink ?? (heading.level <= 3 ? colour : theme.colours.text);
  const side = style.leading + 6;
  const square = heading.letter === undefined ? 0 : heading.letter.length > 1 ? side * 1.35 : side;
  const wordsWidth = context.width - (heading.letter === undefined ? 0 : square + theme.space.m);
  const leaf = leafOf(heading.children, struct, context.origin, true);
  const whole = fittingStyle(heading.children, style, wordsWidth, context);
  const fitting = heading.level === 1 ? oneLineStyle(heading.children, whole, wordsWidth, context) : whole;
  const words = text(context, leaf, lookOf(fitting, theme, ink), wordsWidth);
  if (!heading.letter) return view({}, [words], { keepWithNext: "whole", anchor: heading.id });
  const [fill, letterInk] =
    context.ink === undefined ? [colour, theme.colours.onFill] : [context.ink, colour];
  const letterLook = { ...lookOf(style, theme, letterInk), align: "center" as const };
  return view(
    { flexDirection: "row", alignItems: "center", paddingBottom: ruled ? theme.space.s : 0 },
    [
      view(
        {
          width: square,
          height: side,
          justifyContent: "center",
          marginRight: theme.space.m,
          flexShrink: 0,
        },
        [text(context, artifactLeaf(heading.letter), letterLook, square)],
        { decoration: { fill } },
      ),
      words,
    ],
    {
      keepWithNext: "whole",
      anchor: heading.id,
      ...(ruled ? { decoration: { bottom: { colour, width: 2 } } } : {}),
    },
  );
}
