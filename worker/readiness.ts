// Whether a process can do its work now: what an orchestrator asks before it sends requests.

import type { Service } from "./main.js";

export interface Readiness {
  ok: boolean;
  checks: Record<string, string>;
}

/** Milliseconds that a store may take to answer. */
const PATIENCE = 2_000;

export async function readiness({ core, queue }: Pick<Service, "core" | "queue">): Promise<Readiness> {
  const [database, jobs] = await Promise.all([
    answers(core.database.query("select 1 as one")),
    answers(queue.counts()),
  ]);
  // Without the queue renders are still accepted, and done when it is back.
  return { ok: database, checks: { database: word(database), queue: word(jobs) } };
}

const word = (ok: boolean): string => (ok ? "ok" : "away");

async function answers(question: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE);
  });
  try {
    return await Promise.race([question.then(() => true), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
