// What pages load beside themselves: styles, script, font and symbols, all from this installation. Their names carry a
// digest of what is in them, so that a browser may keep them for ever.

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { INSTALLATION, packageFolder } from "../resources/installation.js";

export interface Asset {
  bytes: Uint8Array;
  mediaType: string;
}

export interface Assets {
  /** By the name in its address. */
  files: ReadonlyMap<string, Asset>;
  /** Addresses for the head of a page. */
  styles: readonly string[];
  script: string;
}

const ASSET_PATH = "/studio/assets";
const FONT = "@expo-google-fonts/atkinson-hyperlegible";

let loading: Promise<Assets> | undefined;

/** Reads them once. */
export const loadAssets = (): Promise<Assets> => (loading ??= readAssets());

async function readAssets(): Promise<Assets> {
  const own = (name: string): Promise<Buffer> => readFile(join(INSTALLATION, "assets", name));
  const font = (path: string): Promise<Buffer> => readFile(join(packageFolder(FONT), path));
  const [regular, bold, css, govuk, script] = await Promise.all([
    font("400Regular/AtkinsonHyperlegible_400Regular.ttf"),
    font("700Bold/AtkinsonHyperlegible_700Bold.ttf"),
    own("studio.css"),
    readFile(join(packageFolder("govuk-frontend"), "dist", "govuk", "govuk-frontend.min.css"), "utf8"),
    own("studio.mjs"),
  ]);
  const files = new Map<string, Asset>();
  const add = (name: string, bytes: Uint8Array, mediaType: string): string => {
    const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
    const dot = name.lastIndexOf(".");
    const named = `${name.slice(0, dot)}-${digest}${name.slice(dot)}`;
    files.set(named, { bytes, mediaType });
    return `${ASSET_PATH}/${named}`;
  };
  const faces = [
    [400, add("text.ttf", regular, "font/ttf")],
    [700, add("text-bold.ttf", bold, "font/ttf")],
  ].map(
    ([weight, url]) =>
      `@font-face{font-family:"Atkinson Hyperlegible";font-weight:${weight};font-display:swap;src:url(${url}) format("truetype")}`,
  );
  return {
    styles: [
      add("components.css", Buffer.from(withoutGovernmentMarks(govuk)), "text/css; charset=utf-8"),
      add(
        "studio.css",
        Buffer.concat([Buffer.from(faces.join("\n") + "\n"), css]),
        "text/css; charset=utf-8",
      ),
    ],
    script: add("studio.js", script, "text/javascript; charset=utf-8"),
    files,
  };
}

/** The components without the font and the crest that belong to GOV.UK alone: nobody else may show them. */
export function withoutGovernmentMarks(css: string): string {
  return css
    .replaceAll(/@font-face\{[^}]*\}/g, "")
    .replaceAll(/url\(\/assets\/images\/govuk-crest\.svg\)/g, "none")
    .replaceAll(/"?GDS Transport"?/g, '"Atkinson Hyperlegible"');
}
