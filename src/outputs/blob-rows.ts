// Sealed bytes in the database, for many machines that share no folder.

import type { Database } from "../database/database.js";
import { one } from "../database/database.js";
import { soundKey, soundRender, type Blobs } from "./blobs.js";

export function blobRows(database: Database): Blobs {
  return {
    async put(key, bytes) {
      const [renderId = ""] = soundKey(key).split("/");
      await database.query(
        `insert into clearplan.blob (key, render_id, data, created_at) values ($1, $2, $3, now())
         on conflict (key) do update set data = excluded.data, created_at = excluded.created_at`,
        [key, renderId, bytes],
      );
    },
    async get(key) {
      const row = await one<{ data: Uint8Array }>(
        database,
        "select data from clearplan.blob where key = $1",
        [soundKey(key)],
      );
      return row?.data;
    },
    async remove(renderId, keep = []) {
      await database.query(
        "delete from clearplan.blob where render_id = $1 and not (key in (select jsonb_array_elements_text($2::jsonb)))",
        [soundRender(renderId), JSON.stringify(keep)],
      );
    },
    async drop(keys) {
      await database.query(
        "delete from clearplan.blob where key in (select jsonb_array_elements_text($1::jsonb))",
        [JSON.stringify(keys.map(soundKey))],
      );
    },
    async *renders() {
      const rows = await database.query<{ render_id: string; newest: Date }>(
        "select render_id, max(created_at) as newest from clearplan.blob group by render_id",
      );
      for (const { render_id, newest } of rows) yield { renderId: render_id, newest };
    },
  };
}
