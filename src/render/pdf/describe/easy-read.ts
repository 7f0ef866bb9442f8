// What only easy read has: rows with a picture, frames to draw in, faces to tick.

import type { Frame, PictureRow, Scale } from "../../../document/tree.js";
import { leafOf } from "../leaves.js";
import { type BoxStyle, type Element, view } from "../react-pdf.js";
import { addStruct } from "../struct-tree.js";
import { type Context, MM, pictureBox, figureStruct, lookOf, text, within } from "./context.js";

export function describePictureRow(row: PictureRow, context: Context): Element {
  const { theme } = context;
  const inside = within(context, "Div");
  const { column, size } = theme.picture;
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

/** Of the height of a frame on A4, what it has on A5. */
const SMALL_SHEET = 0.55;
/** Points of body text up to which a frame has its whole height: larger words need its room. */
const WHOLE_FRAME = 18;
const LEAST_FRAME = 0.5;

export function describeFrame(frame: Frame, context: Context): Element {
  const { theme } = context;
  const inside = within(context, "Div");
  const share = Math.min(1, Math.max(LEAST_FRAME, WHOLE_FRAME / context.body.size));
  const height = frame.height * MM * share * (theme.page.paper === "a5" ? SMALL_SHEET : 1);
  return view(
    { height, padding: theme.space.m },
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
  const side = Math.min(13 * MM, cellWidth - TICK - 2 * theme.space.s);
  const options = scale.options.map((option) => {
    const body = addStruct(addStruct(list, "LI"), "LBody");
    const look = { ...lookOf(theme.text.small, theme), align: "center" as const };
    const label = text(
      context,
      leafOf(option.label, body, context.origin),
      look,
      cellWidth - 2 * theme.space.xs,
    );
    const box = view({ width: TICK, height: TICK, marginRight: theme.space.s }, [], {
      decoration: { border: { colour: theme.colours.text, width: 1.5 } },
    });
    const mark: Element[] = option.picture ? [box, pictureBox(option.picture, side)] : [box];
    return view({ width: cellWidth, alignItems: "center", paddingHorizontal: theme.space.xs }, [
      view({ flexDirection: "row", alignItems: "center" }, mark),
      view({ marginTop: theme.space.xs }, [label]),
    ]);
  });
  const row: BoxStyle = { flexDirection: "row", marginTop: theme.space.s, alignItems: "flex-start" };
  return view({}, [question, view(row, options)], { keep: 1 });
}
