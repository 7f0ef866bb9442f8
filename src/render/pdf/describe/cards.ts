// Cards, notices and figures.

import type { Card, Figure, Notice } from "../../../document/tree.js";
import { type Element, type NodeProps, view } from "../react-pdf.js";
import { type Context, MM, figureStruct, within } from "./context.js";

export function describeCard(card: Card, context: Context): Element {
  const { theme } = context;
  const colour = card.code ? theme.colours.section[card.code] : context.colour;
  const inside = within(context, "Sect", { colour });
  const props: NodeProps = { ...(card.id ? { anchor: card.id } : {}) };
  if (theme.edition === "easy-read" && card.role === "goal") return goalCard(card, inside, props);
  if (theme.edition === "easy-read")
    return view({}, context.blocks(card.children, inside), { ...props, keep: 0.4 });
  if (theme.edition === "summary" || context.inTable) {
    return view({}, context.blocks(card.children, inside), props);
  }
  const padding = theme.space.m + 2;
  return view(
    { paddingVertical: theme.space.m, paddingLeft: padding + 4, paddingRight: padding },
    context.blocks(card.children, { ...inside, width: context.width - 2 * padding - 4 }),
    {
      ...props,
      keepLast: "any",
      keep: 0.3,
      decoration: { fill: theme.colours.panel, left: { colour, width: 4 } },
    },
  );
}

/** Easy read: the goal in a frame of its colour. Not filled: drawings stand on the colour of the page. */
function goalCard(card: Card, context: Context, props: NodeProps): Element {
  const padding = context.theme.space.m;
  const children = context.blocks(card.children, { ...context, width: context.width - 2 * padding });
  return view({ padding }, children, {
    ...props,
    keep: 1,
    decoration: { border: { colour: context.colour, width: 3 }, radius: 12 },
  });
}

export function describeNotice(notice: Notice, context: Context): Element {
  const { theme } = context;
  const inside = within(context, "Div");
  const padding = theme.edition === "summary" ? theme.space.s : theme.space.m;
  const children = context.blocks(notice.children, { ...inside, width: context.width - 2 * padding });
  if (notice.role === "none") return view({}, children);
  const strong = notice.role === "draft";
  return view({ padding }, children, {
    keep: 0.5,
    decoration: {
      fill: theme.colours.panel,
      border: { colour: strong ? theme.colours.text : theme.colours.line, width: strong ? 2 : 1 },
    },
  });
}

export function describeFigure(figure: Figure, context: Context): Element {
  const image = context.images.get(figure.picture.image);
  const width = Math.min(figure.width * MM, context.width);
  const height = image ? (width * image.height) / image.width : width;
  return view({ width, height }, [], { keep: 1, picture: figureStruct(figure.picture, context) });
}
