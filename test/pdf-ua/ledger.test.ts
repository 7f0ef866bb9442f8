// The ledger names every failure condition once, and none of them is open.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Conditions of each checkpoint of the Matterhorn Protocol 1.1, in order; 23 and 27 have none of their own. */
const CONDITIONS = [
  7, 4, 3, 1, 3, 4, 2, 2, 8, 1, 7, 1, 8, 7, 5, 3, 3, 2, 4, 3, 1, 1, 0, 1, 1, 2, 0, 18, 1, 2, 30,
];

const two = (number: number): string => String(number).padStart(2, "0");

const wanted = CONDITIONS.flatMap((count, index) =>
  count === 0
    ? [two(index + 1)]
    : Array.from({ length: count }, (_, each) => `${two(index + 1)}-0${two(each + 1)}`),
);

const ledger = readFileSync("src/render/pdf/PDF_UA.md", "utf8");
const rows = [...ledger.matchAll(/^\| (\d\d(?:-\d{3})?) +\|[^|]+\| ([^|]+?) +\| ([^|]+) \|$/gm)];

describe("the ledger of PDF/UA-1", () => {
  it("names every condition, each once and in order", () => {
    expect(rows.map(([, id]) => id)).toEqual(wanted);
  });

  it("says of each who keeps it, and leaves none open", () => {
    const kept = new Set(rows.flatMap(([, , status = ""]) => status.split(", ")));
    expect([...kept].sort()).toEqual(["author", "by construction", "tested"]);
    expect(rows.filter(([, , , how = ""]) => how.trim() === "")).toEqual([]);
  });
});
