// clearplan audit: the audit trail proved and exported.

import { dirname } from "node:path";
import type { AuditFilter } from "../audit/export.js";
import type { AuditFault, Verification } from "../audit/verify.js";
import { countOf } from "../language/format.js";
import type { Io } from "./io.js";
import { systemCode } from "./io.js";
import type { Values } from "./parse-arguments.js";
import { quote, wrong } from "./parse-arguments.js";
import { printFaults } from "./print-faults.js";
import { rethrow } from "./read-input.js";
import { withDesk } from "./with-stores.js";

export function auditVerify(_names: readonly string[], values: Values, io: Io): Promise<number> {
  const { tenant } = values;
  return withDesk(io, values, async (desk) => {
    const verification = await desk.verifyAudit(typeof tenant === "string" ? tenant : undefined);
    if (values["json"] === true) io.stdout(`${JSON.stringify(verification, null, 2)}\n`);
    else io.stdout(inWords(verification));
    return verification.ok ? 0 : 1;
  });
}

function inWords({ ok, tenants, faults, faultCount }: Verification): string {
  const chains = tenants.map(({ tenant, rows, head }) => {
    const end = head === null ? "" : `, the last is ${head.seq} ${head.hash.slice(0, 16)}`;
    return `${tenant}: ${countOf(rows, "row")}${end}`;
  });
  const more = faultCount > faults.length ? [`and ${countOf(faultCount - faults.length, "more fault")}`] : [];
  const verdict = ok
    ? "The audit trail is whole, and accounts for every render."
    : `The audit trail is not whole: ${countOf(faultCount, "fault")}.`;
  return `${[...chains, verdict, ...faults.map(faultLine), ...more].join("\n")}\n`;
}

const faultLine = ({ tenant, seq, renderId, message }: AuditFault): string =>
  `  ${[tenant, ...(seq === undefined ? [] : [`row ${seq}`]), ...(renderId === undefined ? [] : [renderId])].join(", ")}: ${message}`;

export function auditExport(_names: readonly string[], values: Values, io: Io): Promise<number> {
  const { tenant, out } = values;
  const filter: AuditFilter = typeof tenant === "string" ? { tenant } : {};
  return withDesk(io, values, async (desk) => {
    const lines = desk.exportAudit(filter);
    if (typeof out === "string") return writeExport(out, lines, values, io);
    for await (const line of lines) io.stdout(`${line}\n`);
    return 0;
  });
}

async function writeExport(
  out: string,
  lines: AsyncIterable<string>,
  values: Values,
  io: Io,
): Promise<number> {
  try {
    await io.makeFolder(dirname(out));
    await io.writeLines(out, lines);
    return 0;
  } catch (error) {
    const code = systemCode(error) ?? rethrow(error);
    const fault = wrong(
      "file-not-writable",
      `${quote(out)} could not be written (${code}).`,
      "Give another file.",
    );
    printFaults(io, [fault], { json: values["json"] === true, of: "clearplan" });
    return 2;
  }
}
