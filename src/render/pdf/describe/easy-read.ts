// What only easy read has: rows with a picture, frames to draw in, faces to tick.

import type { Frame, PictureRow, Scale } from "../../../document/tree.js";
import { textUnits } from "../../../document/visit.js";
import { leafOf } from "../leaves.js";
import { type BoxStyle, type Element, view } from "../react-pdf.js";
import { addStruct } from "../struct-tree.js";
import { type Context, MM, pictureBox, figureStruct, lookOf, text, within, wordsFit } from "./context.js";

/** Points that a box around words may take of their width. */
const BOX = 24;

/** The picture left of its words, or above them where one of them would be cut. */
export function describePictureRow(row: PictureRow, context: Context): Element {
  const { theme } = context;
  const inside = within(context, "Div");
  const { column, size } = theme.picture;
  const lines = [...textUnits(row.children)].map(({ children }) => children);
  const beside = wordsFit(lines, context.body, context.width - column - BOX, context);
  if (!beside && wordsFit(lines, context.body, context.width, context)) return stackedRow(row, inside);
  const picture: Element = row.picture
    ? view({ width: column, flexShrink: 0 }, [
        view({ width: size, height: size }, [], { picture: figureStruct(row.picture, inside) }),
      ])
    : view({ width: column, flexShrink: 0 }, []);
  const width = context.width - column;
  return view(
    { flexDirection: "row", alignItems: "center", minHeight: size },
    [picture, view({ width }, context.blocks(row.children, { ...inside, width }))],
    { keep: 1, anchor: row.id },
  );
}

function stackedRow(row: PictureRow, context: Context): Element {
  const { picture, space } = context.theme;
  const drawn = row.picture
    ? [
        view({ width: picture.size, height: picture.size, marginBottom: space.s }, [], {
          picture: figureStruct(row.picture, context),
          keepWithNext: "whole",
        }),
      ]
    : [];
  return view({}, [...drawn, ...context.blocks(row.children, context)], { keep: 1, anchor: row.id });
}

/** Of the height of a frame on A4, what it has on A5. */
const SMALL_SHEET = 0.55;
/** Points of body text up to which a frame has its whole height: larger words need its room. */
const WHOLE_FRAME = 18;
const LEAST_FRAME = 0.5;
/** Millimetres below which a frame holds no photo. */
const LOWEST_FRAME = 45;

export function describeFrame(frame: Frame, context: Context): Element {
  const { theme } = context;
  const inside = within(context, "Div");
  const share = Math.min(1, Math.max(LEAST_FRAME, WHOLE_FRAME / context.body.size));
  const usual = frame.height * MM * share * (theme.page.paper === "a5" ? SMALL_SHEET : 1);
  const lowest = Math.min(usual, LOWEST_FRAME * MM);
  // A lower frame is of use only where the cover fits its page then.
  const height = usual - context.coverExcess >= lowest ? usual - context.coverExcess : usual;
  return view(
    { minHeight: height, padding: theme.space.m },
    context.blocks(frame.children, {
      ...inside,
      body: theme.text.small,
      width: context.width - 2 * theme.space.m,
    }),
    { keep: 1, decoration: { border: { colour: theme.colours.line, width: 1.5 }, radius: 8, dashed: true } },
  );
}

/** Points of a side of a box to tick. */
const TICK = 22;

export function describeScale(scale: Scale, context: Context): Element {
  const { theme } = context;
  const question = text(
    context,
    leafOf(scale.question, addStruct(context.struct, "P"), context.origin, true),
    lookOf({ ...context.body, bold: true }, theme),
    context.width,
  );
  const list = addStruct(context.struct, "L", { numbering: "None" });
  const cellWidth = context.width / Math.max(1, scale.options.length);
  const labels = scale.options.map((option) => option.label);
  const across = wordsFit(labels, theme.text.small, cellWidth - 2 * theme.space.xs, context);
  const room = across ? cellWidth : context.width;
  const side = Math.min(13 * MM, room - TICK - 2 * theme.space.s);
  const options = scale.options.map((option, index) => {
    const body = addStruct(addStruct(list, "LI"), "LBody");
    const leaf = leafOf(option.label, body, context.origin);
    const look = lookOf(theme.text.small, theme);
    const box = view({ width: TICK, height: TICK, marginRight: theme.space.s }, [], {
      decoration: { border: { colour: theme.colours.text, width: 1.5 } },
    });
    const mark: Element[] = option.picture ? [box, pictureBox(option.picture, side)] : [box];
    if (!across) {
      const beside = context.width - TICK - side - 2 * theme.space.s;
      return view({ flexDirection: "row", alignItems: "center", marginTop: index > 0 ? theme.space.xs : 0 }, [
        ...mark,
        view({ marginLeft: theme.space.s }, [text(context, leaf, look, beside)]),
      ]);
    }
    const label = text(context, leaf, { ...look, align: "center" }, cellWidth - 2 * theme.space.xs);
    return view({ width: cellWidth, alignItems: "center", paddingHorizontal: theme.space.xs }, [
      view({ flexDirection: "row", alignItems: "center" }, mark),
      view({ marginTop: theme.space.xs }, [label]),
    ]);
  });
  const row: BoxStyle = across ? { flexDirection: "row", alignItems: "flex-start" } : {};
  return view({}, [question, view({ ...row, marginTop: theme.space.s }, options)], { keep: 1 });
}
