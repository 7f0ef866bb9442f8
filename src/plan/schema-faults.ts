// The faults of single objects, lists and values against the schema, in words that a person can act on.

import type { z } from "zod";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { fault, isSafeKey, type Path } from "./faults.js";
import { MAX_FAULTS, type Json } from "./limits.js";
import { nearestName } from "./nearest-name.js";
import type { RuleFault } from "./rules.js";
import type { Property, SchemaNode, Visit } from "./schema-tree.js";

/** What is wrong with one value by itself; its children are looked at by themselves. */
export function schemaFaults({ node, value, path }: Visit): Diagnostic[] {
  switch (node.shape) {
    case "object":
      return isObject(value)
        ? objectFaults(node.properties, value, path)
        : [wrongType("an object", value, path)];
    case "record":
      return isObject(value) ? [] : [wrongType("an object", value, path)];
    case "list":
      return Array.isArray(value) ? [] : [wrongType("a list", value, path)];
    case "value":
      return valueFaults(node.schema, value, path);
  }
}

function isObject(value: Json): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function objectFaults(
  properties: ReadonlyMap<string, Property>,
  value: { [key: string]: Json },
  path: Path,
): Diagnostic[] {
  const known = [...properties.keys()];
  const absent = [...properties].filter(([key, { required }]) => required && !Object.hasOwn(value, key));
  const unknown = Object.keys(value)
    .filter((key) => !properties.has(key))
    .slice(0, MAX_FAULTS + 1);
  return [
    ...absent.map(([key, { node }]) => missing(key, node, path)),
    ...unknown.map((key) => unknownProperty(key, known, path)),
  ];
}

function missing(key: string, node: SchemaNode, path: Path): Diagnostic {
  const issue = node.shape === "value" ? firstIssue(node.schema, undefined) : undefined;
  const allowed = issue?.code === "invalid_value" ? { allowed: issue.values.map(String) } : {};
  return fault("missing-property", [...path, key], {
    property: key,
    description: descriptionOf(node),
    ...allowed,
  });
}

function descriptionOf(node: SchemaNode): string {
  return node.shape === "list" ? `${node.description} An empty list will do.` : node.description;
}

function unknownProperty(key: string, known: readonly string[], path: Path): Diagnostic {
  const nearest = nearestName(key, known);
  return fault("unknown-property", [...path, key], {
    ...(isSafeKey(key) ? { property: key } : {}),
    ...(nearest === undefined ? {} : { nearest }),
    allowed: known,
  });
}

function firstIssue(schema: z.ZodType, value: Json | undefined): z.core.$ZodIssue | undefined {
  return schema.safeParse(value).error?.issues[0];
}

function valueFaults(schema: z.ZodType, value: Json, path: Path): Diagnostic[] {
  const issue = firstIssue(schema, value);
  return issue === undefined ? [] : [valueFault(issue, value, path)];
}

function valueFault(issue: z.core.$ZodIssue, value: Json, path: Path): Diagnostic {
  switch (issue.code) {
    case "invalid_type":
      return wrongType(typeInWords(issue.expected), value, path);
    case "invalid_value":
      return fault("unknown-value", path, { allowed: issue.values.map(String) });
    case "invalid_format":
      return fault("invalid-date", path);
    case "custom": {
      const { fault: code, ...bounds } = issue.params as unknown as RuleFault;
      return fault(code, path, bounds);
    }
    case "invalid_element":
    case "invalid_key":
    case "invalid_union":
    case "not_multiple_of":
    case "too_big":
    case "too_small":
    case "unrecognized_keys":
      throw new Error(
        `The plan schema has no value with a rule of the kind ${issue.code}: give it words here first.`,
      );
  }
}

function wrongType(expected: string, value: Json, path: Path): Diagnostic {
  return fault("wrong-type", path, { expected, isNull: value === null });
}

function typeInWords(expected: string): string {
  switch (expected) {
    case "string":
      return "a string";
    case "number":
      return "a number";
    case "boolean":
      return "true or false";
    default:
      throw new Error(`The plan schema has no value of type ${expected}: give it words here first.`);
  }
}
