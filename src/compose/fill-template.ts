// Handlebars: a view and a template become Markdown with tokens in the place of every string of the view. The only
// file that imports Handlebars.

import Handlebars from "handlebars";
import { InstallationError } from "../diagnostics/installation-error.js";
import { tokenFor, type Literal } from "./literal.js";
import type { TemplateSet } from "./template-set.js";

/** What a template may read: words, yes or no, lists and groups of them. `undefined` and "" are no. */
export type ViewValue = string | boolean | undefined | Literal | readonly ViewValue[] | ViewModel | Lazy;
/** What only some templates read, made when one does. */
export type Lazy = () => ViewValue;
export interface ViewModel {
  readonly [name: string]: ViewValue;
}

export interface Filled {
  /** Markdown whose tokens stand for `values`. */
  markdown: string;
  values: Literal[];
}

type Compiled = (name: string, view: unknown) => string;

const compiledSets = new WeakMap<TemplateSet, Compiled>();

/**
 * Fills one template of a set. Throws when the set has no such template, or when the template reads a name that the
 * view does not have: both are faults of the template, not of the plan.
 */
export function fillTemplate(set: TemplateSet, name: string, view: ViewModel): Filled {
  const tokens = new Tokens();
  const compiled = compiledSets.get(set) ?? compileSet(set);
  const markdown = compiled(name, tokens.protect(view));
  return { markdown, values: tokens.values };
}

function compileSet(set: TemplateSet): Compiled {
  const handlebars = Handlebars.create();
  // Templates are words and order: what could reach beyond the view is taken away.
  for (const helper of ["lookup", "log"]) handlebars.unregisterHelper(helper);
  handlebars.registerPartial(set.partials);
  const templates = new Map<string, Handlebars.TemplateDelegate>();
  const compiled: Compiled = (name, view) => {
    const template = templates.get(name) ?? handlebars.compile(sourceOf(set, name), COMPILE);
    templates.set(name, template);
    try {
      return template(view, RUN);
    } catch (error) {
      throw templateFault(set, name, error) ?? error;
    }
  };
  compiledSets.set(set, compiled);
  return compiled;
}

/**
 * The fault of a template that was being filled: one of a set that cannot be parsed, or what Handlebars found; nothing where
 * the view threw, which is a bug of ours. Templates see tokens and no words of a plan, so nothing of one is in the message.
 */
function templateFault(set: TemplateSet, name: string, error: unknown): InstallationError | undefined {
  const sources = { [name]: sourceOf(set, name), ...set.partials };
  for (const [part, source] of Object.entries(sources)) {
    const cause = parseFault(source);
    if (cause) return faultOf(set, part, cause);
  }
  return error instanceof Handlebars.Exception ? faultOf(set, name, error) : undefined;
}

function parseFault(source: string): Error | undefined {
  try {
    Handlebars.parse(source);
    return undefined;
  } catch (error) {
    return error as Error;
  }
}

const faultOf = (set: TemplateSet, name: string, cause: Error): InstallationError =>
  new InstallationError(`The template "${set.name}/${name}" has a fault: ${cause.message}`, { cause });

/** `noEscape`: what a template prints is a token, and a token has nothing to escape. */
const COMPILE: CompileOptions = { strict: true, noEscape: true, preventIndent: true };
const RUN: Handlebars.RuntimeOptions = {
  allowProtoMethodsByDefault: false,
  allowProtoPropertiesByDefault: false,
};

function sourceOf(set: TemplateSet, name: string): string {
  const source = Object.hasOwn(set.templates, name) ? set.templates[name] : undefined;
  if (source === undefined)
    throw new InstallationError(`The template set "${set.name}" has no template "${name}".`);
  return source;
}

/** Nothing to inherit but words for the message about a name that is not there. */
const READABLE = Object.freeze(
  Object.create(null, { [Symbol.toPrimitive]: { value: () => "what this template may read" } }) as object,
);

/** Turns a view into one of the same shape in which every string is a token. */
class Tokens {
  readonly values: Literal[] = [];
  private readonly byString = new Map<string, string>();
  private readonly seen = new Map<object, unknown>();

  protect(value: ViewValue): unknown {
    if (typeof value === "string") return this.tokenOfString(value);
    if (typeof value === "function") return this.protect(value());
    if (typeof value !== "object") return value;
    // One view may stand in many places (an outcome beside each of its needs); it is turned once.
    const known = this.seen.get(value);
    if (known !== undefined) return known;
    const made = this.protectObject(value);
    this.seen.set(value, made);
    return made;
  }

  private protectObject(value: Literal | readonly ViewValue[] | ViewModel): unknown {
    if (isLiteral(value)) return isEmpty(value) ? "" : this.add(value);
    if (isList(value)) return value.map((item) => this.protect(item));
    const made = Object.create(READABLE) as object;
    for (const [name, item] of Object.entries(value)) {
      if (typeof item === "function") this.defineLazy(made, name, item);
      else Object.defineProperty(made, name, { value: this.protect(item), enumerable: true });
    }
    return made;
  }

  private defineLazy(made: object, name: string, lazy: Lazy): void {
    let value: unknown;
    let isMade = false;
    const get = (): unknown => {
      if (!isMade) value = this.protect(lazy);
      isMade = true;
      return value;
    };
    // Not enumerable: a partial called with parameters gets a copy of its view, and copying must not make it.
    Object.defineProperty(made, name, { get, enumerable: false });
  }

  private tokenOfString(value: string): string {
    if (value === "") return "";
    const known = this.byString.get(value);
    if (known !== undefined) return known;
    const token = this.add({ literal: "words", words: value });
    this.byString.set(value, token);
    return token;
  }

  private add(literal: Literal): string {
    this.values.push(literal);
    return tokenFor(this.values.length - 1);
  }
}

function isLiteral(value: Literal | readonly ViewValue[] | ViewModel): value is Literal {
  return "literal" in value;
}

function isList(value: readonly ViewValue[] | ViewModel): value is readonly ViewValue[] {
  return Array.isArray(value);
}

function isEmpty(literal: Literal): boolean {
  return literal.literal === "words" ? literal.words === "" : literal.blocks.length === 0;
}
