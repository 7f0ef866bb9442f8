// What the service asks of render threads, as an interface: the pool is one file, and a test may be another.

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
  Rendered,
  RenderTask,
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
  /** @throws ThreadError when the thread died, was out of memory, or took too long. */
  render(task: Omit<RenderTask, "kind" | "progress">, options?: RunOptions): Promise<Rendered>;
  /** Tasks that wait for a thread. */
  readonly waiting: number;
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

export type { Diagnostic };
