// The schema as a tree that any JSON can be walked along, also a plan with faults, so that all faults are found at once.
// Objects and lists are walked here and not by zod: a hostile plan can have a million faults, and zod gathers them all.

import { z } from "zod";
import type { Path, PathToken } from "./faults.js";
import type { Json } from "./limits.js";
import { fieldRoles, planSchema, type FieldRole } from "./schema.js";

export type SchemaNode = { description: string; role?: FieldRole } & (
  | { shape: "object"; properties: ReadonlyMap<string, Property> }
  | { shape: "list" | "record"; each: SchemaNode }
  | { shape: "value"; schema: z.ZodType }
);

export interface Property {
  node: SchemaNode;
  required: boolean;
}

const planNode: SchemaNode = schemaNode(planSchema);

function schemaNode(schema: z.core.$ZodType): SchemaNode {
  if (!(schema instanceof z.ZodType)) throw new Error("The plan schema is made of classic zod types only.");
  const role = fieldRoles.get(schema);
  const common = { description: schema.description ?? "", ...(role === undefined ? {} : { role }) };
  if (schema instanceof z.ZodObject) return { ...common, shape: "object", properties: propertiesOf(schema) };
  if (schema instanceof z.ZodArray) return { ...common, shape: "list", each: schemaNode(schema.element) };
  if (schema instanceof z.ZodRecord)
    return { ...common, shape: "record", each: schemaNode(schema.valueType) };
  return { ...common, shape: "value", schema };
}

function propertiesOf(schema: z.ZodObject): Map<string, Property> {
  const properties = Object.entries<z.core.$ZodType>(schema.shape);
  return new Map(
    properties.map(([key, child]): [string, Property] => {
      const required = !(child instanceof z.ZodOptional);
      return [key, { node: schemaNode(required ? child : child.unwrap()), required }];
    }),
  );
}

/** One value that the format knows. The path is the walk's own: copy it to keep it. */
export interface Visit {
  node: SchemaNode;
  value: Json;
  path: Path;
  /** The object or list that holds the value. */
  parent: Json;
}

/** Calls `visit` for every value that the format knows, parents first, until it answers "stop". */
export function visitPlan(plan: Json, visit: (found: Visit) => "stop" | undefined): void {
  visitNode(planNode, plan, plan, [], visit);
}

function visitNode(
  node: SchemaNode,
  value: Json,
  parent: Json,
  path: PathToken[],
  visit: (found: Visit) => "stop" | undefined,
): "stop" | undefined {
  if (visit({ node, value, path, parent }) === "stop") return "stop";
  for (const [token, child, childNode] of childrenOf(node, value)) {
    path.push(token);
    if (visitNode(childNode, child, value, path, visit) === "stop") return "stop";
    path.pop();
  }
  return undefined;
}

function* childrenOf(node: SchemaNode, value: Json): Generator<[PathToken, Json, SchemaNode]> {
  if (typeof value !== "object" || value === null) return;
  if (node.shape === "list") {
    if (Array.isArray(value)) for (const [index, child] of value.entries()) yield [index, child, node.each];
    return;
  }
  if (node.shape === "value" || Array.isArray(value)) return;
  for (const [key, child] of Object.entries(value)) {
    const childNode = node.shape === "object" ? node.properties.get(key)?.node : node.each;
    if (childNode !== undefined) yield [key, child, childNode];
  }
}
