// What the audit trail says of one render, put together so that somebody can make its outputs again and compare them.

import type { Diagnostic, Parsed } from "../diagnostics/diagnostic.js";
import { renderOptionsSchema, type RenderOptions } from "../requests/render-options.js";
import type { AuditRow } from "./audit.js";

export interface RecordedOutput {
  name: string;
  /** SHA-256 of the bytes, hexadecimal. */
  digest: string;
}

export interface EngineVersions {
  version: string;
  templates: string;
  rules: string;
}

/** A render as it was asked for and as it came out. */
export interface RecordedRender {
  tenant: string;
  renderId: string;
  /** Digest of the plan. */
  plan: string;
  /** Digest of the policy that came with the plan; without it the default policy was used. */
  policy?: string;
  /** Digest of the easy-read script that came with the plan. */
  script?: string;
  options: RenderOptions;
  /** The time that the work was done at, as the plan's documents know it: ISO 8601 in UTC. */
  clock: string;
  engine?: EngineVersions;
  outputs: RecordedOutput[];
}

export interface ComparedOutput {
  name: string;
  verdict: "same" | "different" | "not-made";
}

/**
 * Reads the accepted and the ended event of a render.
 * @param acceptedAt from the render's record, where it is at hand; without it the time of the accepted event.
 */
export function recordedRender(rows: readonly AuditRow[], acceptedAt?: Date): Parsed<RecordedRender> {
  const accepted = rows.find(({ event }) => event === "accepted");
  const rendered = rows.find(({ event }) => event === "rendered");
  if (accepted === undefined || accepted.renderId === null)
    return failed(
      "render-unknown",
      "The audit trail knows no such render.",
      "Look at the id and the tenant.",
    );
  if (rendered === undefined)
    return failed(
      "render-without-outputs",
      "The render has no outputs.",
      "Only what was rendered can be made again.",
    );
  const asked = readDetails(accepted);
  const made = readDetails(rendered);
  const options = renderOptionsSchema.safeParse(
    Object.fromEntries(OPTION_NAMES.filter((name) => name in asked).map((name) => [name, asked[name]])),
  );
  const outputs = readOutputs(made["outputs"]);
  const { plan } = asked;
  if (!options.success || outputs === undefined || typeof plan !== "string")
    return failed(
      "event-unreadable",
      "The render's events are not as this version writes them.",
      "Verify the audit trail; use the version that made the render.",
    );
  const policy = digestOf(asked["policy"]);
  const script = digestOf(asked["script"]);
  const engine = readEngine(made["engine"]);
  return {
    ok: true,
    value: {
      tenant: accepted.tenant,
      renderId: accepted.renderId,
      plan,
      ...(policy === undefined ? {} : { policy }),
      ...(script === undefined ? {} : { script }),
      options: options.data,
      clock: readTime(asked["clock"]) ?? acceptedAt?.toISOString() ?? accepted.at,
      ...(engine === undefined ? {} : { engine }),
      outputs,
    },
  };
}

/** Each recorded output against what was made now. */
export function compareOutputs(
  recorded: readonly RecordedOutput[],
  made: readonly RecordedOutput[],
): ComparedOutput[] {
  const digests = new Map(made.map(({ name, digest }) => [name, digest]));
  return recorded.map(({ name, digest }) => {
    const again = digests.get(name);
    return { name, verdict: again === undefined ? "not-made" : again === digest ? "same" : "different" };
  });
}

const OPTION_NAMES = Object.keys(renderOptionsSchema.shape);

type Details = Readonly<Record<string, unknown>>;

const asDetails = (value: unknown): Details =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Details) : {};

/** A row that was changed by hand may hold anything. */
function readDetails({ details }: AuditRow): Details {
  try {
    return asDetails(JSON.parse(details));
  } catch {
    return {};
  }
}

function readOutputs(value: unknown): RecordedOutput[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const outputs = value.map(asDetails).map(({ name, digest }) => ({ name, digest }));
  return outputs.every(isRecorded) ? outputs : undefined;
}

const isRecorded = (output: { name: unknown; digest: unknown }): output is RecordedOutput =>
  typeof output.name === "string" && typeof output.digest === "string";

function readEngine(value: unknown): EngineVersions | undefined {
  const { version, templates, rules } = asDetails(value);
  return typeof version === "string" && typeof templates === "string" && typeof rules === "string"
    ? { version, templates, rules }
    : undefined;
}

function digestOf(sent: unknown): string | undefined {
  const digest = typeof sent === "string" ? sent : asDetails(sent)["digest"];
  return typeof digest === "string" ? digest : undefined;
}

const readTime = (value: unknown): string | undefined =>
  typeof value === "string" && !Number.isNaN(Date.parse(value)) ? new Date(value).toISOString() : undefined;

const failed = (code: string, message: string, hint: string): { ok: false; diagnostics: Diagnostic[] } => ({
  ok: false,
  diagnostics: [{ code, severity: "error", pointer: "", message, hint }],
});
