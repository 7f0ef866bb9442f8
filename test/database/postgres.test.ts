// PostgreSQL when it is not there, goes away and comes back; and processes that start at once.

import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { StartError, type Database } from "../../src/database/database.js";
import { openDatabase } from "../../src/database/open-database.js";
import { runBuilt } from "../helpers/built-script.js";
import { until } from "../helpers/processes.js";
import {
  emptyDatabase,
  freePort,
  sharedPostgres,
  startPostgres,
  testDatabase,
  type Server,
} from "../helpers/servers.js";

const PASSWORD = "canary-password";

async function refused(databaseUrl: string): Promise<StartError> {
  const error = await openDatabase({ databaseUrl, dataDir: "unused" }, () => undefined).then(
    async (database) => {
      await database.close();
      throw new Error("it was opened");
    },
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(StartError);
  const { message, hint } = error as StartError;
  expect(`${message} ${hint}`).not.toContain(PASSWORD);
  expect(hint).toContain("DATABASE_URL");
  return error as StartError;
}

describe("PostgreSQL that cannot be used stops the start, with its code and without the password", () => {
  it("when nobody listens", async () => {
    const url = `postgres://clearplan:${PASSWORD}@127.0.0.1:${await freePort()}/clearplan`;
    expect((await refused(url)).message).toContain("ECONNREFUSED");
  });

  it("when the name is unknown", async () => {
    const { message } = await refused(`postgres://clearplan:${PASSWORD}@nowhere.invalid/clearplan`);
    expect(message).toMatch(/ENOTFOUND|EAI_AGAIN/);
  });

  it("when the database is not there", async () => {
    const { port } = await sharedPostgres();
    const { message } = await refused(`postgres://postgres:${PASSWORD}@127.0.0.1:${port}/nowhere`);
    expect(message).toContain("3D000");
  });

  it("when it takes the connection and says nothing", async () => {
    const silent = createServer((socket) => void socket.on("error", () => undefined));
    const port = await freePort();
    await new Promise<void>((resolve) => silent.listen(port, "127.0.0.1", resolve));
    try {
      const { message } = await refused(`postgres://clearplan:${PASSWORD}@127.0.0.1:${port}/clearplan`);
      expect(message).toContain("ETIMEDOUT");
    } finally {
      silent.close();
    }
  });
});

describe("processes that start at once", () => {
  it("make the tables once", async () => {
    const url = await emptyDatabase();
    const source = `
      const { openDatabase } = await import(built("database/open-database.js"));
      const db = await openDatabase({ databaseUrl: process.env.URL, dataDir: "unused" }, () => undefined);
      console.log(JSON.stringify(await db.query("select version from clearplan.migration order by version")));
      await db.close();`;
    const scripts = Array.from({ length: 3 }, () => runBuilt(source, { URL: url }));
    for (const script of scripts) expect((await script.exited).code, script.errors()).toBe(0);
    const versions = '[{"version":1},{"version":2},{"version":3}]';
    expect(scripts.flatMap(({ lines }) => lines)).toEqual(Array(3).fill(versions));
  });

  it("do so in one process too", async () => {
    const databaseUrl = await emptyDatabase();
    const open = () => openDatabase({ databaseUrl, dataDir: "unused" }, () => undefined);
    const databases = await Promise.all([open(), open(), open()]);
    for (const database of databases) {
      expect(await database.query("select version from clearplan.migration order by version")).toEqual([
        { version: 1 },
        { version: 2 },
        { version: 3 },
      ]);
      await database.close();
    }
  });
});

describe("PostgreSQL that goes away", () => {
  let server: Server;
  let database: Database;
  let broken = 0;

  beforeAll(async () => {
    server = await startPostgres();
    database = await openDatabase({ databaseUrl: server.url, dataDir: "unused" }, () => (broken += 1));
    await database.query("create table clearplan.note (id integer primary key)");
  });
  afterAll(() => database.close());

  const add = (id: number) => database.query("insert into clearplan.note (id) values ($1)", [id]);
  const count = async () =>
    (await database.query<{ n: number }>("select count(*) as n from clearplan.note"))[0]?.n;

  it("and is started again serves the same pool, which told of the break", async () => {
    await add(1);
    await server.restart();
    await until("the pool to have noticed", () => broken > 0);
    await add(2);
    expect(await count()).toBe(2);
  });

  it("in the middle of a transaction fails it, keeps nothing of it, and ends no process", async () => {
    const work = database.transaction(async (tx) => {
      await tx.query("insert into clearplan.note (id) values (3)");
      await server.kill();
      await tx.query("insert into clearplan.note (id) values (4)");
    });
    await expect(work).rejects.toThrow();
    await expect(add(5)).rejects.toThrow();
    await server.restart();
    expect(await until("it to be back", () => count().catch(() => undefined))).toBe(2);
  });

  it("for a while answers when it comes back", async () => {
    server.pause();
    const waiting = add(6);
    const early = await Promise.race([
      waiting.then(() => "answered"),
      new Promise((resolve) => setTimeout(() => resolve("waits"), 300)),
    ]);
    server.resume();
    await waiting;
    expect(early).toBe("waits");
    expect(await count()).toBe(3);
  });
});

it("two services on one server do not meet", async () => {
  const [one, other] = [await testDatabase("postgres"), await testDatabase("postgres")];
  await one.database.query("insert into clearplan.mark (name, value, at) values ('mine', '1', now())");
  expect(await other.database.query("select * from clearplan.mark")).toEqual([]);
  await one.close();
  await other.close();
});
