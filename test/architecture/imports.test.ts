// The shape of the house, proved by reading the imports: a file imports lower ranks only, rooms of one rank do not know
// each other, each heavy package has one importing file, and the core asks the outside world for nothing.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");

const RANKS: Record<string, number> = {
  diagnostics: 0,
  sorted: 0,
  plan: 1,
  document: 1,
  theme: 1,
  language: 1,
  compose: 2,
  "easy-read": 2,
  checks: 2,
  analysis: 2,
  "render/pdf": 2,
  "render/html": 2,
  produce: 3,
  resources: 4,
  config: 4,
  requests: 4,
  observe: 5,
  database: 5,
  threads: 5,
  vault: 6,
  queue: 6,
  outputs: 7,
  audit: 7,
  keys: 8,
  webhooks: 8,
  renders: 9,
  http: 10,
  cli: 10,
  studio: 11,
};

/** Of one rank, and yet allowed: the tree names plan sections, themes name editions, phrases speak of plans. */
const NEIGHBOURS: readonly (readonly [from: string, to: string])[] = [
  ["document", "plan"],
  ["theme", "document"],
  ["theme", "plan"],
  ["language", "plan"],
  ["document", "language"],
];

/** Each heavy package and the one file that imports it. */
const SOLE_IMPORTERS: Record<string, string> = {
  "@react-pdf/renderer": "src/render/pdf/react-pdf.ts",
  "@react-pdf/layout": "src/render/pdf/react-pdf.ts",
  react: "src/render/pdf/react-pdf.ts",
  pdfkit: "src/render/pdf/pdf-canvas.ts",
  fontkit: "src/render/pdf/fonts.ts",
  handlebars: "src/compose/fill-template.ts",
  "remark-parse": "src/compose/parse-markdown.ts",
  "remark-gfm": "src/compose/parse-markdown.ts",
  "remark-directive": "src/compose/parse-markdown.ts",
  unified: "src/compose/parse-markdown.ts",
  linebreak: "src/render/pdf/line-breaks.ts",
  "bidi-js": "src/render/pdf/bidi.ts",
  syllable: "src/language/syllables.ts",
  "franc-all": "src/language/foreign-words.ts",
  "dale-chall": "src/language/dale-chall-words.ts",
  spache: "src/analysis/readability/spache-words.ts",
  "retext-readability": "src/analysis/readability/second-opinion.ts",
  sharp: "src/resources/load-images.ts",
  fflate: "src/resources/zip.ts",
  yaml: "src/checks/read-yaml.ts",
  pg: "src/database/postgres.ts",
  "@electric-sql/pglite": "src/database/pglite.ts",
  bullmq: "src/queue/queue.ts",
  ioredis: "src/queue/redis.ts",
  piscina: "src/threads/pool.ts",
  pino: "src/observe/log.ts",
  "prom-client": "src/observe/metrics.ts",
  jose: "src/keys/json-web-tokens.ts",
  standardwebhooks: "src/webhooks/sign.ts",
};

const OUTSIDE = /^node:(?:fs|net|http|https|os|child_process|process|timers|worker_threads)/;

interface SourceFile {
  path: string;
  room: string;
  imports: string[];
  text: string;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function roomOf(path: string): string {
  const parts = relative(join(ROOT, "src"), path).split("/");
  if (parts[0] === "render") return `render/${parts[1]}`;
  return (parts[0] ?? "").replace(/\.[jt]sx?$/, "");
}

const files: SourceFile[] = sources(join(ROOT, "src")).map((path) => {
  const text = readFileSync(path, "utf8");
  const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] as string);
  return { path, room: roomOf(path), imports, text };
});

const name = (file: SourceFile): string => relative(ROOT, file.path);

describe("imports", () => {
  it("finds the sources", () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it("knows every room", () => {
    expect(files.filter((file) => RANKS[file.room] === undefined).map(name)).toEqual([]);
  });

  it("go to lower ranks only", () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter((target) => target.startsWith("."))
        .map((target) => roomOf(join(dirname(file.path), target)))
        .filter((room) => {
          if (room === file.room) return false;
          if (NEIGHBOURS.some(([from, to]) => from === file.room && to === room)) return false;
          return (RANKS[room] ?? 99) >= (RANKS[file.room] ?? 0);
        })
        .map((room) => `${name(file)} -> ${room}`),
    );
    expect(wrong).toEqual([]);
  });

  it("never go round in a circle", () => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const targets = (file: SourceFile): SourceFile[] =>
      file.imports
        .filter((target) => target.startsWith("."))
        .map((target) => join(dirname(file.path), target).replace(/\.js$/, ".ts"))
        .flatMap((path) => byPath.get(path) ?? byPath.get(`${path}x`) ?? []);
    const done = new Set<SourceFile>();
    const circles: string[] = [];
    const walk = (file: SourceFile, path: readonly SourceFile[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].map(name).join(" -> "));
      else if (!done.has(file)) {
        for (const target of targets(file)) walk(target, [...path, file]);
        done.add(file);
      }
    };
    for (const file of files) walk(file, []);
    expect(circles).toEqual([]);
  });

  it("never lead from src to worker or test", () => {
    const wrong = files.filter((file) =>
      file.imports.some((target) => /(?:^|\/)(?:worker|test)\//.test(target)),
    );
    expect(wrong.map(name)).toEqual([]);
  });

  it.each(Object.entries(SOLE_IMPORTERS))("of %s stand in %s alone", (target, importer) => {
    const importers = files.filter((file) => file.imports.includes(target)).map(name);
    expect(importers).toEqual([importer]);
  });
});

describe("the core", () => {
  const core = files.filter((file) => (RANKS[file.room] ?? 99) <= 3);

  it("imports nothing of the outside world", () => {
    expect(core.filter((file) => file.imports.some((target) => OUTSIDE.test(target))).map(name)).toEqual([]);
  });

  it("reads no clock, no environment and no random numbers", () => {
    const asks =
      /\bDate\.now\(|new Date\(\)|Math\.random\(|process\.|performance\.now\(|globalThis\.crypto|randomUUID/;
    expect(core.filter((file) => asks.test(file.text)).map(name)).toEqual([]);
  });
});
