// Names of the schemas that the contract speaks of. A schema that is registered stands once in the document and is
// pointed to from everywhere else.

import { z } from "zod";

const registry = z.registry<{ id: string }>();

/** Gives a schema its name in the contract, and the sentence that says what it is. */
export function component<T extends z.ZodType>(id: string, description: string, schema: T): T {
  const described = schema.describe(description);
  registry.add(described, { id });
  return described;
}

export interface JsonSchema {
  [keyword: string]: unknown;
}

const ROOT = "#/components/schemas/";

/** Every registered schema by its name, as JSON Schema 2020-12. */
export function componentSchemas(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `${ROOT}${id}`,
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema }) => plainDate(jsonSchema),
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => {
      const { $id: _id, $schema: _schema, ...rest } = schema as JsonSchema;
      return [id, rest];
    }),
  );
}

/** A schema as the contract says it in place: a pointer, when it has a name. */
export function schemaOf(schema: z.ZodType): JsonSchema {
  const id = registry.get(schema)?.id;
  if (id !== undefined) return { $ref: `${ROOT}${id}` };
  const { $schema: _schema, ...rest } = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema }) => plainDate(jsonSchema),
  }) as JsonSchema;
  return rest;
}

/** The format says it; the pattern that zod has for it is half a page. */
function plainDate(schema: JsonSchema): void {
  if (schema["format"] === "date-time" || schema["format"] === "date") delete schema["pattern"];
  if (schema["maximum"] === Number.MAX_SAFE_INTEGER) delete schema["maximum"];
  if (schema["minimum"] === Number.MIN_SAFE_INTEGER) delete schema["minimum"];
}

export const instant = (description: string) => z.iso.datetime().describe(description);
export const count = (description: string) => z.int().min(0).describe(description);
export const text = (description: string) => z.string().describe(description);

/** What is no JSON: bytes of a file. */
export const fileSchema = z.unknown().meta({ format: "binary" });
/** What is no JSON: a page, or lines of text. */
export const textSchema = z.string();
