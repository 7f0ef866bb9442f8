// A folder with a pack.json: Widgit, Photosymbols, the child's own photos, whatever an installation has the right to use.

import { pointer, type Diagnostic, type Parsed } from "../../diagnostics/diagnostic.js";
import { nearestName } from "../../plan/nearest-name.js";
import type { SymbolSet } from "../symbols.js";
import { isObject, readJsonObject, stringIn, type JsonObject } from "./json.js";
import { makePack, stemOf, type FoundPicture, type PackHead } from "./make-pack.js";
import { conceptNamed } from "./match-labels.js";
import {
  isPackId,
  MAX_PICTURES,
  PACK_ID_HINT,
  packFault,
  packWarning,
  type PackFolder,
  type SymbolPack,
} from "./pack.js";

export const PACK_JSON = "pack.json";

const PROPERTIES = [
  "id",
  "title",
  "kind",
  "planIds",
  "licence",
  "creditText",
  "url",
  "commercialOk",
  "files",
] as const;
const FILE_PROPERTIES = ["concept", "file", "alt", "fit"] as const;

/** Longest text of a pack.json that is printed, in characters. */
const MAX_TEXT = 400;

/** Reads `{ id, title, kind?, planIds?, licence, creditText, url?, commercialOk, files: [{ concept, file, alt?, fit? }] }`. */
export function readPackJson(folder: PackFolder, map: SymbolSet): Parsed<SymbolPack> {
  const json = readJsonObject(folder.read(PACK_JSON), pointer(PACK_JSON));
  if (!json.ok) return json;
  const faults = unknownProperties(json.value, PROPERTIES, "");
  const head = readHead(json.value, faults);
  const files = readFiles(json.value["files"], faults);
  const warnings: Diagnostic[] = [];
  const found = files
    .flatMap((file) => foundIn(folder, file, map, faults, warnings))
    .filter(({ concept, at }, index, all) => {
      const first = all.findIndex((other) => other.concept === concept) === index;
      if (!first) warnings.push(twice(at));
      return first;
    });
  if (faults.length > 0 || head === undefined) return { ok: false, diagnostics: faults };
  return makePack(head, found, warnings);
}

function readHead(json: JsonObject, faults: Diagnostic[]): PackHead | undefined {
  const id = text(json, "id", faults);
  if (id !== undefined && !isPackId(id))
    faults.push(packFault("/id", "invalid-pack-id", "The id of the pack cannot be used.", PACK_ID_HINT));
  const title = text(json, "title", faults);
  const licence = text(json, "licence", faults);
  const creditText = text(json, "creditText", faults);
  const kind = json["kind"] ?? "symbols";
  if (kind !== "symbols" && kind !== "photos")
    faults.push(
      packFault("/kind", "unknown-value", "The kind is not known.", 'Write "symbols" or "photos".'),
    );
  const commercialOk = json["commercialOk"];
  if (typeof commercialOk !== "boolean")
    faults.push(
      packFault(
        "/commercialOk",
        "wrong-type",
        "It is not said whether the licence allows use for money.",
        "Write true or false.",
      ),
    );
  const url = json["url"] === undefined ? undefined : webAddress(json["url"], faults);
  const planIds = json["planIds"] === undefined ? undefined : planIdsOf(json, faults);
  if (id === undefined || title === undefined || licence === undefined || creditText === undefined)
    return undefined;
  return {
    id,
    title,
    kind: kind === "photos" ? "photos" : "symbols",
    ...(planIds === undefined ? {} : { planIds }),
    licence,
    creditText,
    ...(url === undefined ? {} : { url }),
    commercialOk: commercialOk === true,
  };
}

function text(json: JsonObject, name: string, faults: Diagnostic[], at = ""): string | undefined {
  const value = stringIn(json[name]);
  const place = `${at}${pointer(name)}`;
  if (value === undefined)
    faults.push(
      packFault(place, "missing-property", `“${name}” is missing or no text.`, `Write “${name}” as text.`),
    );
  else if (value.length > MAX_TEXT || /\p{Cc}/u.test(value))
    faults.push(
      packFault(
        place,
        "text-not-printable",
        `“${name}” is too long, or has more than one line.`,
        `Write one line of at most ${MAX_TEXT} characters.`,
      ),
    );
  return value;
}

function webAddress(value: unknown, faults: Diagnostic[]): string | undefined {
  if (typeof value === "string" && /^https?:\/\/[^\s]{1,400}$/.test(value)) return value;
  faults.push(
    packFault(
      "/url",
      "invalid-web-address",
      "The address is not complete.",
      "Give it whole, beginning with https://, or leave it out.",
    ),
  );
  return undefined;
}

function planIdsOf(json: JsonObject, faults: Diagnostic[]): string[] | undefined {
  const { planIds: ids, kind } = json;
  if (kind === "photos" && Array.isArray(ids) && ids.length > 0 && ids.every((id) => stringIn(id)))
    return ids as string[];
  faults.push(
    packFault(
      "/planIds",
      "invalid-plan-ids",
      "Plans are named for a pack that is none of photos, or not as a list of ids.",
      'Write "kind": "photos" and a list of plan ids, or leave planIds out.',
    ),
  );
  return undefined;
}

interface PackFile {
  at: string;
  concept: string;
  file: string;
  alt?: string | undefined;
  fit?: "A" | "B";
}

function readFiles(value: unknown, faults: Diagnostic[]): PackFile[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > MAX_PICTURES) {
    faults.push(
      packFault(
        "/files",
        "invalid-files",
        `“files” is no list of 1 to ${MAX_PICTURES} pictures.`,
        'Write [{ "concept": "...", "file": "..." }].',
      ),
    );
    return [];
  }
  return (value as unknown[]).flatMap((entry, index) => readFile(entry, pointer("files", index), faults));
}

function readFile(entry: unknown, at: string, faults: Diagnostic[]): PackFile[] {
  if (!isObject(entry)) {
    faults.push(
      packFault(at, "wrong-type", "This is no object.", 'Write { "concept": "...", "file": "..." }.'),
    );
    return [];
  }
  faults.push(...unknownProperties(entry, FILE_PROPERTIES, at));
  const concept = text(entry, "concept", faults, at);
  const file = text(entry, "file", faults, at);
  const alt = entry["alt"] === undefined ? undefined : text(entry, "alt", faults, at);
  const fit = entry["fit"] ?? "A";
  if (fit !== "A" && fit !== "B") {
    const hint = 'Write "A" (shows it) or "B" (stands for it).';
    faults.push(packFault(`${at}/fit`, "unknown-value", "The fit is not known.", hint));
    return [];
  }
  if (concept === undefined || file === undefined) return [];
  return [{ at, concept, file, alt, fit }];
}

function foundIn(
  folder: PackFolder,
  { at, concept: word, file, alt, fit }: PackFile,
  map: SymbolSet,
  faults: Diagnostic[],
  warnings: Diagnostic[],
): FoundPicture[] {
  const path = file.replace(/^\.\//, "");
  if (leavesPack(path)) {
    faults.push(
      packFault(
        `${at}/file`,
        "path-leaves-pack",
        "The path of a picture leads out of the pack.",
        "Put the picture into the pack, and name it from there with /.",
      ),
    );
    return [];
  }
  const concept = conceptNamed(word, map);
  if (concept === undefined) {
    warnings.push(unknownConcept(`${at}/concept`, word, map));
    return [];
  }
  const bytes = folder.paths.includes(path) ? folder.read(path) : undefined;
  return [{ concept, file: path, name: stemOf(path), bytes, alt, fit, at: `${at}/file` }];
}

export const leavesPack = (path: string): boolean =>
  /^(?:\/|[A-Za-z]:)|\\|\0/.test(path) || path.split("/").includes("..");

const twice = (at: string): Diagnostic =>
  packWarning(
    at.replace(/\/file$/, "/concept"),
    "concept-twice",
    "A second picture is for a concept that has one; it is not used.",
    "Keep one of the two.",
  );

function unknownConcept(at: string, word: string, map: SymbolSet): Diagnostic {
  const nearest = nearestName(word.toLowerCase(), [...map.concepts.keys()]);
  return packWarning(
    at,
    "unknown-concept",
    "A picture is for a concept that the map does not have; it is not used.",
    nearest === undefined
      ? "Name a concept or a lemma of symbols/concepts.tsv."
      : `Did you mean “${nearest}”?`,
  );
}

function unknownProperties(json: JsonObject, known: readonly string[], at: string): Diagnostic[] {
  return Object.keys(json)
    .filter((name) => !known.includes(name))
    .map((name) =>
      packFault(
        `${at}${pointer(name)}`,
        "unknown-property",
        "A pack has no such property.",
        `Remove it. Properties here: ${known.join(", ")}.`,
      ),
    );
}
