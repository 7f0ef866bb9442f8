// Golden texts: the shape of each stage as a person reads it. `npm run golden` accepts; a missing golden fails.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect } from "vitest";

const FOLDER = join(import.meta.dirname, "..", "golden");
const accepting = process.env["GOLDEN"] === "accept";

/** Compares text with test/golden/NAME; with GOLDEN=accept writes it. A missing golden fails. */
export function expectGolden(name: string, text: string): void {
  const file = join(FOLDER, name);
  const normal = text.endsWith("\n") ? text : `${text}\n`;
  if (accepting) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, normal);
    return;
  }
  expect(
    existsSync(file),
    `golden ${name} is missing: read the output, then accept it with npm run golden`,
  ).toBe(true);
  expect(normal, `golden ${name}: read the difference, then accept it with npm run golden`).toBe(
    readFileSync(file, "utf8"),
  );
}
