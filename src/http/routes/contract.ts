// What this service takes and gives, for programs and for people. Nobody has to say who they are.

import { planJsonSchema } from "../../plan/json-schema.js";
import { page } from "../answers.js";
import { docsPage } from "../docs/docs-page.js";
import { homePage } from "../docs/home-page.js";
import { STYLE_HASH } from "../docs/style.js";
import type { OpenApi } from "../openapi.js";
import { openRoute, type Route } from "../route.js";
import { textSchema } from "../schemas/components.js";
import { jsonObjectSchema } from "../schemas/operation.js";

/** Made once: they cannot change while the process lives. */
const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

const planSchemaText = once(() => JSON.stringify(planJsonSchema(), null, 2));

export const getPlanSchema = openRoute({
  method: "GET",
  path: "/v1/schema/plan",
  operation: "getPlanSchema",
  tag: "Contract",
  summary: "The plan's JSON Schema",
  description: "JSON Schema 2020-12 of the plan format that is taken here.",
  access: "open",
  responses: {
    200: { description: "The schema.", content: { "application/schema+json": { schema: jsonObjectSchema } } },
  },
  problems: [],
  handle: () =>
    Promise.resolve(
      new Response(planSchemaText(), { headers: { "content-type": "application/schema+json", ...PUBLIC } }),
    ),
});

/** It holds nothing of anybody. */
const PUBLIC = { "cache-control": "public, max-age=300" };

/** Given by whoever lists the routes: this room's document speaks of all of them. */
export function contractRoutes(document: (version: string) => OpenApi): Route[] {
  const texts = new Map<string, string>();
  const documentText = (version: string): string => {
    const known = texts.get(version) ?? JSON.stringify(document(version));
    texts.set(version, known);
    return known;
  };
  const pages = new Map<string, string>();
  return [
    openRoute({
      method: "GET",
      path: "/openapi.json",
      operation: "getOpenApi",
      tag: "Contract",
      summary: "This contract",
      description: "OpenAPI 3.1, made from the same declarations that the routes are served from.",
      access: "open",
      responses: {
        200: { description: "The document.", content: { "application/json": { schema: jsonObjectSchema } } },
      },
      problems: [],
      handle: ({ service }) =>
        Promise.resolve(
          new Response(documentText(service.version), {
            headers: { "content-type": "application/json", ...PUBLIC },
          }),
        ),
    }),
    openRoute({
      method: "GET",
      path: "/docs",
      operation: "getDocs",
      tag: "Contract",
      summary: "This contract, to read",
      description: "One page, without scripts and without anything from elsewhere.",
      access: "open",
      responses: { 200: { description: "The page.", content: { "text/html": { schema: textSchema } } } },
      problems: [],
      handle: ({ service: { version } }) => {
        const html = pages.get(version) ?? docsPage(document(version));
        pages.set(version, html);
        return Promise.resolve(page(html, STYLE_HASH));
      },
    }),
    openRoute({
      method: "GET",
      path: "/",
      operation: "getHome",
      tag: "Contract",
      summary: "Where to begin",
      description: "A small page that names what is here.",
      access: "open",
      responses: { 200: { description: "The page.", content: { "text/html": { schema: textSchema } } } },
      problems: [],
      handle: ({ service }) => Promise.resolve(page(homePage(service.version), STYLE_HASH)),
    }),
  ];
}
