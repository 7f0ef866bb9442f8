// How a page is answered: who visits, may they, was the form ours; then the page itself. What goes wrong is a page too.

import type { Context } from "hono";
import type { Page } from "../http/app.js";
import type { Visit } from "../http/answer-route.js";
import { problemOf } from "../http/machinery.js";
import { Problem } from "../http/problems.js";
import type { Service } from "../http/service.js";
import type { Caller } from "../renders/render.js";
import { isOurForm, visitorOf, type Visitor } from "./access.js";
import { loadAssets } from "./assets.js";
import { pictures, type Pictures } from "./pictures.js";
import { problemPage } from "./problem-page.js";
import { readForm, type Form } from "./forms.js";
import type { Frame } from "./layout.js";

export interface StudioSettings {
  /** Whether the service is the embedded default, bound to this machine alone: then nobody has to show a key. */
  open: boolean;
  /** Folder of the packs of symbols that were added to the installation. */
  symbolsFolder?: string | undefined;
}

/** What a page is asked. */
export interface Asked {
  service: Service;
  settings: StudioSettings;
  c: Context;
  visitor: Visitor;
  frame: Frame;
  pictures: Pictures;
  traceId: string;
  /** A parameter of the path; empty when there is none. */
  path: (name: string) => string;
  query: (name: string) => string;
}

export interface AskedKnown extends Asked {
  caller: Caller;
}

/** A page as text of HTML, or another answer. */
export type PageAnswer = Response | Problem;

type Handler<A> = (asked: A) => Promise<PageAnswer>;
type FormHandler<A> = (asked: A, form: Form) => Promise<PageAnswer>;

/** Where a page stands in the navigation. */
type At = Frame["at"];

export interface Desk {
  /** For everybody. */
  open(path: string, handle: Handler<Asked>): Page;
  get(path: string, at: At, handle: Handler<AskedKnown>): Page;
  /** A form of everybody, a form of somebody known, and one that brings a file. */
  openPost(path: string, handle: FormHandler<Asked>): Page;
  post(path: string, at: At, handle: FormHandler<AskedKnown>): Page;
  postFile(path: string, at: At, handle: FormHandler<AskedKnown>): Page;
}

export function makeDesk(service: Service, settings: StudioSettings): Desk {
  const shown = pictures(settings.symbolsFolder);
  const answer = (c: Context, visit: Visit, at: At, work: (asked: Asked) => Promise<PageAnswer>) =>
    answerSafely({ service, settings, pictures: shown, c, visit, at }, work);
  const known =
    (handle: (asked: AskedKnown) => Promise<PageAnswer>) =>
    async (asked: Asked): Promise<PageAnswer> => {
      const { caller } = asked.visitor;
      if (caller === undefined) return redirect("/sign-in");
      return service.rates.take(caller.tenant).allowed
        ? handle({ ...asked, caller })
        : new Problem("too-many-requests", { retryAfter: 5 });
    };
  const formOf =
    <A extends Asked>(handle: FormHandler<A>, withFile = false) =>
    async (asked: A): Promise<PageAnswer> => {
      const form = await readForm(asked.c.req.raw, withFile);
      if (form instanceof Problem) return form;
      return isOurForm(asked.c, asked.visitor, form.csrf) ? handle(asked, form) : staleForm();
    };
  return {
    open: (path, handle) => ({
      method: "GET",
      path,
      answer: (c, visit) => answer(c, visit, undefined, handle),
    }),
    get: (path, at, handle) => ({
      method: "GET",
      path,
      answer: (c, visit) => answer(c, visit, at, known(handle)),
    }),
    openPost: (path, handle) => ({
      method: "POST",
      path,
      answer: (c, visit) => answer(c, visit, undefined, formOf(handle)),
    }),
    post: (path, at, handle) => ({
      method: "POST",
      path,
      answer: (c, visit) => answer(c, visit, at, known(formOf(handle))),
    }),
    postFile: (path, at, handle) => ({
      method: "POST",
      path,
      answer: (c, visit) => answer(c, visit, at, known(formOf(handle, true))),
    }),
  };
}

const staleForm = (): Problem =>
  new Problem("missing-scope", {
    detail: "This form was made for an earlier visit. Go back, load the page again and send it once more.",
  });

interface Work {
  service: Service;
  settings: StudioSettings;
  pictures: Pictures;
  c: Context;
  visit: Visit;
  at: At;
}

async function answerSafely(
  { service, settings, pictures: shown, c, visit, at }: Work,
  work: (asked: Asked) => Promise<PageAnswer>,
): Promise<Response> {
  const assets = await loadAssets();
  let frame: Frame = { assets, visitor: NOBODY };
  try {
    const visitor = await visitorOf(service.core, c, settings.open);
    frame = { assets, visitor, ...(at === undefined ? {} : { at }) };
    if (visitor.caller !== undefined) visit.principal = { ...visitor.caller, scopes: new Set() };
    const answered = await work({
      service,
      settings,
      c,
      visitor,
      frame,
      pictures: shown,
      traceId: visit.traceId,
      path: (name) => c.req.param(name) ?? "",
      query: (name) => c.req.query(name) ?? "",
    });
    const response =
      answered instanceof Problem ? await problemPage(frame, answered, visit.traceId) : answered;
    // Signing in and out have given a cookie of their own.
    if (visitor.cookie !== undefined && !response.headers.has("set-cookie"))
      response.headers.append("set-cookie", visitor.cookie);
    return response;
  } catch (err) {
    const { problem, bug } = problemOf(err);
    const fields = { err, traceId: visit.traceId, tenant: visit.principal?.tenant };
    if (bug) service.core.log.error(fields, "a page met a fault of ours");
    else service.core.log.warn(fields, "a page could not be shown");
    return problemPage(frame, problem, visit.traceId);
  }
}

const NOBODY: Visitor = { token: "", csrf: "", signedIn: false };

/** After a form, so that loading the page again sends nothing twice. */
export const redirect = (to: string): Response =>
  new Response(null, { status: 303, headers: { location: to } });
