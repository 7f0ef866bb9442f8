import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rowHash, type AuditRow } from "../../src/audit/audit.js";
import { exportAudit, isRow, readExportLine, type AuditFilter } from "../../src/audit/export.js";
import { openStores, type Stores } from "../helpers/stores.js";

let stores: Stores;
beforeAll(async () => {
  stores = await openStores();
  const { audit, clock } = stores;
  await audit.record({
    tenant: "east",
    event: "accepted",
    renderId: "r_1",
    actor: "key_a",
    details: { ü: "“1”\n" },
  });
  await audit.record({ tenant: "west", event: "checked", actor: "key_b", details: {} });
  clock.at = new Date("2026-11-24T09:00:00Z");
  await audit.record({ tenant: "east", event: "rendered", renderId: "r_1", actor: "engine", details: {} });
  await audit.record({
    tenant: "east",
    event: "fetched",
    renderId: "r_2",
    actor: "key_a",
    onBehalfOf: "o",
    details: {},
  });
});
afterAll(() => stores.close());

async function exported(filter?: AuditFilter): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportAudit(stores.database, filter)) lines.push(line);
  return lines;
}

const brief = (lines: readonly string[]) =>
  lines
    .map(readExportLine)
    .map((line) => (isRow(line) ? `${line.tenant} ${line.seq}` : `${line.tenant} head ${line.head.seq}`));

describe("an export", () => {
  it("has each row of each tenant in order, and its head after them", async () => {
    expect(brief(await exported())).toEqual([
      "east 1",
      "east 2",
      "east 3",
      "east head 3",
      "west 1",
      "west head 1",
    ]);
  });

  it("may be of one tenant, from a moment on, or of one render", async () => {
    expect(brief(await exported({ tenant: "west" }))).toEqual(["west 1", "west head 1"]);
    expect(brief(await exported({ tenant: "east", since: "2026-11-24T00:00:00.000Z" }))).toEqual([
      "east 2",
      "east 3",
      "east head 3",
    ]);
    expect(brief(await exported({ tenant: "east", renderId: "r_1" }))).toEqual([
      "east 1",
      "east 2",
      "east head 3",
    ]);
    expect(await exported({ tenant: "nobody" })).toEqual([]);
  });

  it("is a line for each, whatever stands in the details", async () => {
    for (const line of await exported()) expect(line).not.toContain("\n");
  });

  it("can be verified by itself with the key", async () => {
    const key = await stores.vault.secret("audit");
    const lines = (await exported({ tenant: "east" })).map(readExportLine);
    const rows = lines.filter(isRow);
    let previous = "0".repeat(64);
    for (const row of rows) {
      const { hash, ...rest }: AuditRow = row;
      expect(row.previous).toBe(previous);
      expect(rowHash(key, rest)).toBe(hash);
      previous = hash;
    }
    expect(lines.at(-1)).toEqual({ tenant: "east", head: { seq: 3, hash: previous } });
  });
});
