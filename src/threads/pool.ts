// The pool of render threads. The only file that imports piscina. A task that takes too long, or all memory, costs its
// thread and nothing else; threads are replaced after so many tasks, before what leaks can hurt.

import { join } from "node:path";
import { MessageChannel, receiveMessageOnPort, type MessagePort } from "node:worker_threads";
import { Piscina } from "piscina";
import { errorCode } from "../diagnostics/error-code.js";
import { INSTALLATION } from "../resources/installation.js";
// sharp must be loaded by the main thread before any other, or its libraries are unloaded under a thread that still
// works when another ends (sharp's documentation, "Worker threads").
import "../resources/load-images.js";
import type { Reply, Task } from "./reply.js";
import type {
  AcceptedBody,
  AddedSymbols,
  Answer,
  CheckedBody,
  DraftedBody,
  OpenedPlan,
  ProgressStep,
  Rendered,
  RevisedScript,
} from "./tasks.js";
import { EngineError, ThreadError, type RunOptions, type Threads } from "./threads.js";
import { Turns } from "./turns.js";

/** Why a thread was ended, or replaced by a fresh one: `recycled` after so many tasks, `memory` when it held too much. */
export type RestartReason = ThreadError["reason"] | "recycled" | "memory";

export interface ThreadSettings {
  /** Tasks that are worked on at a time. */
  threads: number;
  /** Megabytes of JavaScript heap of one thread. */
  memoryMb: number;
  /** Seconds from the start of a task to the end of its thread. */
  seconds: number;
  /** Tasks after which all threads are replaced. */
  recycleAfter: number;
  /** Packs of symbols that the service was given. */
  symbols?: AddedSymbols;
  /** Starts with the installation read, so that the first task is as fast as others. */
  warm?: boolean;
  /** What the threads run. */
  threadFile?: string;
  onRestart?: (reason: RestartReason) => void;
}

/** The compiled file, also when this one runs as TypeScript: a thread has Node alone. */
const THREAD_FILE = join(INSTALLATION, "dist", "src", "threads", "render-thread.js");

/** Starts the threads. */
export function makeThreads(settings: ThreadSettings): Threads {
  const pool = new Pool(settings);
  return {
    accept: ({ body }) => pool.run<Answer<AcceptedBody>>({ kind: "accept", body }),
    check: ({ body, now, as }) => pool.run<Answer<CheckedBody>>({ kind: "check", body, now, as }),
    draft: ({ body, now }) => pool.run<Answer<DraftedBody>>({ kind: "draft", body, now }),
    open: ({ body, now }) => pool.run<Answer<OpenedPlan>>({ kind: "open", body, now }),
    revise: (task) => pool.run<RevisedScript>({ kind: "revise", ...task }),
    render: async ({ payload, options, now }, { signal, onProgress } = {}) => {
      const progress = onProgress === undefined ? undefined : listen(onProgress);
      try {
        const port = progress === undefined ? {} : { progress: progress.port };
        return await pool.run<Rendered>(
          { kind: "render", payload, options, now, ...port },
          signal === undefined ? {} : { signal },
        );
      } finally {
        progress?.end();
      }
    },
    get waiting() {
      return pool.waiting;
    },
    close: () => pool.close(),
  };
}

/** A port that hands each step on, in order, all of them before the result is. */
function listen(onProgress: (step: ProgressStep) => void): { port: MessagePort; end: () => void } {
  const { port1, port2 } = new MessageChannel();
  port1.on("message", onProgress);
  // The task keeps the process alive, not its progress.
  port1.unref();
  return {
    port: port2,
    end: () => {
      for (let entry = receiveMessageOnPort(port1); entry; entry = receiveMessageOnPort(port1))
        onProgress(entry.message as ProgressStep);
      port1.close();
    },
  };
}

/** Threads of one age. */
interface Crew {
  piscina: Piscina;
  started: number;
  running: number;
  retired: boolean;
}

/** Share of the memory limit from which threads are replaced, and how many tasks each has done by then at least. */
const FULL = 0.8;
const LEAST_TASKS = 8;

class Pool {
  private readonly turns: Turns;
  private crew: Crew;
  /** A fresh crew gets ready. */
  private renewal: Promise<void> | undefined;
  private readonly ending = new Set<Promise<void>>();
  private closed = false;

  constructor(private readonly settings: ThreadSettings) {
    this.turns = new Turns(settings.threads);
    this.crew = this.makeCrew();
    if (settings.warm === true) void this.warm(this.crew);
  }

  get waiting(): number {
    return this.turns.waiting;
  }

  async run<T>(task: Task, options: Pick<RunOptions, "signal"> = {}): Promise<T> {
    if (this.closed || !(await this.turns.take(options.signal))) throw new ThreadError("stopped");
    try {
      const reply = await this.runIn(this.crew, task, options);
      if (!reply.ok) throw new EngineError(reply.bug);
      return reply.value as T;
    } finally {
      this.turns.leave();
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    this.turns.refuseAll();
    await this.turns.idle();
    await this.renewal;
    this.retire(this.crew);
    await Promise.all(this.ending);
  }

  private async runIn(crew: Crew, task: Task, options: Pick<RunOptions, "signal">): Promise<Reply> {
    crew.started += 1;
    crew.running += 1;
    try {
      const reply = await this.runUntilDeadline(crew, task, options);
      this.renewIfDue(crew, reply.memory);
      return reply;
    } finally {
      crew.running -= 1;
      if (crew.retired) this.endIfIdle(crew);
    }
  }

  /** An abort ends the thread that has the task: piscina starts another. */
  private async runUntilDeadline(
    { piscina }: Crew,
    task: Task,
    { signal }: Pick<RunOptions, "signal">,
  ): Promise<Reply> {
    const abort = new AbortController();
    let ended: "too-long" | "stopped" | undefined;
    const end = (reason: "too-long" | "stopped"): void => {
      ended ??= reason;
      abort.abort();
    };
    const deadline = setTimeout(() => end("too-long"), this.settings.seconds * 1000);
    const stop = (): void => end("stopped");
    signal?.addEventListener("abort", stop, { once: true });
    // A signal that fired while the turn was being given makes no event any more.
    if (signal?.aborted === true) stop();
    try {
      const { task: given, transferList } = giveAway(this.withSymbols(task));
      return (await piscina.run(given, { signal: abort.signal, transferList })) as Reply;
    } catch (error) {
      const reason = ended ?? (isOutOfMemory(error) ? "out-of-memory" : "crashed");
      this.settings.onRestart?.(reason);
      throw new ThreadError(reason, { cause: error });
    } finally {
      clearTimeout(deadline);
      signal?.removeEventListener("abort", stop);
    }
  }

  private renewIfDue(crew: Crew, memory: number): void {
    const { threads, memoryMb, recycleAfter } = this.settings;
    if (crew !== this.crew || this.renewal !== undefined || this.closed) return;
    const old = crew.started >= recycleAfter;
    const full = crew.started >= LEAST_TASKS * threads && memory > FULL * memoryMb * 1024 * 1024;
    if (!old && !full) return;
    this.renewal = this.renew(old ? "recycled" : "memory").finally(() => (this.renewal = undefined));
  }

  /** The fresh crew reads the installation while the old one works on; then it takes over, and the old one ends. */
  private async renew(reason: RestartReason): Promise<void> {
    const fresh = this.makeCrew();
    await this.warm(fresh);
    const old = this.crew;
    this.crew = fresh;
    this.retire(old);
    this.settings.onRestart?.(reason);
  }

  private makeCrew(): Crew {
    const { threads, memoryMb, threadFile = THREAD_FILE } = this.settings;
    const piscina = new Piscina({
      filename: threadFile,
      minThreads: threads,
      maxThreads: threads,
      // A thread that sleeps on a lock between tasks does not get on with what it left undone.
      atomics: "disabled",
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      // Nothing of the process's environment, which holds keys and passwords; nor its loaders.
      env: { NODE_ENV: "production" },
      execArgv: [],
    });
    // A thread that dies without a task: piscina has started another, or starts one for the next task.
    piscina.on("error", () => this.settings.onRestart?.("crashed"));
    return { piscina, started: 0, running: 0, retired: false };
  }

  private withSymbols(task: Task): Task {
    const { symbols } = this.settings;
    return symbols === undefined ? task : { ...task, symbols };
  }

  /** One task for each thread. A crew that cannot be warmed shows it again with its first task. */
  private async warm({ piscina }: Crew): Promise<void> {
    const task = this.withSymbols({ kind: "warm" });
    const signal = AbortSignal.timeout(this.settings.seconds * 1000);
    const runs = Array.from({ length: this.settings.threads }, () => piscina.run(task, { signal }));
    await Promise.allSettled(runs);
  }

  private retire(crew: Crew): void {
    crew.retired = true;
    this.endIfIdle(crew);
  }

  private endIfIdle(crew: Crew): void {
    if (crew.running > 0) return;
    const end = crew.piscina.destroy().finally(() => this.ending.delete(end));
    this.ending.add(end);
  }
}

/** A task with bytes of its own to give away: the caller keeps its own, and no shared buffer travels with them. */
function giveAway(task: Task): { task: Task; transferList: (ArrayBuffer | MessagePort)[] } {
  switch (task.kind) {
    case "warm":
      return { task, transferList: [] };
    case "accept":
    case "check":
    case "draft":
    case "open": {
      const body = new Uint8Array(task.body);
      return { task: { ...task, body }, transferList: [body.buffer] };
    }
    // Its bytes are small and copied with it.
    case "revise":
      return { task, transferList: [] };
    case "render": {
      const payload = new Uint8Array(task.payload);
      const ports = task.progress === undefined ? [] : [task.progress];
      return { task: { ...task, payload }, transferList: [payload.buffer, ...ports] };
    }
  }
}

const isOutOfMemory = (error: unknown): boolean => errorCode(error) === "ERR_WORKER_OUT_OF_MEMORY";
