// clearplan audit reproduce: makes the outputs of a render again, from the plan and from what the audit trail recorded,
// and says for each whether it is the same, byte for byte.

import type { AuditRow } from "../audit/audit.js";
import type { AuditFilter } from "../audit/export.js";
import { isRow, readExportLine } from "../audit/export.js";
import type { ComparedOutput, EngineVersions, RecordedRender } from "../audit/reproduce.js";
import { compareOutputs, recordedRender } from "../audit/reproduce.js";
import type { Policy } from "../checks/policy.js";
import type { Diagnostic, Parsed } from "../diagnostics/diagnostic.js";
import { jsonDigest, planDigest } from "../plan/digest.js";
import type { Plan } from "../plan/schema.js";
import type { Rendered } from "../threads/tasks.js";
import type { Desk } from "./desk.js";
import type { Io } from "./io.js";
import type { Values } from "./parse-arguments.js";
import { wrong } from "./parse-arguments.js";
import { printFaults } from "./print-faults.js";
import { all, readPlan, readPolicy } from "./read-input.js";
import { withDesk } from "./with-stores.js";

export async function auditReproduce(
  [renderId = "", path = ""]: readonly string[],
  values: Values,
  io: Io,
): Promise<number> {
  const given = values["policy"] !== undefined;
  const read = all(await readPlan(path, io), await readPolicy(values["policy"], io));
  if (!read.ok) return refuse(io, values, read.diagnostics, path);
  const [{ plan }, policy] = read.value;
  const recorded = await readRecorded(renderId, values, io);
  if (typeof recorded === "number") return recorded;
  const faults = differences(recorded, plan, given ? policy : undefined);
  if (faults.length > 0) return refuse(io, values, faults, path);
  const rendered = await makeAgain(recorded, plan, given ? policy : undefined);
  const compared = compareOutputs(recorded.outputs, rendered.outputs);
  print(io, values, { recorded, engine: rendered.engine, compared });
  return compared.every(({ verdict }) => verdict === "same") ? 0 : 1;
}

/** What the audit trail says, or the exit code when it cannot be had. The stores are closed again before the work. */
async function readRecorded(renderId: string, values: Values, io: Io): Promise<RecordedRender | number> {
  let found: Parsed<RecordedRender> | undefined;
  const exit = await withDesk(io, values, async (desk) => {
    const { tenant } = values;
    const filter = { renderId, ...(typeof tenant === "string" ? { tenant } : {}) };
    found = recordedRender(await rowsOf(filter, desk), await desk.acceptedAt(renderId));
    return 0;
  });
  if (found === undefined) return exit;
  return found.ok ? found.value : refuse(io, values, found.diagnostics, "audit trail");
}

async function rowsOf(filter: AuditFilter, desk: Desk): Promise<AuditRow[]> {
  const rows: AuditRow[] = [];
  for await (const text of desk.exportAudit(filter)) {
    const line = readExportLine(text);
    if (isRow(line)) rows.push(line);
  }
  return rows;
}

/** Why making it again would prove nothing. */
function differences(recorded: RecordedRender, plan: Plan, policy: Policy | undefined): Diagnostic[] {
  const faults: Diagnostic[] = [];
  if (planDigest(plan) !== recorded.plan)
    faults.push(
      wrong(
        "other-plan",
        "This is not the plan that was rendered: its digest differs.",
        "Give the plan as it was sent.",
      ),
    );
  const digest = policy && jsonDigest(policy);
  if (recorded.policy !== undefined && digest === undefined)
    faults.push(wrong("policy-missing", "A policy was sent with the plan.", "Give it with --policy."));
  else if (digest !== recorded.policy)
    faults.push(
      wrong(
        "other-policy",
        recorded.policy === undefined
          ? "No policy was sent with the plan."
          : "This is not the policy that was sent.",
        recorded.policy === undefined ? "Leave out --policy." : "Give the policy as it was sent.",
      ),
    );
  return faults;
}

/** As a render thread does it. Loaded late: the engine is only needed when there is something to prove. */
async function makeAgain(
  { options, clock }: RecordedRender,
  plan: Plan,
  policy: Policy | undefined,
): Promise<Rendered> {
  const { render } = await import("../threads/work.js");
  const { packPayload } = await import("../threads/payload.js");
  const payload = packPayload({ plan, ...(policy === undefined ? {} : { policy }) });
  return render({ kind: "render", payload, options, now: clock });
}

interface Reproduced {
  recorded: RecordedRender;
  engine: EngineVersions;
  compared: readonly ComparedOutput[];
}

const VERDICTS = { same: "the same", different: "different", "not-made": "not made" } as const;

function print(io: Io, values: Values, { recorded, engine, compared }: Reproduced): void {
  if (values["json"] === true) {
    const { renderId, clock, engine: then } = recorded;
    io.stdout(
      `${JSON.stringify({ renderId, clock, engine: { then, now: engine }, outputs: compared }, null, 2)}\n`,
    );
    return;
  }
  for (const { name, verdict } of compared) io.stdout(`${name}: ${VERDICTS[verdict]}\n`);
  const changed = changes(recorded.engine, engine);
  if (changed.length > 0)
    io.stderr(`It was made with other ${changed.join(", ")} than this installation has.\n`);
}

const changes = (then: EngineVersions | undefined, now: EngineVersions): string[] =>
  then === undefined
    ? []
    : (["version", "templates", "rules"] as const).filter((name) => then[name] !== now[name]);

function refuse(io: Io, values: Values, faults: readonly Diagnostic[], of: string): number {
  printFaults(io, faults, { json: values["json"] === true, of });
  return 2;
}
