// One suite over both databases: tables, transactions, types. What holds for one holds for the other.

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database, Statements } from "../../src/database/database.js";
import { one, StartError } from "../../src/database/database.js";
import { lockFolder } from "../../src/database/folder-lock.js";
import { migrate } from "../../src/database/migrations.js";
import { openDatabase } from "../../src/database/open-database.js";
import { removeFolder } from "../helpers/processes.js";
import { DATABASE_KINDS, testDatabase, type TestDatabase } from "../helpers/servers.js";

interface Note {
  id: number;
  text: string;
}

describe.each(DATABASE_KINDS)("%s", (kind) => {
  let opened: TestDatabase;
  let db: Database;

  beforeAll(async () => {
    opened = await testDatabase(kind);
    db = opened.database;
    await db.query("create table clearplan.note (id integer primary key, text text not null)");
  });
  beforeEach(async () => {
    await db.query("delete from clearplan.note");
  });
  afterAll(() => opened.close());

  const add = (to: Statements, id: number, text = "words"): Promise<object[]> =>
    to.query("insert into clearplan.note (id, text) values ($1, $2)", [id, text]);
  const ids = async (from: Statements = db): Promise<number[]> =>
    (await from.query<Note>("select id from clearplan.note order by id")).map(({ id }) => id);

  it("says which it is", () => {
    expect(db.kind).toBe(kind);
  });

  describe("migrations", () => {
    it("change nothing the second time", async () => {
      const tables = async (): Promise<object[]> =>
        db.query(
          `select table_name, column_name, data_type, is_nullable from information_schema.columns
           where table_schema = 'clearplan' order by 1, 2`,
        );
      const before = await tables();
      expect(before.length).toBeGreaterThan(50);
      await migrate(db);
      expect(await tables()).toEqual(before);
      expect(await db.query("select version from clearplan.migration order by version")).toEqual([
        { version: 1 },
        { version: 2 },
        { version: 3 },
      ]);
    });

    it("of a newer program stop the start, in words, and change nothing", async () => {
      await db.query("insert into clearplan.migration (version) values (999)");
      try {
        const error = await migrate(db).catch((cause: unknown) => cause);
        expect(error).toBeInstanceOf(StartError);
        expect(String(error)).toContain("999");
        expect((error as StartError).hint).not.toBe("");
      } finally {
        await db.query("delete from clearplan.migration where version = 999");
      }
    });
  });

  describe("a transaction", () => {
    it("is committed when its work ends, and gives its result", async () => {
      const result = await db.transaction(async (tx) => {
        await add(tx, 1);
        await add(tx, 2);
        return ids(tx);
      });
      expect(result).toEqual([1, 2]);
      expect(await ids()).toEqual([1, 2]);
    });

    it("is undone when its work throws, and throws the same", async () => {
      const reason = new Error("no");
      const work = db.transaction(async (tx) => {
        await add(tx, 1);
        throw reason;
      });
      await expect(work).rejects.toBe(reason);
      expect(await ids()).toEqual([]);
    });

    it("is undone when a statement fails, with the code of the failure", async () => {
      await add(db, 2);
      const work = db.transaction(async (tx) => {
        await add(tx, 1);
        await add(tx, 2);
      });
      await expect(work).rejects.toMatchObject({ code: "23505" });
      expect(await ids()).toEqual([2]);
    });

    it("leaves the database usable after it was undone, many times over", async () => {
      for (let at = 0; at < 30; at += 1)
        await expect(db.transaction((tx) => tx.query("select wrong"))).rejects.toMatchObject({
          code: "42703",
        });
      await db.transaction((tx) => add(tx, 1));
      expect(await ids()).toEqual([1]);
    });

    it("is not seen before it is committed", async () => {
      let seen: Promise<number[]> | undefined;
      await db.transaction(async (tx) => {
        await add(tx, 1);
        // The embedded database answers it afterwards, PostgreSQL at once.
        seen = ids();
        if (kind === "postgres") expect(await seen).toEqual([]);
      });
      expect(await seen).toEqual(kind === "postgres" ? [] : [1]);
    });

    it("runs beside others and none loses its work", async () => {
      await add(db, 0, "0");
      await Promise.all(
        Array.from({ length: 25 }, (_, at) =>
          db.transaction(async (tx) => {
            const row = await one<Note>(tx, "select text from clearplan.note where id = 0 for update");
            await tx.query("update clearplan.note set text = $1 where id = 0", [
              String(Number(row?.text) + 1),
            ]);
            await add(tx, at + 1);
          }),
        ),
      );
      expect(await one(db, "select text from clearplan.note where id = 0")).toEqual({ text: "25" });
      expect(await ids()).toHaveLength(26);
    });

    it("is tried again when PostgreSQL finds two that wait for each other", async () => {
      if (kind === "pglite") {
        // One connection: two can never wait for each other, so the second begins when the first has ended.
        const order: string[] = [];
        const step = (name: string) =>
          db.transaction(async (tx) => {
            order.push(`${name} begins`);
            await tx.query("select 1");
            order.push(`${name} ends`);
          });
        await Promise.all([step("a"), step("b")]);
        expect(order).toEqual(["a begins", "a ends", "b begins", "b ends"]);
        return;
      }
      await add(db, 1);
      await add(db, 2);
      let runs = 0;
      let held = 0;
      let release = (): void => undefined;
      const both = new Promise<void>((resolve) => (release = resolve));
      const lockInOrder = (first: number, second: number) =>
        db.transaction(async (tx) => {
          runs += 1;
          await tx.query("update clearplan.note set text = 'a' where id = $1", [first]);
          held += 1;
          if (held === 2) release();
          await both;
          await tx.query("update clearplan.note set text = 'b' where id = $1", [second]);
        });
      await Promise.all([lockInOrder(1, 2), lockInOrder(2, 1)]);
      expect(runs).toBe(3);
    });
  });

  describe("types", () => {
    const echo = async <T>(type: string, value: Parameters<Statements["query"]>[1]): Promise<T | undefined> =>
      (await one<{ value: T }>(db, `select $1::${type} as value`, value))?.value;

    it("times are Date, to the millisecond", async () => {
      const at = new Date("2026-11-23T09:00:00.123Z");
      expect(await echo("timestamptz", [at])).toEqual(at);
    });

    it("bytes are bytes, all 256 of them, and none", async () => {
      const all = Uint8Array.from({ length: 256 }, (_, at) => at);
      for (const bytes of [all, new Uint8Array(0), all.subarray(10, 20)]) {
        const back = await echo<Uint8Array>("bytea", [bytes]);
        expect(back).toBeInstanceOf(Uint8Array);
        expect([...(back ?? [])]).toEqual([...bytes]);
      }
    });

    it("jsonb is a value, given as text", async () => {
      const value = { list: [1, "two", null, { deep: true }], empty: {}, text: 'é"\\' };
      expect(await echo("jsonb", [JSON.stringify(value)])).toEqual(value);
      expect(await echo("jsonb", [JSON.stringify([])])).toEqual([]);
      expect(await echo("jsonb", [JSON.stringify("text")])).toBe("text");
    });

    it("numbers are numbers, counts too, within a transaction too", async () => {
      expect(await echo("integer", [-7])).toBe(-7);
      expect(await echo("double precision", [0.1])).toBe(0.1);
      await add(db, 1);
      const count = "select count(*) as n from clearplan.note";
      expect(await one(db, count)).toEqual({ n: 1 });
      expect(await db.transaction((tx) => one(tx, count))).toEqual({ n: 1 });
    });

    it("truth, nothing and any text come back as they went", async () => {
      expect(await echo("boolean", [true])).toBe(true);
      expect(await echo("boolean", [false])).toBe(false);
      expect(await echo("text", [null])).toBeNull();
      for (const text of ["", "Zoë 'quoted' $1 \\ ; drop", "👩‍🏫", "true", "1"])
        expect(await echo("text", [text])).toBe(text);
    });
  });

  it("says what was wrong with a statement by its code, and takes the next", async () => {
    await expect(db.query("select * from clearplan.nowhere")).rejects.toMatchObject({ code: "42P01" });
    expect(await db.query("select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("syncs, also when many ask at once, and while rows are written", async () => {
    await Promise.all(
      Array.from({ length: 20 }, async (_, at) => {
        await add(db, at);
        await db.sync();
      }),
    );
    expect(await ids()).toHaveLength(20);
  });

  it("gives the queue clients that find its schema", async () => {
    const client = await db.pool.connect();
    try {
      const { rows } = await client.query("select current_schema() as schema, $1::int as n", [3]);
      expect(rows).toEqual([{ schema: kind === "pglite" ? "bullmq" : null, n: 3 }]);
    } finally {
      client.release();
    }
  });

  it("has what was committed when it is opened again", async () => {
    await add(db, 5, "kept");
    db = await opened.reopen();
    expect(await db.query("select id, text from clearplan.note")).toEqual([{ id: 5, text: "kept" }]);
  });
});

describe("openDatabase", () => {
  it("closes what it opened when the tables cannot be brought up to date", async () => {
    const opened = await testDatabase("pglite");
    await opened.database.query("insert into clearplan.migration (version) values (999)");
    await opened.database.close();
    await expect(openDatabase(opened.config, () => undefined)).rejects.toThrow("999");
    await (
      await lockFolder(opened.config.dataDir)
    )();
    await removeFolder(opened.config.dataDir);
  });
});
