// Reads what forms send: bounded before it is looked at, and as text; a file comes as bytes, which a thread reads.

import { Incoming, type ReadLimits } from "../http/incoming.js";
import { Problem } from "../http/problems.js";
import { MAX_BYTES } from "../plan/limits.js";

/** Bytes of a form without a file. */
const FORM_BYTES = 256 * 1024;
const TIMES = { idle: 15, total: 120 };
const LIMITS: ReadLimits = { bytes: FORM_BYTES, ...TIMES };
/** The largest plan, and what a browser puts around it. */
const FILE_LIMITS: ReadLimits = { bytes: MAX_BYTES + FORM_BYTES, ...TIMES };

export interface Form {
  /** The first value of a field; empty when there is none. */
  text: (name: string) => string;
  all: (name: string) => string[];
  csrf: string | null;
  file?: Uint8Array;
}

/** @param withFile whether a file is expected. */
export async function readForm(request: Request, withFile: boolean): Promise<Form | Problem> {
  const incoming = new Incoming(request);
  const limits = withFile ? FILE_LIMITS : LIMITS;
  const type = withFile ? "multipart/form-data" : "application/x-www-form-urlencoded";
  const refusal = incoming.refusal([type], limits);
  if (refusal !== undefined) return refusal;
  const bytes = await incoming.whole(limits);
  if (bytes instanceof Problem) return bytes;
  return withFile ? readParts(bytes, request.headers.get("content-type") ?? "") : readFields(bytes);
}

function readFields(bytes: Uint8Array): Form {
  const fields = new URLSearchParams(new TextDecoder().decode(bytes));
  return formOf((name) => fields.getAll(name), undefined);
}

async function readParts(bytes: Uint8Array, type: string): Promise<Form | Problem> {
  try {
    const data = await new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: { "content-type": type },
    }).formData();
    const file = data.get("plan");
    return formOf(
      (name) => data.getAll(name).filter((value) => typeof value === "string"),
      file === null || typeof file === "string" ? undefined : new Uint8Array(await file.arrayBuffer()),
    );
  } catch {
    return new Problem("malformed-request", { detail: "The form is not of its form." });
  }
}

const formOf = (all: (name: string) => string[], file: Uint8Array | undefined): Form => ({
  all,
  text: (name) => all(name)[0] ?? "",
  csrf: all("csrf")[0] ?? null,
  ...(file === undefined ? {} : { file }),
});
