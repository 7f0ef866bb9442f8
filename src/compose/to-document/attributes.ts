// Attributes of directives.

import type { Origin } from "../../document/tree.js";
import type { ContainerDirective, LeafDirective } from "../parse-markdown.js";
import { resolve, TemplateError, type State } from "./state.js";

type Directive = ContainerDirective | LeafDirective;

/** An attribute's words; undefined when it is absent or empty. */
export function attribute(node: Directive, name: string, state: State): string | undefined {
  const value = resolve(node.attributes?.[name] ?? "", state);
  return value === "" ? undefined : value;
}

export function oneOf<const R extends string>(
  roles: readonly R[],
  node: Directive,
  name: string,
  state: State,
): R {
  const value = attribute(node, name, state);
  const role = roles.find((known) => known === value);
  if (role === undefined)
    throw new TemplateError(state.section, `"${node.name}" needs ${name}, one of: ${roles.join(", ")}`);
  return role;
}

/** An origin as a field, absent when there is none. */
export function originField(origin: Origin | undefined): { origin?: Origin } {
  return origin === undefined ? {} : { origin };
}
