// Pictures: each one's bytes stand once in the file, as an SVG image that every place showing it refers to. An easy-read
// copy shows the same symbol many times, and a reference prints, survives forced colours and is read out like any image.

import { Buffer } from "node:buffer";
import type { Block, ImageBytes, ImageSource, Picture } from "../../document/tree.js";
import { visitBlocks } from "../../document/visit.js";
import type { Theme } from "../../theme/theme.js";
import { OWN_ID } from "./anchor.js";
import { classes, element, join, text } from "./html.js";
import type { Html } from "./html.js";

interface StoredPicture extends ImageBytes {
  id: string;
}

/** Pictures of a document by their image id, in the order in which they first appear. */
export type PictureStore = ReadonlyMap<string, StoredPicture>;

/**
 * Fetches every picture of blocks once, for a page of the theme's colour. A picture that the source does not have is left
 * out: `pictureElement` then shows its description.
 */
export async function loadPictures(
  blocks: readonly Block[],
  images: ImageSource,
  { colours, inGreys }: Theme,
): Promise<PictureStore> {
  const ids = [...new Set(picturesOf(blocks).map((picture) => picture.image))];
  const found = await Promise.all(ids.map((id) => images(id, colours.background, inGreys)));
  const store = new Map<string, StoredPicture>();
  for (const [index, id] of ids.entries()) {
    const bytes = found[index];
    if (bytes !== undefined) store.set(id, { id: `${OWN_ID}p${String(store.size + 1)}`, ...bytes });
  }
  return store;
}

function picturesOf(blocks: readonly Block[]): Picture[] {
  const pictures: (Picture | undefined)[] = [];
  visitBlocks(blocks, (block) => {
    if (block.type === "section" || block.type === "picture-row" || block.type === "figure")
      pictures.push(block.picture);
    if (block.type === "facts") pictures.push(...block.items.map((item) => item.picture));
    if (block.type === "scale") pictures.push(...block.options.map((option) => option.picture));
  });
  return pictures.filter((picture) => picture !== undefined);
}

/** The store as hidden SVG; nothing when there is no picture. */
export function pictureDefinitions(store: PictureStore): Html {
  if (store.size === 0) return join([]);
  const images = [...store.values()].map((picture) =>
    element("image", {
      id: picture.id,
      width: picture.width,
      height: picture.height,
      href: `data:${mediaType(picture.data)};base64,${base64(picture.data)}`,
    }),
  );
  return element("svg", { class: "store", "aria-hidden": "true" }, element("defs", {}, ...images));
}

function base64({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString("base64");
}

// The two signatures that an image source may give: JPEG (ISO/IEC 10918-1, SOI marker) and PNG.
function mediaType(data: Uint8Array): string {
  return data[0] === 0xff && data[1] === 0xd8 ? "image/jpeg" : "image/png";
}

/** A picture in its place: named by its description, or hidden from assistive technology when it is decoration. */
export function pictureElement(picture: Picture, store: PictureStore, className?: string): Html {
  const stored = store.get(picture.image);
  if (stored === undefined) return missingPicture(picture, className);
  return element(
    "svg",
    {
      class: classes("picture", className),
      viewBox: `0 0 ${String(stored.width)} ${String(stored.height)}`,
      ...(picture.alt === "" ? { "aria-hidden": "true" } : { role: "img", "aria-label": picture.alt }),
    },
    element("use", { href: `#${stored.id}` }),
  );
}

function missingPicture(picture: Picture, className?: string): Html {
  const classNames = classes("picture", "no-picture", className);
  return picture.alt === ""
    ? element("span", { class: classNames, "aria-hidden": "true" })
    : element("span", { class: classNames, role: "img", "aria-label": picture.alt }, text(picture.alt));
}
