// The service as it really runs, which stops itself at a step of a render that the environment names.
//
// STOP_AT    steps of a render, joined by commas (see worker/process-render.ts): at each of them one render is stopped,
//            once, and no render is stopped at two of them
// STOP_HOW   kill: SIGKILL to this process; pause: SIGSTOP to it; thread: its threads are ended, and it lives on
// STOP_MARKS folder that remembers, from process to process, which render was stopped at which step
// STOP_AFTER so many renders pass by first
// STOP_EVERY on: the render that was stopped at a step is stopped there each time that it comes by

import { existsSync, readdirSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { main } from "../../../dist/worker/main.js";

const {
  STOP_AT = "",
  STOP_HOW = "kill",
  STOP_MARKS = "",
  STOP_AFTER = "0",
  STOP_EVERY = "off",
} = process.env;
const steps = STOP_AT.split(",").filter((step) => step !== "");
/** Milliseconds in which a thread that was given a render has begun with it. */
const BEGUN = 20;

/** Each thread, and when it has said that it is ready for work: before that it is given none. */
const threads = new Map();
process.on("worker", (thread) => {
  threads.set(
    thread,
    new Promise((resolve) => {
      thread.once("message", resolve);
      thread.once("exit", resolve);
    }),
  );
  thread.once("exit", () => threads.delete(thread));
});

process.exitCode = await main(process.argv[2] ?? "all", { onStep });
process.exit();

async function onStep(step, renderId) {
  if (!steps.includes(step) || !isTurn(step, renderId)) return;
  // Written at once: what is left to the event loop dies with the process.
  writeSync(1, `${JSON.stringify({ event: "stopped-at", step, renderId, how: STOP_HOW, at: Date.now() })}\n`);
  switch (STOP_HOW) {
    case "kill":
      process.kill(process.pid, "SIGKILL");
      return new Promise(() => undefined);
    case "pause":
      process.kill(process.pid, "SIGSTOP");
      // The signal is on its way: nothing more is done before it is there.
      return sleep(BEGUN);
    case "thread":
      await Promise.all(threads.values());
      await sleep(BEGUN);
      await Promise.all([...threads.keys()].map((thread) => thread.terminate()));
  }
}

function isTurn(step, renderId) {
  const path = join(STOP_MARKS, step);
  if (existsSync(path)) return STOP_EVERY === "on" && readFileSync(path, "utf8") === renderId;
  const marks = readdirSync(STOP_MARKS);
  if (marks.some((name) => readFileSync(join(STOP_MARKS, name), "utf8") === renderId)) return false;
  const passed = marks.filter((name) => name.startsWith("passed-")).length;
  const turn = passed >= Number(STOP_AFTER);
  try {
    writeFileSync(turn ? path : join(STOP_MARKS, `passed-${passed}`), renderId, { flag: "wx" });
    return turn;
  } catch {
    // Another process was quicker.
    return false;
  }
}
