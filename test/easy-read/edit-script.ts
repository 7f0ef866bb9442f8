// What a person does to a script, for tests: by hand, as in an editor.

import type { Script, ScriptPart, ScriptRow } from "../../src/easy-read/script.js";

/** The script with rows changed; a row for which nothing comes back is taken out. */
export function withRows(
  script: Script,
  change: (row: ScriptRow, part: ScriptPart) => ScriptRow | readonly ScriptRow[] | undefined,
): Script {
  const parts = script.parts.map((part) => ({
    ...part,
    rows: part.rows.flatMap((row) => change(row, part) ?? []),
  }));
  return { ...script, parts };
}

/** The script with one row changed. */
export function withRow(
  script: Script,
  id: string,
  change: Partial<ScriptRow> | ((row: ScriptRow) => ScriptRow | readonly ScriptRow[] | undefined),
): Script {
  rowOf(script, id);
  return withRows(script, (row) =>
    row.id !== id ? row : typeof change === "function" ? change(row) : { ...row, ...change },
  );
}

/** A row in other words, with the picture it had. */
export const saying =
  (...texts: string[]) =>
  (row: ScriptRow): ScriptRow => ({
    ...row,
    sentences: texts.map((text, index) => ({ text, symbol: row.sentences[index]?.symbol ?? null })),
  });

/** A row that a person adds, resting on what another rests on. */
export function addedRow(from: ScriptRow, id: string, ...texts: string[]): ScriptRow {
  const { made: _made, hidden: _hidden, ...rest } = from;
  return { ...rest, id, sentences: texts.map((text) => ({ text, symbol: null })) };
}

export const shown = ({ hidden: _hidden, ...row }: ScriptRow): ScriptRow => row;

export function rowOf(script: Script, id: string): ScriptRow {
  const row = script.parts.flatMap(({ rows }) => rows).find((candidate) => candidate.id === id);
  if (row === undefined) throw new Error(`the script has no row ${id}`);
  return row;
}

export const idsOf = (script: Script): string[] =>
  script.parts.flatMap(({ rows }) => rows.map(({ id }) => id));

export const textOf = ({ sentences }: ScriptRow): string => sentences.map(({ text }) => text).join(" ");
