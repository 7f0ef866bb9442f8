// clearplan audit reproduce: makes the outputs of a render again, from the plan and from what the audit trail recorded,
// and says for each whether it is the same, byte for byte.

import type { AuditRow } from "../audit/audit.js";
import type { AuditFilter } from "../audit/export.js";
import { isRow, readExportLine } from "../audit/export.js";
import type { ComparedOutput, EngineVersions, RecordedRender } from "../audit/reproduce.js";
import { compareOutputs, recordedRender } from "../audit/reproduce.js";
import type { Diagnostic, Parsed } from "../diagnostics/diagnostic.js";
import { symbolSetIds } from "../easy-read/symbol-sets.js";
import { jsonDigest, planDigest } from "../plan/digest.js";
import type { Payload } from "../threads/payload.js";
import type { AddedSymbols, Rendered } from "../threads/tasks.js";
import type { Desk } from "./desk.js";
import type { Io } from "./io.js";
import type { Values } from "./parse-arguments.js";
import { quote, wrong } from "./parse-arguments.js";
import { printFaults } from "./print-faults.js";
import { all, readPlan, readPolicy } from "./read-input.js";
import { readScript } from "./read-script.js";
import { withDesk } from "./with-stores.js";

export async function auditReproduce(
  [renderId = "", path = ""]: readonly string[],
  values: Values,
  io: Io,
): Promise<number> {
  const given = values["policy"] !== undefined;
  const ofPlan = await readPlan(path, io);
  const read = all(
    ofPlan,
    await readPolicy(values["policy"], io),
    await readScript(values["script"], ofPlan.ok ? ofPlan.value.plan : undefined, io),
  );
  if (!read.ok) return refuse(io, values, read.diagnostics, path);
  const [{ plan }, policy, script] = read.value;
  const recorded = await readRecorded(renderId, values, io);
  if (typeof recorded === "number") return recorded;
  const sent: Payload = {
    plan,
    ...(given ? { policy } : {}),
    ...(script === undefined ? {} : { script }),
  };
  const faults = differences(recorded, sent);
  if (faults.length > 0) return refuse(io, values, faults, path);
  const settings = io.readSettings();
  const folder = settings.ok ? settings.value.symbolsDir : undefined;
  const symbols = await symbolsOf(recorded, folder);
  if (!symbols.ok) return refuse(io, values, symbols.diagnostics, path);
  const rendered = await makeAgain(recorded, sent, symbols.value);
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
function differences(recorded: RecordedRender, { plan, policy, script }: Payload): Diagnostic[] {
  const faults: Diagnostic[] = [];
  if (planDigest(plan) !== recorded.plan)
    faults.push(
      wrong(
        "other-plan",
        "This is not the plan that was rendered: its digest differs.",
        "Give the plan as it was sent.",
      ),
    );
  faults.push(
    ...companionFaults("policy", recorded.policy, policy && jsonDigest(policy)),
    ...companionFaults("script", recorded.script, script && jsonDigest(script)),
  );
  return faults;
}

/** What is wrong with what came with the plan. @param recorded its digest then; absent: it was not sent. */
function companionFaults(
  name: "policy" | "script",
  recorded: string | undefined,
  given: string | undefined,
): Diagnostic[] {
  if (recorded === given) return [];
  if (given === undefined)
    return [wrong(`${name}-missing`, `A ${name} was sent with the plan.`, `Give it with --${name}.`)];
  return [
    recorded === undefined
      ? wrong(`other-${name}`, `No ${name} was sent with the plan.`, `Leave out --${name}.`)
      : wrong(`other-${name}`, `This is not the ${name} that was sent.`, `Give the ${name} as it was sent.`),
  ];
}

/** The packs that the service's settings name, among them the one that the render was drawn with. */
async function symbolsOf(
  { options: { symbolSet } }: RecordedRender,
  folder: string | undefined,
): Promise<Parsed<AddedSymbols>> {
  const { loadPacksIn } = await import("../resources/load-packs.js");
  const packs = folder === undefined ? undefined : await loadPacksIn(folder);
  if (packs?.ok === false) return packs;
  const sets = symbolSetIds(packs?.value ?? []);
  if (symbolSet !== undefined && !sets.includes(symbolSet))
    return {
      ok: false,
      diagnostics: [
        wrong(
          "other-symbols",
          `The copy was drawn with the symbol set ${quote(symbolSet)}, which is not here.`,
          "Set SYMBOLS_DIR to the folder of packs that the service has.",
        ),
      ],
    };
  return { ok: true, value: { ...(folder === undefined ? {} : { folder }), sets } };
}

/** As a render thread does it. Loaded late: the engine is only needed when there is something to prove. */
async function makeAgain(
  { options, clock }: RecordedRender,
  sent: Payload,
  symbols: AddedSymbols,
): Promise<Rendered> {
  const { render } = await import("../threads/work.js");
  const { packPayload } = await import("../threads/payload.js");
  const payload = packPayload(sent);
  return render({ kind: "render", payload, options, now: clock }, symbols);
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
