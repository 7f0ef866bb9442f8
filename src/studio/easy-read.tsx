/** @jsxImportSource hono/jsx */
// The easy-read copy as an officer sees it: its parts, the rows of a part beside the plan's own words, and what is done to
// the copy as a whole.

import type { Page as HttpPage } from "../http/app.js";
import { Problem } from "../http/problems.js";
import { html } from "./answers.js";
import { redirect, type AskedKnown, type Desk, type PageAnswer } from "./desk.js";
import { draftOf, packedVersion, saveVersion, stepsOf, stepVersion } from "./drafts.js";
import { findPlan, nameReviewer, partOf, unpackText, type StudioPlan } from "./plans.js";
import { revise } from "./revise.js";
import { editableParts, PAGE_ROWS } from "./rows.js";
import { Begin, Overview } from "./draft-overview.js";
import { Part } from "./part-page.js";

export function easyReadPages(desk: Desk): HttpPage[] {
  const base = "/plans/{id}/easy-read";
  return [
    desk.get(base, "/", async (asked) => withDraft(asked, (plan) => overview(asked, plan))),
    desk.get(`${base}/script.json`, "/", async (asked) => withDraft(asked, (plan) => download(asked, plan))),
    desk.post(`${base}/begin`, "/", async (asked) => begin(asked)),
    desk.post(`${base}/reviewer`, "/", async (asked, form) =>
      withDraft(asked, async (plan) => {
        const name = form.text("reviewer").trim().replaceAll(/\s+/g, " ").slice(0, 200);
        if (name === "") return overview(asked, plan, "Enter your name.");
        await nameReviewer(asked.service.core, plan, name);
        return redirect(`/plans/${plan.id}/easy-read?done=named#done`);
      }),
    ),
    desk.post(`${base}/step`, "/", async (asked, form) =>
      withDraft(asked, async (plan) => {
        await stepVersion(asked.service.core, plan, form.text("way") === "back" ? -1 : 1, asked.caller);
        return redirect(backTo(plan.id, form.text("part"), form.text("page")));
      }),
    ),
    desk.get(`${base}/{part}`, "/", async (asked) => withDraft(asked, (plan) => partPage(asked, plan))),
    desk.post(`${base}/{part}/accept`, "/", async (asked) =>
      withDraft(asked, (plan) => acceptPart(asked, plan)),
    ),
  ];
}

/** To the rows that somebody looks at, or to the parts. */
function backTo(id: string, part: string, page: string): string {
  return /^[a-z-]{1,40}$/.test(part)
    ? `/plans/${id}/easy-read/${part}?page=${/^\d{1,4}$/.test(page) ? page : "1"}&done=step#done`
    : `/plans/${id}/easy-read?done=step#done`;
}

/** A plan whose draft has been begun; without one there is a page to begin it. */
export async function withDraft(
  { service, caller, frame, path }: AskedKnown,
  work: (plan: StudioPlan) => Promise<PageAnswer>,
): Promise<PageAnswer> {
  const plan = await findPlan(service.core, caller.tenant, path("id"));
  if (plan === undefined) return new Problem("not-found");
  return plan.head < 0 ? html(<Begin frame={frame} plan={plan} />) : work(plan);
}

/** Writes the first version, which is the engine's. */
async function begin({ service, caller, path }: AskedKnown): Promise<PageAnswer> {
  const { core } = service;
  const plan = await findPlan(core, caller.tenant, path("id"));
  if (plan === undefined) return new Problem("not-found");
  if (plan.head >= 0) return redirect(`/plans/${plan.id}/easy-read`);
  const packed = await partOf(core, plan, "plan");
  const now = core.now().toISOString();
  const turn = await service.checks.take(caller.tenant, () => service.threads.revise({ plan: packed, now }));
  if (turn.kind === "too-many") return new Problem("too-many-at-once", { retryAfter: 2 });
  await saveVersion(core, plan, turn.value, { caller, event: "drafted" });
  return redirect(`/plans/${plan.id}/easy-read`);
}

async function download({ service: { core } }: AskedKnown, plan: StudioPlan): Promise<Response> {
  const text = await unpackText((await packedVersion(core, plan, plan.head)).script);
  return new Response(`${JSON.stringify(JSON.parse(text), null, 2)}\n`, {
    headers: {
      "content-type": "application/json",
      "content-disposition": 'attachment; filename="easy-read.script.json"',
      "cache-control": "no-store",
    },
  });
}

export async function overview(asked: AskedKnown, plan: StudioPlan, error?: string): Promise<Response> {
  const { core } = asked.service;
  const [{ script }, steps] = await Promise.all([draftOf(core, plan), stepsOf(core, plan)]);
  const done = asked.query("done");
  return html(
    <Overview
      frame={asked.frame}
      plan={plan}
      script={script}
      steps={steps}
      {...(error === undefined ? {} : { error })}
      {...(done === "" ? {} : { done })}
    />,
    error === undefined ? 200 : 422,
  );
}

async function acceptPart(asked: AskedKnown, plan: StudioPlan): Promise<PageAnswer> {
  const { service, caller, path } = asked;
  const { core } = service;
  if (plan.about.reviewer === undefined) return overview(asked, plan, "Enter your name before you accept.");
  const by = { by: plan.about.reviewer, on: core.now().toISOString().slice(0, 10) };
  const last = await packedVersion(core, plan, plan.head);
  const revised = await revise(asked, plan, last, { edit: { partId: path("part"), by } });
  if (revised instanceof Problem) return revised;
  if (!(await saveVersion(core, plan, revised, { caller, event: "edited", change: "accept-part" })))
    return changedMeanwhile(asked);
  return redirect(`/plans/${plan.id}/easy-read/${path("part")}?done=accepted#done`);
}

/** The part as it is now, so that nobody accepts what they have not seen. */
const changedMeanwhile = (asked: AskedKnown): Promise<PageAnswer> =>
  withDraft(asked, (plan) =>
    partPage(
      asked,
      plan,
      "The draft was changed in another window meanwhile. Read the part as it is now, then accept it again.",
    ),
  );

async function partPage(asked: AskedKnown, plan: StudioPlan, error?: string): Promise<PageAnswer> {
  const { core } = asked.service;
  const { script } = await draftOf(core, plan);
  const part = editableParts(script).find(({ id }) => id === asked.path("part"));
  if (part === undefined) return new Problem("not-found");
  const pages = Math.max(1, Math.ceil(part.rows.length / PAGE_ROWS));
  const page = Math.min(pages, Math.max(1, Number.parseInt(asked.query("page"), 10) || 1));
  return html(
    <Part
      frame={asked.frame}
      plan={plan}
      script={script}
      part={part}
      page={page}
      pages={pages}
      steps={await stepsOf(core, plan)}
      symbols={await asked.pictures.setNamed(script.symbolSet)}
      done={asked.query("done")}
      {...(error === undefined ? {} : { error })}
    />,
    error === undefined ? 200 : 422,
  );
}
