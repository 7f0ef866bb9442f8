// Open Board Format: a board (.obf) or a package of boards (.obz, unpacked). Buttons have words, words name concepts, and
// so the button's picture stands for the concept. Nothing is fetched: a picture that is only an address is left out.

import { pointer, type Diagnostic, type Parsed } from "../../diagnostics/diagnostic.js";
import type { SymbolSet } from "../symbols.js";
import { isObject, readJsonObject, stringIn, type JsonObject } from "./json.js";
import { makePack, pathPointer, type FoundPicture, type PackHead } from "./make-pack.js";
import { matchLabels, type Labelled } from "./match-labels.js";
import {
  isPackId,
  MAX_PICTURES,
  packFault,
  packWarning,
  refused,
  slug,
  type PackFolder,
  type SymbolPack,
} from "./pack.js";
import { leavesPack } from "./pack-json.js";

export const OPEN_BOARD = /(?:^manifest\.json|\.obf)$/;

/** A board as the format describes it, as far as pictures and words go. */
interface Board {
  path: string;
  json: JsonObject;
}

/** Reads the boards of a pack as one set of symbols, with the licences that stand beside their pictures. */
export function readOpenBoard(folder: PackFolder, map: SymbolSet): Parsed<SymbolPack> {
  const faults: Diagnostic[] = [];
  const boards = boardPaths(folder, faults).flatMap((path) => readBoard(folder, path, faults));
  const warnings: Diagnostic[] = [];
  const pictures = boards.flatMap((board) => picturesOf(board, folder, faults, warnings));
  if (faults.length > 0) return { ok: false, diagnostics: faults };
  const [first] = boards;
  if (first === undefined) return refused(notBoard("", "The pack has no board in it."));
  const matched = [...matchLabels(pictures, map)];
  const found = matched.map(([concept, { label, file, bytes, at }]): FoundPicture => ({
    concept,
    file,
    name: label,
    bytes,
    at,
  }));
  return makePack(
    headOf(
      first,
      folder,
      matched.map(([, { licence }]) => licence),
    ),
    found,
    warnings,
  );
}

/** Every board that the manifest lists; without a manifest the files that are boards by their names. */
function boardPaths(folder: PackFolder, faults: Diagnostic[]): string[] {
  if (!folder.paths.includes(MANIFEST)) return folder.paths.filter((path) => path.endsWith(".obf"));
  const manifest = readJsonObject(folder.read(MANIFEST), pointer(MANIFEST));
  if (!manifest.ok) {
    faults.push(...manifest.diagnostics);
    return [];
  }
  const { root, paths } = manifest.value;
  const boards = isObject(paths) && isObject(paths["boards"]) ? Object.values(paths["boards"]) : [];
  const named = [root, ...boards].filter((path) => typeof path === "string");
  if (named.length === 0) faults.push(notBoard(pointer(MANIFEST), "The manifest names no board."));
  return [...new Set(named)];
}

const MANIFEST = "manifest.json";

function readBoard(folder: PackFolder, path: string, faults: Diagnostic[]): Board[] {
  const at = pathPointer(path);
  if (leavesPack(path)) {
    faults.push(leads(pointer(MANIFEST)));
    return [];
  }
  const json = readJsonObject(folder.paths.includes(path) ? folder.read(path) : undefined, at);
  if (!json.ok) {
    faults.push(...json.diagnostics);
    return [];
  }
  const { format, buttons, images } = json.value;
  if (typeof format !== "string" || !format.startsWith("open-board-"))
    faults.push(notBoard(at, "The file does not say that it is an Open Board (open-board-0.1)."));
  else if (!isList(buttons) || !isList(images ?? []))
    faults.push(notBoard(at, `The board has no list of at most ${MAX_PICTURES} buttons and images.`));
  else return [{ path, json: json.value }];
  return [];
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value) && value.length <= MAX_PICTURES;
const objectsIn = (value: unknown): JsonObject[] => (isList(value) ? value.filter(isObject) : []);

interface BoardPicture extends Labelled {
  bytes: Uint8Array | undefined;
  at: string;
  licence: JsonObject | undefined;
}

/** Words with pictures. A button without a label has the words that it says aloud. */
function picturesOf(
  { path, json }: Board,
  folder: PackFolder,
  faults: Diagnostic[],
  warnings: Diagnostic[],
): BoardPicture[] {
  const buttons = objectsIn(json["buttons"]);
  const used = new Set(buttons.map((button) => button["image_id"]));
  const images = new Map(
    objectsIn(json["images"]).flatMap((image, index) => {
      const at = `${pathPointer(path)}${pointer("images", index)}`;
      const id = image["id"];
      const bytes = used.has(id) ? bytesOf(image, at, folder, faults, warnings) : undefined;
      const licence = [image["license"], json["license"]].find(isObject);
      return bytes === undefined
        ? []
        : [[id, { file: `${path}${pointer(index)}`, bytes, at, licence }] as const];
    }),
  );
  return buttons.flatMap((button): BoardPicture[] => {
    const label = stringIn(button["label"]) ?? stringIn(button["vocalization"]);
    const picture = images.get(button["image_id"]);
    return label === undefined || picture === undefined ? [] : [{ label, ...picture }];
  });
}

/** The picture in the board or in the package; undefined when it is neither. */
function bytesOf(
  image: JsonObject,
  at: string,
  folder: PackFolder,
  faults: Diagnostic[],
  warnings: Diagnostic[],
): Uint8Array | undefined {
  const { data, path } = image;
  if (typeof data === "string") {
    const bytes = fromDataUrl(data);
    if (bytes === undefined)
      faults.push(
        packFault(
          `${at}/data`,
          "picture-data-invalid",
          "A picture is no data URL in base64.",
          "Write data:image/png;base64,...",
        ),
      );
    return bytes;
  }
  if (typeof path === "string") {
    if (!leavesPack(path))
      return folder.paths.includes(path) ? (folder.read(path) ?? new Uint8Array()) : new Uint8Array();
    faults.push(leads(`${at}/path`));
    return undefined;
  }
  warnings.push(
    packWarning(
      at,
      "picture-elsewhere",
      "A picture is not in the pack, only an address or a name of it; it is not used.",
      "Save the board with its pictures in it.",
    ),
  );
  return undefined;
}

function fromDataUrl(url: string): Uint8Array | undefined {
  const [, base64] = /^data:image\/[a-z+.-]+;base64,([A-Za-z0-9+/]+={0,2})$/.exec(url) ?? [];
  if (base64 === undefined) return undefined;
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function headOf(
  { json }: Board,
  { name }: PackFolder,
  licences: readonly (JsonObject | undefined)[],
): PackHead {
  const title = oneLine(stringIn(json["name"]) ?? name);
  const id = [slug(name), `board-${slug(name)}`, "board"]
    .map((one) => one.slice(0, 40).replace(/-+$/, ""))
    .find(isPackId);
  const types = [...new Set(licences.map((licence) => oneLine(stringIn(licence?.["type"]) ?? "not stated")))];
  const authors = [
    ...new Set(
      licences.flatMap((licence) => {
        const author = stringIn(licence?.["author_name"]);
        return author === undefined ? [] : [oneLine(author)];
      }),
    ),
  ];
  return {
    id: id ?? "board",
    title,
    kind: "symbols",
    licence: types.sort().join(", ") || "not stated",
    creditText: authors.length === 0 ? title : `${title}: pictures by ${authors.sort().join(", ")}`,
    commercialOk: types.length > 0 && types.every(allowsMoney),
  };
}

/** Only licences that are known to: "private" and what says nothing do not. */
const allowsMoney = (type: string): boolean =>
  /^(?:CC[ -]?BY(?:[ -]SA)?(?:[ -]\d(?:\.\d)?)?|CC[ -]?0|public domain|MIT|Apache[ -]2\.0)$/i.test(
    type.trim(),
  );

const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, 200);

const notBoard = (at: string, message: string): Diagnostic =>
  packFault(at, "invalid-board", message, "Save it again as an Open Board (.obf or .obz).");

const leads = (at: string): Diagnostic =>
  packFault(
    at,
    "path-leaves-pack",
    "A path leads out of the pack.",
    "Put everything into the pack, and name it from there.",
  );
