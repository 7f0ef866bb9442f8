// The contract: what is declared is served, the document is sound, its examples work, and the client's types are made
// from it.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import { format, resolveConfig } from "prettier";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { problemsOf, type Operation } from "../../src/http/openapi.js";
import { openApi, ROUTES } from "../../src/http/routes.js";
import { pathNames } from "../../src/http/route.js";
import { SCOPE_NAMES } from "../../src/keys/principal.js";
import { testApp, type TestApp } from "../helpers/test-app.js";

const CLIENT = join(import.meta.dirname, "..", "..", "client", "schema.d.ts");

let t: TestApp;
let key = "";
beforeAll(async () => {
  t = await testApp();
  key = await t.key("fernmarsh");
});
afterAll(() => t.close());

const document = openApi("0.0.0-test");

/** Every value in the document that is an object, with where it stands. */
function* objects(value: unknown, at = "#"): Generator<[string, Record<string, unknown>]> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield [at, value as Record<string, unknown>];
  for (const [name, inner] of Object.entries(value)) yield* objects(inner, `${at}/${name}`);
}

describe("the routes", () => {
  it("are those of the app, every one and no more", () => {
    const served = t.app.routes
      .filter(({ method }) => method !== "ALL")
      .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, "{$1}")}`);
    const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(documented.sort()).toEqual(served.sort());
    expect(new Set(served).size).toBe(ROUTES.length);
  });

  it("are all that were promised", () => {
    expect(ROUTES.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([
      "DELETE /v1/keys/{id}",
      "DELETE /v1/renders/{id}",
      "GET /",
      "GET /docs",
      "GET /livez",
      "GET /metrics",
      "GET /openapi.json",
      "GET /readyz",
      "GET /v1/audit/export",
      "GET /v1/audit/verify",
      "GET /v1/batches/{id}",
      "GET /v1/keys",
      "GET /v1/renders",
      "GET /v1/renders/{id}",
      "GET /v1/renders/{id}/events",
      "GET /v1/renders/{id}/outputs/{name}",
      "GET /v1/renders/{id}/report",
      "GET /v1/schema/plan",
      "GET /v1/version",
      "GET /v1/webhooks/deliveries",
      "POST /v1/batches",
      "POST /v1/checks",
      "POST /v1/easy-read/drafts",
      "POST /v1/keys",
      "POST /v1/renders",
      "POST /v1/webhooks/deliveries/{id}/replay",
    ]);
  });

  it("declare the parameters of their paths, and operations of their own", () => {
    for (const { path, parameters } of ROUTES)
      expect(Object.keys(parameters?.path?.shape ?? {}), path).toEqual(pathNames(path));
    const operations = ROUTES.map(({ operation }) => operation);
    expect(new Set(operations).size).toBe(operations.length);
  });
});

describe("the document", () => {
  it("is served as it is made, to anybody", async () => {
    const { json } = await t.ask("GET", "/openapi.json");
    expect(json).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it("is OpenAPI 3.1 with a licence, tags and descriptions for everything", () => {
    expect(document.openapi).toMatch(/^3\.1\.\d$/);
    const tags = document.tags.map(({ name }) => name);
    for (const [at, operation] of operationsOf()) {
      expect(
        operation.tags.every((tag) => tags.includes(tag)),
        at,
      ).toBe(true);
      expect(operation.summary.length, at).toBeGreaterThan(3);
      expect(operation.description.length, at).toBeGreaterThan(10);
      for (const parameter of operation.parameters) {
        expect(parameter["description"], `${at} ${String(parameter["name"])}`).toEqual(expect.any(String));
        if (parameter["in"] === "path") expect(parameter["required"], at).toBe(true);
      }
      for (const [status, response] of Object.entries(operation.responses))
        expect(response["description"], `${at} ${status}`).toEqual(expect.any(String));
    }
  });

  it("points to nothing that is not there, and names no schema in vain", () => {
    const pointed = new Set<string>();
    for (const [at, object] of objects(document)) {
      const target = object["$ref"];
      // A property may be called that.
      if (typeof target !== "string" || at.endsWith("/properties")) continue;
      expect(target, at).toMatch(/^#\/components\/schemas\/\w+$/);
      const name = target.slice(target.lastIndexOf("/") + 1);
      expect(document.components.schemas, at).toHaveProperty(name);
      pointed.add(name);
    }
    const unused = Object.keys(document.components.schemas).filter((name) => !pointed.has(name));
    expect(unused).toEqual([]);
  });

  it("holds no keyword of another standard's", () => {
    for (const [at, object] of objects(document)) {
      expect(Object.hasOwn(object, "$defs"), at).toBe(false);
      expect(Object.hasOwn(object, "nullable") && !at.includes("/properties"), at).toBe(false);
    }
    const schemes = Object.keys(document.components.securitySchemes);
    for (const [at, { security }] of operationsOf())
      for (const alternative of security)
        for (const [scheme, scopes] of Object.entries(alternative)) {
          expect(schemes, at).toContain(scheme);
          expect(
            scopes.filter((scope) => !SCOPE_NAMES.some((known) => known === scope)),
            at,
          ).toEqual([]);
        }
  });

  it("has answers for everything that may go wrong", () => {
    for (const route of ROUTES) {
      const operation = document.paths[route.path]?.[route.method.toLowerCase()];
      expect(Object.keys(operation?.responses ?? {}), route.path).toEqual(
        expect.arrayContaining(["400", "500"]),
      );
      if (route.body !== undefined)
        expect(Object.keys(operation?.responses ?? {}), route.path).toEqual(
          expect.arrayContaining(["401", "403", "408", "413", "415", "422", "429", "503"]),
        );
      expect(new Set(problemsOf(route)).size).toBe(problemsOf(route).length);
    }
  });
});

function operationsOf(): [string, Operation][] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [
      `${method} ${path}`,
      operation,
    ]),
  );
}

describe("examples", () => {
  const answers = ROUTES.flatMap(({ method, path, responses }) =>
    Object.entries(responses).flatMap(([status, { content }]) =>
      Object.values(content ?? {}).flatMap(({ schema, example }) =>
        example === undefined ? [] : [{ name: `${method} ${path} ${status}`, schema, example }],
      ),
    ),
  );
  it.each(answers)("of answers are as declared: $name", ({ schema, example }) => {
    expect(schema.parse(example)).toEqual(example);
  });

  const bodies = ROUTES.flatMap((route) => (route.body === undefined ? [] : [route]));
  it.each(bodies)("of bodies are accepted: $method $path", async ({ method, path, body }) => {
    const { status } = await t.ask(method, path, {
      key,
      body: body?.example,
      headers: { "content-type": body?.mediaTypes[0] ?? "" },
    });
    expect([200, 201, 202]).toContain(status);
  });
});

describe("the client's types", () => {
  it("are made from the document; npm run client makes them anew", async () => {
    const made = astToString(await openapiTS(JSON.parse(JSON.stringify(document)) as OpenAPI3));
    const head = "// Types of the Clearplan API, made from its contract: npm run client. Do not edit.\n\n";
    const options = await resolveConfig(CLIENT);
    const text = await format(head + made, { ...options, parser: "typescript" });
    if (process.env["GOLDEN"] === "accept") writeFileSync(CLIENT, text);
    expect(existsSync(CLIENT), "client/schema.d.ts is missing: npm run client").toBe(true);
    expect(text, "client/schema.d.ts is not up to date: npm run client").toBe(readFileSync(CLIENT, "utf8"));
  });
});
