// Whether the audit trail accounts for what became of each render: accepted once, ended once and as its record says,
// erased when its record says so.

import type { Database } from "../database/database.js";
import type { ChainFault } from "./chain.js";

/** Renders of one page. */
const PAGE = 1000;

/** States in which work has ended, and the event that must tell of it. */
const ENDINGS: Readonly<Record<string, string>> = {
  succeeded: "rendered",
  "partly-succeeded": "rendered",
  failed: "failed",
  cancelled: "cancelled",
};
const ENDING_EVENTS = ["rendered", "failed", "cancelled"];

interface RenderRow {
  id: string;
  tenant: string;
  status: string;
  erased: boolean;
  /** How often each event was written for the render. */
  events: Readonly<Record<string, number>>;
}

/** Tells of each render whose record and audit trail do not say the same. */
export async function checkTransitions(
  database: Database,
  tenant: string | undefined,
  tell: (fault: ChainFault) => void,
): Promise<void> {
  for await (const render of readRenders(database, tenant))
    for (const { code, message } of faultsOf(render))
      tell({ tenant: render.tenant, renderId: render.id, code, message });
  for (const gone of await rendersWithoutRecord(database, tenant)) tell(gone);
}

async function* readRenders(database: Database, tenant: string | undefined): AsyncGenerator<RenderRow> {
  let after = "";
  for (;;) {
    // One statement for both, so that an event and the state it tells of are seen together.
    const rows = await database.query<RenderRow>(
      `select id, tenant, status, erased_at is not null as erased,
         (select coalesce(jsonb_object_agg(event, n), '{}') from
           (select event, count(*)::int as n from clearplan.audit_event e
            where e.render_id = r.id and e.tenant = r.tenant group by event) counted) as events
       from clearplan.render r
       where status <> 'staged' and id > $1 and ($2::text is null or tenant = $2)
       order by id limit ${PAGE}`,
      [after, tenant ?? null],
    );
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.id;
  }
}

type Fault = Pick<ChainFault, "code" | "message">;

function faultsOf({ status, erased, events }: RenderRow): Fault[] {
  const faults: Fault[] = [];
  const times = (event: string): number => events[event] ?? 0;
  if (times("accepted") !== 1)
    faults.push({ code: "accepted-unaccounted", message: `It was accepted ${counted(times("accepted"))}.` });
  const endings = ENDING_EVENTS.filter((event) => times(event) > 0);
  const ended = ENDING_EVENTS.reduce((sum, event) => sum + times(event), 0);
  const wanted = ENDINGS[status];
  if (wanted !== undefined && (ended !== 1 || endings[0] !== wanted))
    faults.push({
      code: "ending-unaccounted",
      message: `Its state is ${status}, and its endings are told ${counted(ended)}: ${endings.join(", ") || "none"}.`,
    });
  // Erased or expired, it may have ended before or not; still waiting, it may not.
  else if (wanted === undefined && ended > (isGone(status) ? 1 : 0))
    faults.push({
      code: "ending-unaccounted",
      message: `Its state is ${status}, and its end is told ${counted(ended)}.`,
    });
  // Cancelling erases, and one event tells of both.
  if ((erased || isGone(status)) && times("erased") + times("expired") + times("cancelled") === 0)
    faults.push({ code: "erasure-unaccounted", message: "It is erased, and no event tells of it." });
  else if (isGone(status) && times(status) === 0)
    faults.push({
      code: "erasure-unaccounted",
      message: `Its state is ${status}, and no event tells of that.`,
    });
  return faults;
}

const isGone = (status: string): boolean => status === "erased" || status === "expired";

const counted = (times: number): string => (times === 1 ? "once" : `${times} times`);

/** Records are kept for ever, as tombstones: one that was accepted and is not there was removed by hand. */
async function rendersWithoutRecord(database: Database, tenant: string | undefined): Promise<ChainFault[]> {
  const rows = await database.query<{ tenant: string; seq: number; renderId: string }>(
    `select e.tenant, e.seq, e.render_id as "renderId" from clearplan.audit_event e
     left join clearplan.render r on r.id = e.render_id and r.tenant = e.tenant
     where e.event = 'accepted' and r.id is null and ($1::text is null or e.tenant = $1)
     order by e.tenant, e.seq limit ${PAGE}`,
    [tenant ?? null],
  );
  return rows.map((row) => ({
    ...row,
    code: "record-missing",
    message: "It was accepted, and its record is gone.",
  }));
}
