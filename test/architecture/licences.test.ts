// What ships, and under which licence: every production package of the lock file, for all platforms, has a licence that
// is allowed here, and every direct dependency is explained in ARCHITECTURE.md.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");

/** Asks for nothing but that its notice is kept. */
const ALLOWED: ReadonlySet<string> = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
  "Unlicense",
]);

interface Exception {
  packages: RegExp;
  licence: string;
  reason: string;
}

/** Licences that ask for more, each with the packages that may have it and why. */
const EXCEPTIONS: readonly Exception[] = [
  {
    packages: /^@img\/sharp-(?:libvips-|wasm32$|win32-)/,
    licence: "LGPL-3.0-or-later",
    reason:
      "libvips as a shared library, linked when it is loaded: it can be replaced, our code is not touched",
  },
  {
    packages: /^openmoji$/,
    licence: "CC-BY-SA-4.0",
    reason: "drawings, not code; easy read says whose they are and under which licence",
  },
  {
    packages: /^@iconify-json\/guidance$/,
    licence: "CC-BY-4.0",
    reason: "drawings, not code; easy read credits them wherever it shows one",
  },
  {
    packages: /^(?:@expo-google-fonts\/|@fontsource\/|@embedpdf\/fonts-)/,
    licence: "OFL-1.1",
    reason: "fonts, which may be embedded in documents and shipped with a program",
  },
];

/** Packages whose package.json names no licence, and what their licence file begins with. */
const UNNAMED: Readonly<Record<string, { licence: string; begins: string }>> = {
  "png-js": { licence: "MIT", begins: "MIT License" },
};

interface LockedPackage {
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
}

interface Shipped {
  name: string;
  path: string;
  licence: string;
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(ROOT, path), "utf8")) as T;
}

const shipped: Shipped[] = Object.entries(
  readJson<{ packages: Record<string, LockedPackage> }>("package-lock.json").packages,
)
  .filter(([path, { dev, devOptional }]) => path !== "" && dev !== true && devOptional !== true)
  .map(([path, { license }]) => {
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    return { name, path, licence: license ?? UNNAMED[name]?.licence ?? "none" };
  });

/** `MIT AND OFL-1.1`: all of them bind. `MIT OR GPL-2.0`: we choose, so one that is allowed is enough. */
function isAllowed(name: string, expression: string): boolean {
  const plain = expression.replace(/[()]/g, " ");
  return plain
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((licence) => isOneAllowed(name, licence.trim())));
}

const isOneAllowed = (name: string, licence: string): boolean =>
  ALLOWED.has(licence) || EXCEPTIONS.some((one) => one.licence === licence && one.packages.test(name));

describe("licences", () => {
  it("are read of everything that ships", () => {
    expect(shipped.length).toBeGreaterThan(150);
  });

  it("are allowed, or excepted with a reason", () => {
    const wrong = shipped.filter(({ name, licence }) => !isAllowed(name, licence));
    expect(wrong.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
  });

  it.each([
    ["some-package", "GPL-3.0-only"],
    ["some-package", "AGPL-3.0-or-later"],
    ["some-package", "LGPL-3.0-or-later"],
    ["some-package", "MIT AND GPL-2.0-only"],
    ["some-package", "SEE LICENSE IN LICENSE.md"],
    ["some-package", "none"],
    ["openmoji-more", "CC-BY-SA-4.0"],
  ])("of %s are refused when they are %s", (name, licence) => {
    expect(isAllowed(name, licence)).toBe(false);
  });

  it("may be chosen where a package leaves the choice", () => {
    expect(isAllowed("some-package", "(MIT OR GPL-2.0-only)")).toBe(true);
  });

  it.each(EXCEPTIONS)("have no exception that nothing needs: $licence", ({ packages, licence }) => {
    expect(shipped.some((one) => packages.test(one.name) && one.licence.includes(licence))).toBe(true);
  });

  it.each(Object.entries(UNNAMED))("of %s stand in its licence file", (name, { begins }) => {
    const [one] = shipped.filter((each) => each.name === name);
    expect(readFileSync(join(ROOT, one?.path ?? name, "LICENSE"), "utf8").startsWith(begins)).toBe(true);
  });

  it("are in the lock file as in what is installed", () => {
    const installed = shipped.filter(({ path }) => existsSync(join(ROOT, path, "package.json")));
    expect(installed.length).toBeGreaterThan(150);
    const different = installed.filter(({ name, path, licence }) => {
      const { license } = readJson<{ license?: unknown }>(join(path, "package.json"));
      return typeof license === "string" ? license !== licence : UNNAMED[name] === undefined;
    });
    expect(different.map(({ name }) => name)).toEqual([]);
  });
});

describe("the table of dependencies in ARCHITECTURE.md", () => {
  const table = readFileSync(join(ROOT, "ARCHITECTURE.md"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) => line.split("|")[1] ?? "");
  const named = new Set(table.flatMap((cell) => cell.split(",").map((name) => name.trim())));
  const { dependencies } = readJson<{ dependencies: Record<string, string> }>("package.json");

  it.each(Object.keys(dependencies))("names %s", (name) => {
    const family = `${name.split("/")[0] ?? ""}/*`;
    expect(named.has(name) || named.has(family)).toBe(true);
  });
});
