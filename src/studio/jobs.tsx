/** @jsxImportSource hono/jsx */
// Documents that were made or are being made: how far they are, their files, and erasing them.

import type { FC } from "hono/jsx";
import { EDITION_NAMES } from "../analysis/report-words.js";
import type { Report } from "../analysis/report.js";
import type { Page as HttpPage } from "../http/app.js";
import { Problem } from "../http/problems.js";
import { eraseRender } from "../renders/erase.js";
import { findRender, listRenders, readOutput } from "../renders/read.js";
import { TERMINAL, type Render, type RenderStatus } from "../renders/render.js";
import type { Core } from "../renders/core.js";
import type { Edition } from "../document/tree.js";
import { html } from "./answers.js";
import { ButtonForm, Done, Moment, Tag } from "./components.js";
import { redirect, type AskedKnown, type Desk } from "./desk.js";
import { Page, type Frame } from "./layout.js";
import { fileAnswer, followAnswer } from "./files.js";
import { planOfRender } from "./plans.js";

export function jobPages(desk: Desk): HttpPage[] {
  return [
    desk.get("/jobs", "/jobs", async ({ service, caller, frame, query }) => {
      const renders = await listRenders(service.core, caller.tenant, { limit: 20 });
      const jobs = await Promise.all(
        renders.map(async (render) => ({ render, name: await nameHere(service.core, render) })),
      );
      return html(<Jobs frame={frame} jobs={jobs} erased={query("done") === "erased"} />);
    }),
    desk.get("/jobs/{id}", "/jobs", async ({ service, caller, frame, path }) => {
      const render = await findRender(service.core, caller.tenant, path("id"));
      if (render === undefined) return new Problem("not-found");
      const plan = await planOfRender(service.core, caller.tenant, render.id);
      return html(<Job frame={frame} render={render} {...(plan === undefined ? {} : { plan })} />);
    }),
    desk.get("/jobs/{id}/events", "/jobs", followAnswer),
    desk.get("/jobs/{id}/outputs/{name}", "/jobs", fileAnswer),
    desk.get("/jobs/{id}/erase", "/jobs", async (asked) => {
      const { service, caller, frame, path } = asked;
      const render = await findRender(service.core, caller.tenant, path("id"));
      if (render === undefined) return new Problem("not-found");
      if (render.erasedAt !== undefined) return new Problem("gone");
      return html(<Erase frame={frame} render={render} name={await nameOf(asked, render)} />);
    }),
    desk.post("/jobs/{id}/erase", "/jobs", async ({ service, caller, path }) => {
      const receipt = await eraseRender(service.core, caller, path("id"));
      return receipt === undefined ? new Problem("not-found") : redirect("/jobs?done=erased#done");
    }),
  ];
}

/** The plan of a render as people name it, where the page knows it without looking into files. */
async function nameHere(core: Core, { id, tenant }: Render): Promise<string | undefined> {
  const plan = await planOfRender(core, tenant, id);
  return plan && `Plan ${plan.about.planId}, version ${plan.about.planVersion}`;
}

/** Before something is erased its name is looked up, in the report if need be: that fetch stands in the audit trail. */
async function nameOf({ service: { core }, caller }: AskedKnown, render: Render): Promise<string> {
  const here = await nameHere(core, render);
  if (here !== undefined) return here;
  if (!render.outputs.some(({ name }) => name === "report.json")) return "A plan that was sent by a program";
  const read = await readOutput(core, caller, render.id, "report.json");
  if (read === undefined) return "A plan that was sent by a program";
  const { plan } = JSON.parse(new TextDecoder().decode(read.bytes)) as Report;
  return `Plan ${plan.planId}, version ${plan.planVersion}`;
}

const STATUS: Record<RenderStatus, { text: string; colour: string }> = {
  staged: { text: "Waiting", colour: "grey" },
  queued: { text: "Waiting", colour: "grey" },
  rendering: { text: "Being made", colour: "blue" },
  succeeded: { text: "Made", colour: "green" },
  "partly-succeeded": { text: "Made in part", colour: "orange" },
  failed: { text: "Failed", colour: "red" },
  cancelled: { text: "Cancelled", colour: "grey" },
  expired: { text: "Deleted: its time was over", colour: "grey" },
  erased: { text: "Erased", colour: "grey" },
};

const editionsInWords = (editions: readonly Edition[]): string =>
  editions.map((edition) => EDITION_NAMES[edition]).join(", ");

export const isRunning = ({ status }: Render): boolean => !TERMINAL.includes(status);

/** How far a render is; the script keeps it up to date and says each step aloud. */
export const Progress: FC<{ render: Render }> = ({ render }) => {
  const { id, progress } = render;
  if (!isRunning(render)) return <Tag {...STATUS[render.status]} />;
  const share = progress === undefined ? 0 : progress.done / Math.max(1, progress.of);
  return (
    <div class="progress" data-follow={`/jobs/${id}/events`}>
      <p class="govuk-body" role="status">
        {progress === undefined ? "Waiting for its turn" : `Being made: ${progress.message}`}
      </p>
      <progress aria-label="Documents being made" max="1" value={String(share)}></progress>
    </div>
  );
};

interface JobsProps {
  frame: Frame;
  jobs: readonly { render: Render; name: string | undefined }[];
  erased: boolean;
}

const Jobs: FC<JobsProps> = ({ frame, jobs, erased }) => (
  <Page
    frame={frame}
    title="Documents made"
    wide
    {...(jobs.some(({ render }) => isRunning(render)) ? { refresh: "/jobs" } : {})}
  >
    {erased ? <Done>The documents were erased. Nothing of them can be read any more.</Done> : null}
    <h1 class="govuk-heading-xl">Documents made</h1>
    {jobs.length === 0 ? (
      <p class="govuk-body">Nothing yet. Open a plan and make its documents.</p>
    ) : (
      <ul class="jobs">
        {jobs.map(({ render, name }) => (
          <li class="job">
            <h2 class="govuk-heading-s">
              <a class="govuk-link" href={`/jobs/${render.id}`}>
                {name ?? "A plan that was sent by a program"}
                <span class="govuk-visually-hidden">, {editionsInWords(render.request.editions)}</span>
              </a>
            </h2>
            <p class="govuk-body">
              {editionsInWords(render.request.editions)}. <Moment at={render.acceptedAt} />
            </p>
            <Progress render={render} />
            {render.erasedAt === undefined ? (
              <p class="govuk-body">
                <a class="govuk-link" href={`/jobs/${render.id}/erase`}>
                  Erase
                  <span class="govuk-visually-hidden">
                    {" "}
                    the documents of {name ?? "this plan"} of {render.acceptedAt.toISOString().slice(0, 16)}
                  </span>
                </a>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    )}
  </Page>
);

const Job: FC<{
  frame: Frame;
  render: Render;
  plan?: { id: string; about: { planId: string; planVersion: number } };
}> = ({ frame, render, plan }) => (
  <Page
    frame={frame}
    title="Documents"
    back={{ href: "/jobs", text: "Documents made" }}
    {...(isRunning(render) ? { refresh: `/jobs/${render.id}` } : {})}
  >
    <h1 class="govuk-heading-l">
      {plan === undefined
        ? "Documents"
        : `Documents of plan ${plan.about.planId}, version ${plan.about.planVersion}`}
    </h1>
    <p class="govuk-body">
      {editionsInWords(render.request.editions)}. <Moment at={render.acceptedAt} />
    </p>
    <Progress render={render} />
    {plan === undefined ? null : (
      <p class="govuk-body">
        <a class="govuk-link" href={`/plans/${plan.id}/editions`}>
          Preview them beside the plan
        </a>
      </p>
    )}
    <Files render={render} />
    {render.erasedAt === undefined ? (
      <p class="govuk-body">
        Deleted after <Moment at={render.expiresAt} />.{" "}
        <a class="govuk-link" href={`/jobs/${render.id}/erase`}>
          Erase now
        </a>
      </p>
    ) : null}
  </Page>
);

const FORMAT_NAMES: Readonly<Record<string, string>> = { pdf: "PDF", html: "web page", json: "data" };

const NAMES: Readonly<Record<string, string>> = {
  ...EDITION_NAMES,
  report: "Report",
};

export function fileName(name: string): string {
  if (name === "easy-read.json") return "Easy read, script to edit";
  const [edition = "", format = ""] = name.split(".");
  return `${NAMES[edition] ?? edition}, ${FORMAT_NAMES[format] ?? format}`;
}

const kilobytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

export const Files: FC<{ render: Render }> = ({ render: { id, outputs, diagnostics, failure } }) => (
  <>
    {outputs.length === 0 ? null : (
      <ul class="files">
        {outputs.map(({ name, bytes, pages }) => (
          <li>
            <a class="govuk-link" href={`/jobs/${id}/outputs/${name}`}>
              {fileName(name)}
            </a>{" "}
            <span class="range">
              {pages === undefined ? "" : `${pages} ${pages === 1 ? "page" : "pages"}, `}
              {kilobytes(bytes)}
            </span>{" "}
            <a class="govuk-link" href={`/jobs/${id}/outputs/${name}?download=1`}>
              Download<span class="govuk-visually-hidden"> {fileName(name)}</span>
            </a>
          </li>
        ))}
      </ul>
    )}
    {failure === undefined ? null : <p class="govuk-body">{failure.message}</p>}
    {diagnostics.length === 0 ? null : (
      <ul class="govuk-list govuk-list--bullet">
        {diagnostics.map(({ message, hint }) => (
          <li>
            {message} {hint}
          </li>
        ))}
      </ul>
    )}
  </>
);

const Erase: FC<{ frame: Frame; render: Render; name: string }> = ({ frame, render, name }) => (
  <Page frame={frame} title="Erase documents" back={{ href: "/jobs", text: "Documents made" }}>
    <h1 class="govuk-heading-l">Erase these documents?</h1>
    <dl class="govuk-summary-list">
      {(
        [
          ["Plan", name],
          ["Editions", editionsInWords(render.request.editions)],
          ["Files", String(render.outputs.length)],
        ] as const
      ).map(([key, value]) => (
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">{key}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
        </div>
      ))}
    </dl>
    <p class="govuk-body">This cannot be undone. Copies that were downloaded are not touched.</p>
    <div class="govuk-button-group">
      <ButtonForm frame={frame} action={`/jobs/${render.id}/erase`} text="Erase them" look="warning" />
      <a class="govuk-link" href="/jobs">
        Keep them
      </a>
    </div>
  </Page>
);
