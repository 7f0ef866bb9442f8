// Generated rows read back into the records they were made from, for the round trip.

import { readField, readRole } from "../../src/easy-read/read-rows.js";
import type { ScriptRow } from "../../src/easy-read/script.js";
import type { Placement, Schedule } from "../../src/plan/schema.js";

/** What the generated rows of one provision say of it. */
export interface ReadProvision extends Partial<Schedule> {
  ratio?: { staff: number; pupils: number };
  groupMax?: number;
  quantity?: number;
  startBy?: string;
  endBy?: string;
  reviewEvery?: string;
  /** The role without its article. */
  role?: string;
  /** Each place, without the words that the template puts around it. */
  where?: string[];
}

const textsOf = (rows: readonly ScriptRow[]): string[] =>
  rows.flatMap((row) => row.sentences.map(({ text }) => text));

const lastOf = ({ id }: ScriptRow): string => id.split(".").at(-1) ?? "";

/** A field as the rows of one part say it, under its name; nothing where they do not. */
function fieldOf(rows: readonly ScriptRow[], field: string, ...parts: string[]): object {
  const read = readField(field, textsOf(rows.filter((row) => parts.includes(lastOf(row)))));
  return read === undefined ? {} : { [field]: read };
}

/** Reads the generated fact rows of one provision. A row that no template wrote adds nothing. */
export function readProvision(rows: readonly ScriptRow[]): ReadProvision {
  const facts = rows.filter(({ kind }) => kind === "help-fact");
  const of = (part: string): string[] => textsOf(facts.filter((row) => lastOf(row) === part));
  const { schedule } = fieldOf(facts, "schedule", "times", "weeks") as { schedule?: Schedule };
  const role = readRole(of("who")[0] ?? "");
  const where = of("where").map(readPlace);
  return {
    ...schedule,
    ...fieldOf(facts, "ratio", "ratio"),
    ...fieldOf(facts, "groupMax", "group"),
    ...fieldOf(facts, "quantity", "quantity"),
    ...fieldOf(facts, "startBy", "start"),
    ...fieldOf(facts, "endBy", "end"),
    ...fieldOf(facts, "reviewEvery", "review"),
    ...(role === undefined ? {} : { role }),
    ...(where.length === 0 ? {} : { where }),
  };
}

/** "From September 2027 it will be in the learning base." as "From September 2027 learning base". */
export function readPlace(text: string): string {
  const match = /^(?:It will be|(.+?) it will be) (?:(?:in|at) )?(?:the )?(.+)\.$/.exec(text);
  if (match === null) return text.replace(/\.$/, "");
  return [match[1], match[2]].filter((words) => words !== undefined).join(" ");
}

/** Reads the rows of one placement: "You go to ...", "It is a ...", from when, until when. */
export function readPlacement(rows: readonly ScriptRow[]): Partial<Placement> {
  const texts = textsOf(rows);
  const find = (pattern: RegExp): string | undefined =>
    texts.map((text) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
  const name = find(/^You (?:will )?go to (.+)\.$/);
  const type = find(/^It is an? (.+)\.$/);
  return {
    ...(name === undefined ? {} : { name }),
    ...(type === undefined ? {} : { type }),
    ...fieldOf(rows, "attendance", "attendance"),
    ...fieldOf(rows, "from", "from"),
    ...fieldOf(rows, "to", "to"),
  };
}

/** "Ama Asante is your mum." */
export function readPerson(text: string): { name: string; relationship: string } | undefined {
  const [, name, relationship] = /^(.+?) is your (.+)\.$/.exec(text) ?? [];
  return name === undefined || relationship === undefined ? undefined : { name, relationship };
}
