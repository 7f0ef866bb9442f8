// The drawings of the installation as SVG, by symbol id: OpenMoji in colour and in black lines, the project's own and
// their line versions, Health Icons and Guidance.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { lineDrawing } from "../easy-read/line-drawing.js";
import { INSTALLATION, packageFolder } from "./installation.js";

const ID = /^([a-z-]+):([A-Za-z0-9-]+)$/;

/** The SVG of a symbol that the installation brings; undefined for what is not there. */
export async function symbolArt(symbol: string): Promise<string | undefined> {
  const [, set = "", name = ""] = ID.exec(symbol) ?? [];
  switch (set) {
    case "openmoji":
      return readText(join(packageFolder("openmoji"), "color", "svg", `${name}.svg`));
    case "openmoji-black":
      return readText(join(packageFolder("openmoji"), "black", "svg", `${name}.svg`));
    case "clearplan":
      return ownDrawing(name);
    case "clearplan-black": {
      const svg = await ownDrawing(name);
      return svg === undefined ? undefined : lineDrawing(svg);
    }
    case "healthicons":
    case "guidance":
      return icon(set, name);
    default:
      return undefined;
  }
}

const ownDrawing = (name: string): Promise<string | undefined> =>
  readText(join(INSTALLATION, "symbols", `${name}.svg`));

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch {
    return undefined;
  }
}

/** A set in the format of the Iconify packages. */
interface IconSet {
  icons: Record<string, { body: string; width?: number; height?: number }>;
  aliases?: Record<string, { parent: string }>;
  width: number;
  height: number;
}

type IconSetName = "healthicons" | "guidance";

const iconSets = new Map<IconSetName, Promise<IconSet>>();

/**
 * What stands around a set's shapes so that their weight is near OpenMoji's (lines of 2 on a grid of 72). Health Icons are
 * outlines that cannot be made thinner; Guidance is strokes, drawn to the very edge of its square.
 */
const FRAMES: Record<IconSetName, { margin: number; strokes: string }> = {
  healthicons: { margin: 0, strokes: "" },
  guidance: { margin: 2, strokes: ' stroke-width="0.8" stroke-linecap="round" stroke-linejoin="round"' },
};

async function icon(set: IconSetName, name: string): Promise<string | undefined> {
  const { icons, aliases, width, height } = await iconSet(set);
  const parent = aliases !== undefined && Object.hasOwn(aliases, name) ? aliases[name]?.parent : name;
  const found = parent !== undefined && Object.hasOwn(icons, parent) ? icons[parent] : undefined;
  if (found === undefined) return undefined;
  const { margin, strokes } = FRAMES[set];
  const [w, h] = [found.width ?? width, found.height ?? height];
  const box = [-margin, -margin, w + 2 * margin, h + 2 * margin].join(" ");
  return `<svg xmlns="http://www.w3.org/2000/svg" width="72" height="72" viewBox="${box}" color="#000"><g${strokes}>${found.body}</g></svg>`;
}

/** Read when the first icon of the set is asked for. */
function iconSet(set: IconSetName): Promise<IconSet> {
  const known = iconSets.get(set);
  if (known) return known;
  const reading = readFile(join(packageFolder(`@iconify-json/${set}`), "icons.json"), "utf8").then(
    (text) => JSON.parse(text) as IconSet,
  );
  iconSets.set(set, reading);
  return reading;
}
