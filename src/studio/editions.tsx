/** @jsxImportSource hono/jsx */
// The documents of an open plan: which to make and how they look, and what was made last, to preview and to download.

import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { FC } from "hono/jsx";
import { EDITION_NAMES } from "../analysis/report-words.js";
import { EDITIONS, type Edition } from "../document/tree.js";
import type { Page as HttpPage } from "../http/app.js";
import { faultsProblem, Problem } from "../http/problems.js";
import { acceptRender } from "../renders/accept.js";
import { findRender } from "../renders/read.js";
import type { Render } from "../renders/render.js";
import { BACKGROUNDS, THEME_FONTS } from "../theme/theme.js";
import { html } from "./answers.js";
import { ErrorSummary, PlanCaption, PlanTabs, Tag } from "./components.js";
import { redirect, type AskedKnown, type Desk, type PageAnswer } from "./desk.js";
import { packedVersion } from "./drafts.js";
import type { Form } from "./forms.js";
import { fileName, isRunning, Progress } from "./jobs.js";
import { Page, type Frame } from "./layout.js";
import { findPlan, linkRender, partOf, rendersOfPlan, type StudioPlan } from "./plans.js";
import { SIZES, MakeForm } from "./make-form.js";

const unzip = promisify(gunzip);
const MOST = { maxOutputLength: 32 * 1024 * 1024 };

export function editionPages(desk: Desk): HttpPage[] {
  return [
    desk.get("/plans/{id}/editions", "/", async (asked) => {
      const plan = await findPlan(asked.service.core, asked.caller.tenant, asked.path("id"));
      return plan === undefined
        ? new Problem("not-found")
        : html(<Editions {...await propsOf(asked, plan)} />);
    }),
    desk.post("/plans/{id}/editions", "/", async (asked, form) => {
      const plan = await findPlan(asked.service.core, asked.caller.tenant, asked.path("id"));
      return plan === undefined ? new Problem("not-found") : make(asked, plan, form);
    }),
  ];
}

async function propsOf(
  { service, caller, frame, query }: AskedKnown,
  plan: StudioPlan,
): Promise<EditionsProps> {
  const [newest] = await rendersOfPlan(service.core, plan);
  const render = newest === undefined ? undefined : await findRender(service.core, caller.tenant, newest);
  const shown = EDITIONS.find((edition) => edition === query("show"));
  return {
    frame,
    plan,
    ...(render === undefined ? {} : { render }),
    ...(shown === undefined ? {} : { shown }),
  };
}

async function make(asked: AskedKnown, plan: StudioPlan, form: Form): Promise<PageAnswer> {
  const { service, caller } = asked;
  const { core } = service;
  const editions = EDITIONS.filter((edition) => form.all("edition").includes(edition));
  if (editions.length === 0)
    return html(<Editions {...await propsOf(asked, plan)} error="Choose at least one document." />, 422);
  const body = await bodyOf(asked, plan, editions, form);
  // The same way as POST /v1/renders: the same thread reads it, the same record and audit row are written.
  const turn = await service.accepts.take(caller.tenant, () => service.threads.accept({ body }));
  if (turn.kind === "too-many") return new Problem("too-many-at-once", { retryAfter: 1 });
  if (!turn.value.ok) return faultsProblem(turn.value.faults);
  const render = await acceptRender(core, caller, turn.value.value);
  await linkRender(core, plan, render.id);
  service.kick();
  return redirect(`/plans/${plan.id}/editions`);
}

/** Put together as text: plan and script are JSON of our own writing, and are not read here. */
async function bodyOf(
  { service: { core } }: AskedKnown,
  plan: StudioPlan,
  editions: readonly Edition[],
  form: Form,
): Promise<Uint8Array> {
  const background = BACKGROUNDS.find((one) => one === form.text("theme"));
  const font = THEME_FONTS.find((one) => one === form.text("font"));
  const size = SIZES.find((one) => String(one) === form.text("size"));
  const options = {
    editions,
    ...(background === undefined ? {} : { theme: background }),
    ...(font === undefined ? {} : { font }),
    ...(size === undefined ? {} : { fontSize: size }),
  };
  const planJson = await unzip(await partOf(core, plan, "plan"), MOST);
  const withScript = editions.includes("easy-read") && plan.head >= 0;
  const script = withScript
    ? await unzip((await packedVersion(core, plan, plan.head)).script, MOST)
    : undefined;
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(options).slice(0, -1)},"plan":`),
    planJson,
    ...(script === undefined ? [] : [Buffer.from(',"script":'), script]),
    Buffer.from("}"),
  ]);
}

interface EditionsProps {
  frame: Frame;
  plan: StudioPlan;
  render?: Render;
  shown?: Edition;
  error?: string;
}

const Editions: FC<EditionsProps> = ({ frame, plan, render, shown, error }) => (
  <Page
    frame={frame}
    title={`Documents of plan ${plan.about.planId}`}
    faulty={error !== undefined}
    back={{ href: "/", text: "Plans" }}
    wide
    {...(render !== undefined && isRunning(render) ? { refresh: `/plans/${plan.id}/editions` } : {})}
  >
    {error === undefined ? null : <ErrorSummary errors={[{ href: "#edition-standard", text: error }]} />}
    <PlanCaption about={plan.about} />
    <h1 class="govuk-heading-xl">Documents</h1>
    <PlanTabs id={plan.id} at="editions" />
    {plan.about.status === "draft" ? (
      <div class="govuk-inset-text">This plan is a draft. Every page of its documents says so.</div>
    ) : null}
    {render === undefined ? null : (
      <Made plan={plan} render={render} {...(shown === undefined ? {} : { shown })} />
    )}
    <MakeForm frame={frame} plan={plan} {...(error === undefined ? {} : { error })} />
  </Page>
);

const Made: FC<{ plan: StudioPlan; render: Render; shown?: Edition }> = ({ plan, render, shown }) => {
  const made = render.request.editions;
  const preview = made.find((edition) => edition === shown) ?? made[0];
  return (
    <section aria-labelledby="made" class="made">
      <h2 class="govuk-heading-l" id="made">
        Made last
      </h2>
      <Progress render={render} />
      {isRunning(render) ? null : (
        <>
          <div class="editions">
            {made.map((edition) => (
              <EditionCard plan={plan} render={render} edition={edition} />
            ))}
          </div>
          {preview === undefined ? null : <Preview render={render} edition={preview} />}
        </>
      )}
    </section>
  );
};

const EditionCard: FC<{ plan: StudioPlan; render: Render; edition: Edition }> = ({
  plan,
  render,
  edition,
}) => {
  const files = render.outputs.filter(({ name }) => name.startsWith(`${edition}.`));
  const pdf = files.find(({ name }) => name.endsWith(".pdf"));
  return (
    <div class="edition">
      <h3 class="govuk-heading-m">
        {EDITION_NAMES[edition]} {plan.about.status === "draft" ? <Tag text="Draft" colour="yellow" /> : null}
      </h3>
      <p class="govuk-body-s">{conformance(pdf !== undefined, render, edition)}</p>
      <ul class="govuk-list">
        {files.some(({ name }) => name.endsWith(".html")) ? (
          <li>
            <a class="govuk-link" href={`/plans/${plan.id}/editions?show=${edition}#preview`}>
              Preview<span class="govuk-visually-hidden"> of {EDITION_NAMES[edition]}</span>
            </a>
          </li>
        ) : null}
        {files.map(({ name, pages }) => (
          <li>
            <a class="govuk-link" href={`/jobs/${render.id}/outputs/${name}`}>
              {fileName(name)}
            </a>
            {pages === undefined ? "" : ` (${pages} ${pages === 1 ? "page" : "pages"})`}{" "}
            <a class="govuk-link" href={`/jobs/${render.id}/outputs/${name}?download=1`}>
              Download<span class="govuk-visually-hidden"> {fileName(name)}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** An output that would break its promise is not written, so what is there keeps it. */
function conformance(isMade: boolean, { diagnostics }: Render, edition: Edition): string {
  const faults = diagnostics.filter(({ severity }) => severity === "error").length;
  if (!isMade)
    return faults === 0
      ? "No PDF was made."
      : "No PDF was made: it would have broken a rule of accessible documents. See below what to mend.";
  const facts =
    edition === "easy-read"
      ? " Every fact was held against the plan; the report says where one differs."
      : "";
  return `Tagged for PDF/UA-1, archived as PDF/A-3a. Headings, tables, languages and alternative texts were checked.${facts}`;
}

const Preview: FC<{ render: Render; edition: Edition }> = ({ render, edition }) => {
  const hrefOf = (format: "html" | "pdf"): string | undefined =>
    render.outputs.some(({ name }) => name === `${edition}.${format}`)
      ? `/jobs/${render.id}/outputs/${edition}.${format}`
      : undefined;
  const [page, pdf] = [hrefOf("html"), hrefOf("pdf")];
  return (
    <div id="preview" class="preview" tabindex={-1}>
      <h3 class="govuk-heading-m">Preview: {EDITION_NAMES[edition]}</h3>
      {render.diagnostics.length === 0 ? null : (
        <ul class="govuk-list govuk-list--bullet">
          {render.diagnostics.map(({ message, hint }) => (
            <li>
              {message} {hint}
            </li>
          ))}
        </ul>
      )}
      <div class="preview__both">
        {page === undefined ? (
          <p class="govuk-body">There is no preview of this document.</p>
        ) : (
          <div>
            <p class="govuk-body-s preview__what">As a web page</p>
            <iframe
              class="preview__frame"
              sandbox=""
              title={`Preview of ${EDITION_NAMES[edition]}`}
              src={page}
            ></iframe>
          </div>
        )}
        {pdf === undefined ? null : <PdfView edition={edition} href={pdf} />}
      </div>
    </div>
  );
};

/** As wide as its place and without a side panel, where a viewer knows how ("Parameters for Opening PDF Files"). */
const OPENED = "#pagemode=none&navpanes=0&view=FitH";

/** Where a window is narrow, or a browser shows no PDF inside a page, a link leads to it. */
const PdfView: FC<{ edition: Edition; href: string }> = ({ edition, href }) => (
  <div>
    <p class="govuk-body-s preview__what">
      As a PDF{" "}
      <a class="govuk-link" href={href}>
        Open it in a window of its own<span class="govuk-visually-hidden">: {EDITION_NAMES[edition]}</span>
      </a>
    </p>
    <object
      class="preview__frame preview__pdf"
      type="application/pdf"
      data={`${href}${OPENED}`}
      title={`${EDITION_NAMES[edition]} as a PDF`}
    >
      <p class="govuk-body">
        Your browser does not show a PDF inside a page.{" "}
        <a class="govuk-link" href={href}>
          Open {EDITION_NAMES[edition]}, PDF
        </a>
      </p>
    </object>
  </div>
);
