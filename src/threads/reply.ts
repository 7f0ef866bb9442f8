// What a thread is sent and what it sends back, whatever the task: a value, or a bug without its message.

import type { DescribedError } from "../diagnostics/describe-error.js";
import type {
  AcceptTask,
  AddedSymbols,
  CheckTask,
  DraftTask,
  OpenTask,
  RenderTask,
  ReviseTask,
} from "./tasks.js";

/** Reads the installation, so that the first real task need not wait for it. */
export interface WarmTask {
  kind: "warm";
}

export type Task = (AcceptTask | CheckTask | DraftTask | OpenTask | RenderTask | ReviseTask | WarmTask) & {
  /** Absent: the sets of the installation alone. */
  symbols?: AddedSymbols;
};

export type Reply =
  | { ok: true; value: unknown; memory: number }
  /** `memory`: bytes that the thread holds, heap and buffers. */
  | { ok: false; bug: DescribedError; memory: number };
