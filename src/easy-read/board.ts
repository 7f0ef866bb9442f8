// A communication board of the child's goals, in Open Board Format (open-board-0.1): one button for each goal that the
// copy shows, with its picture, and below them what a talk about goals needs: yes, no, not sure, help, stop.

import type { ImageBytes } from "../document/tree.js";
import { byItem } from "./layout/groups.js";
import { licenceOf, setOf } from "./picture-credits.js";
import { visibleRows, type Script, type ScriptRow } from "./script.js";
import { symbolOf, type SymbolSet } from "./symbols.js";

export interface BoardButton {
  id: string;
  /** Shown on the button. */
  label: string;
  /** Said when it is pressed, where that is more than the label. */
  vocalization?: string;
  /** Symbol id; null when nothing fits. */
  symbol: string | null;
  /** CSS colour. */
  colour: string;
}

/** What is said about goals: label, concepts of which the first with a drawing is shown, colour. */
const ANSWERS: readonly [label: string, concepts: readonly string[], colour: string][] = [
  ["yes", ["yes"], "rgb(215, 240, 168)"],
  ["no", ["no"], "rgb(255, 214, 204)"],
  ["not sure", ["unsure", "face okay"], "rgb(255, 243, 191)"],
  ["help", ["help"], "rgb(208, 232, 250)"],
  ["stop", ["stop"], "rgb(240, 205, 235)"],
];

const GOAL_COLOUR = "rgb(255, 255, 255)";
const COLUMNS = ANSWERS.length;

/** The buttons of the board: goals in the order of the copy, then the answers. A goal that is hidden has none. */
export function boardButtons(script: Script, symbols: SymbolSet): BoardButton[] {
  const rows = script.parts.filter(({ id }) => id === "goals").flatMap(visibleRows);
  const goals = byItem(rows.filter(({ kind }) => kind === "goal" || kind === "goal-more"));
  return [
    ...[...goals].map(([id, own], index) => goalButton(id, index + 1, own)),
    ...ANSWERS.map(([label, concepts, colour]): BoardButton => ({
      id: label.replace(" ", "-"),
      label,
      symbol: concepts.map((concept) => symbolOf(symbols, concept)).find((symbol) => symbol !== null) ?? null,
      colour,
    })),
  ];
}

function goalButton(id: string, number: number, rows: readonly ScriptRow[]): BoardButton {
  const sentences = rows.flatMap((row) => row.sentences);
  const vocalization = sentences.map(({ text }) => text).join(" ");
  return {
    id: `goal-${number}`,
    label: labelOf(sentences[0]?.text ?? id),
    vocalization,
    symbol: sentences.find(({ symbol }) => symbol !== null)?.symbol ?? null,
    colour: GOAL_COLOUR,
  };
}

/** `You will read 40 words.` as `Read 40 words`. */
function labelOf(sentence: string): string {
  const label = sentence.replace(/^You will /, "").replace(/\.$/, "");
  return label.charAt(0).toUpperCase() + label.slice(1);
}

const BOARD_PATH = "boards/goals.obf";

/**
 * The files of the package, in the order in which they are packed.
 * @param images drawings of the buttons' symbols, for a white ground
 */
export function boardFiles(
  buttons: readonly BoardButton[],
  images: ReadonlyMap<string, ImageBytes>,
  symbols: SymbolSet,
): Map<string, Uint8Array> {
  const pictures = picturesOf(buttons, images);
  const board = {
    format: "open-board-0.1",
    id: "goals",
    locale: "en-GB",
    name: "My goals",
    buttons: buttons.map(({ id, label, vocalization, symbol, colour }) => ({
      id,
      label,
      ...(vocalization === undefined || vocalization === label ? {} : { vocalization }),
      ...(symbol !== null && pictures.has(symbol) ? { image_id: pictures.get(symbol)?.id } : {}),
      background_color: colour,
      border_color: "rgb(0, 0, 0)",
    })),
    grid: gridOf(buttons),
    images: [...pictures].map(
      ([
        symbol,
        {
          id,
          path,
          type,
          image: { width, height },
        },
      ]) => ({
        id,
        path,
        content_type: type,
        width,
        height,
        license: licenceFor(symbol, symbols),
      }),
    ),
    sounds: [],
  };
  const manifest = {
    format: "open-board-0.1",
    root: BOARD_PATH,
    paths: {
      boards: { goals: BOARD_PATH },
      images: Object.fromEntries([...pictures.values()].map(({ id, path }) => [id, path])),
      sounds: {},
    },
  };
  return new Map([
    ["manifest.json", json(manifest)],
    [BOARD_PATH, json(board)],
    ...[...pictures.values()].map(({ path, image }) => [path, image.data] as const),
  ]);
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);

interface BoardPicture {
  id: string;
  path: string;
  type: "image/png" | "image/jpeg";
  image: ImageBytes;
}

function picturesOf(
  buttons: readonly BoardButton[],
  images: ReadonlyMap<string, ImageBytes>,
): Map<string, BoardPicture> {
  const pictures = new Map<string, BoardPicture>();
  for (const { symbol } of buttons) {
    const image = symbol === null ? undefined : images.get(symbol);
    if (symbol === null || image === undefined || pictures.has(symbol)) continue;
    const id = symbol.replace(":", "-");
    const isJpeg = image.data[0] === 0xff;
    pictures.set(symbol, {
      id,
      path: `images/${id}.${isJpeg ? "jpg" : "png"}`,
      type: isJpeg ? "image/jpeg" : "image/png",
      image,
    });
  }
  return pictures;
}

/** Goals fill rows of their own; the answers are the last row. */
function gridOf(buttons: readonly BoardButton[]): {
  rows: number;
  columns: number;
  order: (string | null)[][];
} {
  const ids = buttons.map(({ id }) => id);
  const goals = ids.slice(0, -ANSWERS.length);
  const order: (string | null)[][] = [];
  for (let at = 0; at < goals.length; at += COLUMNS)
    order.push(Array.from({ length: COLUMNS }, (_, column) => goals[at + column] ?? null));
  order.push(ids.slice(-ANSWERS.length));
  return { rows: order.length, columns: COLUMNS, order };
}

/** The licence of a picture as the format writes it; of a set that says nothing of itself it is private. */
function licenceFor(symbol: string, symbols: SymbolSet): Record<string, string> {
  const known = licenceOf(setOf(symbol), symbols);
  if (known === undefined) return { type: "private" };
  return {
    type: known.licence,
    author_name: known.author ?? known.creditText,
    ...(known.licenceUrl === undefined ? {} : { copyright_notice_url: known.licenceUrl }),
    ...(known.url === undefined || known.url === "" ? {} : { source_url: known.url }),
  };
}
