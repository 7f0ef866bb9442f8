// The page at `/docs`: the contract for people, made from the same document that programs read.

import type { OpenApi, Operation } from "../openapi.js";
import { PROBLEMS, problemType, type ProblemName } from "../problems.js";
import type { JsonSchema } from "../schemas/components.js";
import { escape, htmlPage, inline, prose, table } from "./html.js";

export function docsPage({ info, tags, paths, components }: OpenApi): string {
  const entries = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const groups = tags.map((tag) => ({
    ...tag,
    entries: entries.filter(({ operation }) => operation.tags.includes(tag.name)),
  }));
  const bearer = (components.securitySchemes["bearer"] ?? {}) as JsonSchema;
  return htmlPage(
    "Clearplan API",
    `<header>
<h1>Clearplan API</h1>
<p>Version ${escape(String(info["version"]))}. <a href="/openapi.json">The same as OpenAPI 3.1</a>.</p>
</header>
<nav aria-label="Contents">${contents(groups)}</nav>
<main>
<h2 id="begin">To begin with</h2>
${prose(String(info["description"]))}
<h3 id="keys">Keys</h3>
<p>Send <code>Authorization: Bearer</code> and the key or token.</p>
${prose(String(bearer["description"]))}
${groups.map(groupHtml).join("\n")}
<h2 id="problems">Problems</h2>
<p>An answer that says no is <code>application/problem+json</code>. Its <code>type</code> is one of these and never changes.</p>
${problemTable()}
<h2 id="schemas">Schemas</h2>
<p>What bodies and answers are made of. <code>*</code> marks what is always there.</p>
${Object.entries(components.schemas).map(schemaHtml).join("\n")}
</main>`,
  );
}

interface Entry {
  path: string;
  method: string;
  operation: Operation;
}

interface Group {
  name: string;
  description: string;
  entries: Entry[];
}

function contents(groups: readonly Group[]): string {
  const parts = groups.map(
    ({ name, entries }) =>
      `<li><a href="#tag-${name}">${escape(name)}</a><ul>${entries
        .map(
          ({ method, path, operation }) =>
            `<li><a href="#${operation.operationId}"><span class="method">${method} </span><code>${escape(path)}</code></a></li>`,
        )
        .join("")}</ul></li>`,
  );
  return `<ul><li><a href="#begin">To begin with</a></li>${parts.join("")}<li><a href="#problems">Problems</a></li><li><a href="#schemas">Schemas</a></li></ul>`;
}

function groupHtml({ name, description, entries }: Group): string {
  return `<h2 id="tag-${name}">${escape(name)}</h2>
<p>${inline(description)}</p>
${entries.map(entryHtml).join("\n")}`;
}

function entryHtml({ path, method, operation }: Entry): string {
  const { operationId, summary, description, parameters, requestBody, responses } = operation;
  return `<h3 id="${operationId}">${escape(summary)}</h3>
<p><code><span class="method">${method} </span>${escape(path)}</code></p>
${prose(description)}
${parameters.length === 0 ? "" : parameterTable(summary, parameters)}
${requestBody === undefined ? "" : bodyHtml(summary, requestBody)}
${table(
  `Answers: ${summary}`,
  ["Status", "What it means"],
  Object.entries(responses).map(([status, response]) => [
    status,
    `${prose(String(response["description"]))}${contentList(response)}`,
  ]),
)}
${answerExamples(summary, responses)}`;
}

const parameterTable = (summary: string, parameters: readonly JsonSchema[]): string =>
  table(
    `Parameters: ${summary}`,
    ["Name", "Where", "What"],
    parameters.map(({ name, in: place, description }) => [
      `<code>${escape(String(name))}</code>`,
      escape(String(place)),
      inline(text(description)),
    ]),
  );

type MediaTypes = Record<string, { schema: JsonSchema; examples?: { example: { value: unknown } } }>;

const mediaTypes = (part: JsonSchema): MediaTypes => (part["content"] ?? {}) as MediaTypes;

function contentList(part: JsonSchema): string {
  const types = Object.entries(mediaTypes(part)).map(
    ([type, { schema }]) => `<li><code>${escape(type)}</code>${schemaLink(schema)}</li>`,
  );
  return types.length === 0 ? "" : `<ul>${types.join("")}</ul>`;
}

function bodyHtml(summary: string, body: JsonSchema): string {
  const [first] = Object.values(mediaTypes(body));
  return `<h4>Body</h4>
<p>${inline(String(body["description"]))}</p>${contentList(body)}
${example(`Example body: ${summary}`, first?.examples?.example.value)}`;
}

function answerExamples(summary: string, responses: Readonly<Record<string, JsonSchema>>): string {
  return Object.entries(responses)
    .flatMap(([status, response]) =>
      Object.values(mediaTypes(response)).map(({ examples }) =>
        example(`Example answer ${status}: ${summary}`, examples?.example.value),
      ),
    )
    .join("\n");
}

/** Long ones are folded; what scrolls can be reached by keyboard. */
function example(caption: string, value: unknown): string {
  if (value === undefined) return "";
  const shown = typeof value === "string" ? value : JSON.stringify(value, null, 2);
  return `<details><summary>${escape(caption)}</summary><pre tabindex="0" role="region" aria-label="${escape(caption)}">${escape(shown)}</pre></details>`;
}

function problemTable(): string {
  const names = Object.keys(PROBLEMS) as ProblemName[];
  return table(
    "Kinds of problem",
    ["Type", "Status", "What it is", "What to do"],
    names.map((name) => {
      const { status, title, mend } = PROBLEMS[name];
      return [
        `<code id="problem-${name}">${problemType(name)}</code>`,
        String(status),
        escape(title),
        inline(mend),
      ];
    }),
  );
}

function schemaHtml([name, schema]: [string, JsonSchema]): string {
  const properties = (schema["properties"] ?? {}) as Record<string, JsonSchema>;
  const required = (schema["required"] ?? []) as string[];
  const rows = Object.entries(properties).map(([key, property]) => [
    `<code>${escape(key)}</code>${required.includes(key) ? " *" : ""}`,
    typeHtml(property),
    inline(text(property["description"])),
  ]);
  return `<h3 id="schema-${name}">${escape(name)}</h3>
<p>${inline(text(schema["description"]))}</p>
${rows.length === 0 ? `<p>${typeHtml(schema)}</p>` : table(`Properties of ${name}`, ["Name", "Type", "What"], rows)}`;
}

/** A type in a few words; what is nested deeper stands in the contract. */
function typeHtml(schema: JsonSchema): string {
  if (schema["$ref"] !== undefined) return schemaLink(schema).trim();
  if (Array.isArray(schema["enum"]))
    return schema["enum"].map((value) => `<code>${escape(String(value))}</code>`).join(", ");
  if (schema["const"] !== undefined) return `<code>${escape(text(schema["const"]))}</code>`;
  if (schema["type"] === "array")
    return `list of ${typeHtml((schema["items"] ?? schema["prefixItems"] ?? {}) as JsonSchema)}`;
  const either = schema["anyOf"] ?? schema["oneOf"];
  if (Array.isArray(either)) return (either as JsonSchema[]).map(typeHtml).join(" or ");
  const type = typeof schema["type"] === "string" ? schema["type"] : "any value";
  return escape(typeof schema["format"] === "string" ? `${type} (${schema["format"]})` : type);
}

/** What stands in a schema as a word or a sentence. */
const text = (value: unknown): string => (typeof value === "string" ? value : "");

function schemaLink({ $ref, items }: JsonSchema): string {
  const target = $ref ?? (items as JsonSchema | undefined)?.["$ref"];
  if (typeof target !== "string") return "";
  const name = target.slice(target.lastIndexOf("/") + 1);
  return ` <a href="#schema-${name}">${escape(name)}</a>`;
}
