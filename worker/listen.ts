// What is said when a port cannot be listened on.

import { errorCode } from "../src/diagnostics/error-code.js";
import { StartError } from "../src/database/database.js";

/** @returns what turns the server's error into words. */
export function cannotListen(setting: "PORT" | "WORKER_PORT"): (error: unknown) => never {
  return (error) => {
    const code = errorCode(error) ?? "unknown";
    throw new StartError(
      `The address that HOST and ${setting} name cannot be listened on (${code}).`,
      "Stop what listens there already, or set another one.",
      { cause: error },
    );
  };
}
