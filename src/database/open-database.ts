// Opens the database that the settings name and brings its tables up to date.

import type { Config } from "../config.js";
import type { Database } from "./database.js";
import { migrate } from "./migrations.js";

export async function openDatabase(
  { databaseUrl, dataDir }: Pick<Config, "databaseUrl" | "dataDir">,
  onError: (error: Error) => void,
): Promise<Database> {
  // Loaded when it is named: PGlite alone takes half a second.
  const database =
    databaseUrl === undefined
      ? await (await import("./pglite.js")).openPGlite(dataDir)
      : await (await import("./postgres.js")).openPostgres({ url: databaseUrl, onError });
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close().catch(() => undefined);
    throw error;
  }
}
