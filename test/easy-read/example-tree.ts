// The document of an example in one edition, for tests of what is made of documents.

import { composeEdition } from "../../src/compose/compose-edition.js";
import type { TemplateSet } from "../../src/compose/template-set.js";
import type { DocumentTree, Edition } from "../../src/document/tree.js";
import { scriptToDocument } from "../../src/easy-read/to-document.js";
import { CLOCK, resources } from "../helpers/examples.js";
import { type Example, examplePlan, exampleScript, symbols } from "./easy-read-files.js";

export async function exampleTree(name: Example, edition: Edition): Promise<DocumentTree> {
  const plan = examplePlan(name);
  if (edition === "easy-read") return scriptToDocument(exampleScript(name), plan, { symbols });
  const standard = (await resources()).templateSets.get("standard") as TemplateSet;
  return composeEdition(plan, edition, standard, CLOCK);
}
