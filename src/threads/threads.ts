// What the service asks of render threads, as an interface: the pool is one file, and a test may be another.

import type { DescribedError } from "../diagnostics/describe-error.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { ProgressStep } from "../produce.js";
import type {
  AcceptedBody,
  AcceptTask,
  Answer,
  CheckedBody,
  CheckTask,
  DraftedBody,
  DraftTask,
  OpenedPlan,
  OpenTask,
  Rendered,
  RenderTask,
  RevisedScript,
  ReviseTask,
} from "./tasks.js";

export interface RunOptions {
  /** Ends the thread when it fires. */
  signal?: AbortSignal;
  onProgress?: (step: ProgressStep) => void;
}

export interface Threads {
  accept(task: Omit<AcceptTask, "kind">): Promise<Answer<AcceptedBody>>;
  check(task: Omit<CheckTask, "kind">): Promise<Answer<CheckedBody>>;
  draft(task: Omit<DraftTask, "kind">): Promise<Answer<DraftedBody>>;
  /** For the web page. */
  open(task: Omit<OpenTask, "kind">): Promise<Answer<OpenedPlan>>;
  revise(task: Omit<ReviseTask, "kind">): Promise<RevisedScript>;
  /** As the others it throws ThreadError when a thread ended in the midst of the task, and EngineError for a bug. */
  render(task: Omit<RenderTask, "kind" | "progress">, options?: RunOptions): Promise<Rendered>;
  /** Tasks that wait for a thread. */
  readonly waiting: number;
  /** Sends away what waits (`stopped`), lets what runs end, and ends the threads. */
  close(): Promise<void>;
}

/** Broken machinery, not a fault of the plan. */
export class ThreadError extends Error {
  constructor(
    readonly reason: "too-long" | "out-of-memory" | "crashed" | "stopped",
    options?: { cause?: unknown },
  ) {
    super(`a render thread ended: ${reason}`, options);
    this.name = "ThreadError";
  }
}

/** A bug, or data that cannot be read: an exception of the thread by its kind, code and place, without its message. */
export class EngineError extends Error {
  /** Of Node: `Z_DATA_ERROR` for a payload that is damaged. */
  readonly code?: string;

  constructor({ name, code, at, cause }: DescribedError) {
    super("the engine failed", cause === undefined ? {} : { cause: new EngineError(cause) });
    this.name = name;
    if (code !== undefined) this.code = code;
    this.stack = [`${name}: ${this.message}`, ...at.map((frame) => `    at ${frame}`)].join("\n");
  }
}

export type { Diagnostic };
