// The contract as OpenAPI 3.1, made from the declared routes.

import type { z } from "zod";
import { SCOPES } from "../keys/principal.js";
import { onBehalfOf } from "./parameters.js";
import { PROBLEMS, problemType, type ProblemName } from "./problems.js";
import { TAGS, type BodySpec, type Content, type ResponseSpec, type Route } from "./route.js";
import { componentSchemas, schemaOf, type JsonSchema } from "./schemas/components.js";
import { planComponents } from "./schemas/plan.js";
import { problemSchema } from "./schemas/problem.js";

export interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  parameters: JsonSchema[];
  requestBody?: JsonSchema;
  responses: Record<string, JsonSchema>;
  security: Record<string, string[]>[];
}

export interface OpenApi {
  openapi: string;
  info: JsonSchema;
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, JsonSchema>; securitySchemes: JsonSchema };
  [field: string]: unknown;
}

/** @param version of the program. */
export function makeOpenApi(routes: readonly Route[], version: string): OpenApi {
  const paths: OpenApi["paths"] = {};
  for (const route of routes) {
    const operations = (paths[route.path] ??= {});
    operations[route.method.toLowerCase()] = operationOf(route);
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Clearplan",
      version,
      summary: "Accessible documents from Education, Health and Care plans.",
      description: INTRODUCTION,
      license: { name: "MIT", identifier: "MIT" },
    },
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    servers: [{ url: "/", description: "Where this document was fetched." }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: schemas(),
      securitySchemes: {
        bearer: {
          type: "http",
          scheme: "bearer",
          description: [
            "An API key, or a signed token of the issuer that the service trusts. Scopes:",
            ...Object.entries(SCOPES).map(([scope, sentence]) => `- \`${scope}\`: ${sentence}`),
          ].join("\n"),
        },
      },
    },
  };
}

const INTRODUCTION = [
  "Send a plan, get a job; fetch its documents when it has ended, or be told by a signed webhook.",
  "JSON keys are camelCase and times are ISO 8601 in UTC. A body may be compressed with `Content-Encoding: gzip`.",
  "What goes wrong is told as problem details (RFC 9457), with every fault of a plan at once and never a value of it.",
  "Objects may get more properties later: ignore those you do not know.",
].join(" ");

function schemas(): Record<string, JsonSchema> {
  const own = componentSchemas();
  const plan = planComponents();
  const twice = Object.keys(plan).filter((name) => name !== "Plan" && Object.hasOwn(own, name));
  if (twice.length > 0) throw new Error(`two schemas have one name: ${twice.join(", ")}`);
  return { ...own, ...plan };
}

function operationOf(route: Route): Operation {
  const { operation, tag, summary, description, body } = route;
  return {
    operationId: operation,
    tags: [tag],
    summary,
    description: route.access === "open" ? description : `${description}\n\n${accessSentence(route)}`,
    parameters: parametersOf(route),
    ...(body === undefined ? {} : { requestBody: bodyOf(body) }),
    responses: { ...responsesOf(route), ...problemResponses(route) },
    security: securityOf(route),
  };
}

function accessSentence({ access }: Route): string {
  if (access === "operator") return "From this machine, or with the scope `admin`.";
  if (access === "open") return "";
  return `Scope: ${access.map((scope) => `\`${scope}\``).join(" or ")}.`;
}

/** Each of the alternatives is enough. */
function securityOf({ access }: Route): Record<string, string[]>[] {
  if (access === "open") return [];
  if (access === "operator") return [{}, { bearer: ["admin"] }];
  return access.map((scope) => ({ bearer: [scope] }));
}

function parametersOf({ parameters = {}, access }: Route): JsonSchema[] {
  const { path, query, headers } = parameters;
  return [
    ...fieldsOf("path", path),
    ...fieldsOf("query", query),
    ...fieldsOf("header", headers),
    ...(access === "open" ? [] : [BEHALF, TRACE]),
  ];
}

const BEHALF: JsonSchema = {
  in: "header",
  name: "On-Behalf-Of",
  required: false,
  description: onBehalfOf,
  schema: { type: "string", minLength: 1, maxLength: 128 },
};

const TRACE: JsonSchema = {
  in: "header",
  name: "traceparent",
  required: false,
  description: "W3C Trace Context: its trace id is the one in logs and problems.",
  schema: { type: "string" },
};

function fieldsOf(place: "path" | "query" | "header", schema: z.ZodObject | undefined): JsonSchema[] {
  return Object.entries((schema?.shape ?? {}) as Record<string, z.ZodType>).map(([name, field]) => {
    const { description, ...rest } = schemaOf(field);
    return {
      in: place,
      name,
      required: place === "path",
      description: description ?? field.description,
      schema: rest,
    };
  });
}

function bodyOf({ description, mediaTypes, schema, example }: BodySpec): JsonSchema {
  return {
    required: true,
    description,
    content: Object.fromEntries(
      mediaTypes.map((type) => [
        type,
        { schema: schemaOf(schema), examples: { example: { value: example } } },
      ]),
    ),
  };
}

function responsesOf({ responses }: Route): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(responses).map(([status, spec]) => [status, responseOf(spec)]));
}

function responseOf({ description, content, headers }: ResponseSpec): JsonSchema {
  return {
    description,
    headers: {
      "x-trace-id": { description: "Id to find the request by in the logs.", schema: { type: "string" } },
      ...Object.fromEntries(
        Object.entries(headers ?? {}).map(([name, sentence]) => [
          name,
          { description: sentence, schema: { type: "string" } },
        ]),
      ),
    },
    ...(content === undefined
      ? {}
      : {
          content: Object.fromEntries(Object.entries(content).map(([type, one]) => [type, contentOf(one)])),
        }),
  };
}

const contentOf = ({ schema, example }: Content): JsonSchema => ({
  schema: schemaOf(schema),
  ...(example === undefined ? {} : { examples: { example: { value: example } } }),
});

/** What may go wrong with a route: what it names itself, and what goes with parameters, bodies and keys. */
export function problemsOf({ problems, access, parameters = {}, body }: Route): ProblemName[] {
  const { query, headers, path } = parameters;
  const asked = access !== "open";
  const names: ProblemName[] = [
    ...problems,
    // Query parameters that are not known are refused everywhere.
    "malformed-request",
    ...(asked ? (["unauthenticated", "missing-scope", "too-many-requests"] as const) : []),
    ...(path === undefined ? [] : (["not-found"] as const)),
    ...(body === undefined ? [] : (["too-slow", "too-large", "unsupported-media-type"] as const)),
    ...(asked || query !== undefined || headers !== undefined ? (["unavailable"] as const) : []),
    "internal-fault",
  ];
  return [...new Set(names)];
}

function problemResponses(route: Route): Record<string, JsonSchema> {
  const byStatus = new Map<number, ProblemName[]>();
  for (const name of problemsOf(route)) {
    const { status } = PROBLEMS[name];
    byStatus.set(status, [...(byStatus.get(status) ?? []), name]);
  }
  return Object.fromEntries(
    [...byStatus]
      .filter(([status]) => !Object.hasOwn(route.responses, status))
      .map(([status, names]) => [
        status,
        {
          description: names
            .map((name) => `${PROBLEMS[name].title} (\`${problemType(name)}\`).`)
            .join("\n\n"),
          content: { "application/problem+json": { schema: schemaOf(problemSchema) } },
        },
      ]),
  );
}
