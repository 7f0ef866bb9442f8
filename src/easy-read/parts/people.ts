// Who can help me: the people of the plan, then the roles that help, then the council.

import { provisionsOf } from "../../plan/items.js";
import type { EasyReadContext } from "../easy-read-context.js";
import { isSureRole, roleConcept, roleWords } from "../role-words.js";
import { row, said, type DraftPart, type DraftRow } from "../row.js";
import { asSentence, inSentence, LONGEST, wordCount } from "../sentence.js";
import { shorten } from "../text-rows.js";
import { partTitle } from "../wording.js";

export function people(context: EasyReadContext): DraftPart {
  return {
    id: "people",
    title: partTitle("people", context.band),
    concept: "people who help",
    rows: [...contacts(context), ...shorten(roles(context), MOST_ROLES[context.detail]), ...council(context)],
  };
}

const RELATIONS: [RegExp, string][] = [
  [/^(?:mother|mum)$/i, "mum"],
  [/^(?:father|dad)$/i, "dad"],
  [/^(?:grandmother|grandma)$/i, "grandma"],
  [/^(?:grandfather|grandad)$/i, "grandad"],
];

function contacts({ plan, band }: EasyReadContext): DraftRow[] {
  return (plan.contacts ?? []).flatMap((contact, index) => {
    const plain =
      band === "16-plus" ? undefined : RELATIONS.find(([words]) => words.test(contact.relationship))?.[1];
    const relation = plain ?? inSentence(contact.relationship);
    const text = asSentence(`${contact.name} is your ${relation}`);
    return [
      row(`people.${contact.id}`, [said(text, roleOrRelation(relation))], {
        kind: "person",
        sourceIds: [contact.id],
        sourceText: `${contact.name}, ${contact.relationship}`,
        sources: [{ pointer: `/contacts/${index}/name` }, { pointer: `/contacts/${index}/relationship` }],
        hidden: wordCount(text) > LONGEST,
      }),
    ];
  });
}

function roleOrRelation(relation: string): string {
  if (/^(?:mum|mother)/.test(relation)) return "mum";
  if (/^(?:dad|father)/.test(relation)) return "dad";
  if (/^grandm/.test(relation)) return "grandma";
  if (/^grand(?:ad|father)/.test(relation)) return "grandad";
  if (/advocate/.test(relation)) return "advocate";
  if (/interpreter/.test(relation)) return "interpreter";
  if (/carer|guardian|parent/.test(relation)) return "parent";
  return "people who help";
}

const MOST_ROLES = { full: 5, medium: 4, brief: 3 } as const;

interface RoleSource {
  words: string;
  role: string;
  id: string;
  pointer: string;
}

/** Each role that helps, once, in the order of the plan; as many in one sentence as read easily. */
function roles(context: EasyReadContext): DraftRow[] {
  const groups: RoleSource[][] = [];
  for (const source of roleSources(context)) {
    const last = groups.at(-1);
    if (last !== undefined && wordCount(rolesSentence([...last, source])) <= LONGEST) last.push(source);
    else groups.push([source]);
  }
  return groups
    .filter((group) => wordCount(rolesSentence(group)) <= LONGEST)
    .map((group, index) =>
      row(`people.roles.${index + 1}`, [said(rolesSentence(group), roleConcept(group[0]?.role ?? ""))], {
        kind: "person",
        sourceIds: group.map(({ id }) => id),
        sourceText: group.map(({ role }) => role).join("; "),
        sources: group.map(({ pointer }) => ({ pointer })),
      }),
    );
}

function roleSources(context: EasyReadContext): RoleSource[] {
  const seen = new Set<string>();
  return provisionsOf(context.plan).flatMap(({ provision, pointer }) => {
    const role = provision.who?.role;
    if (role === undefined || (provision.sensitivity ?? "normal") !== "normal") return [];
    if (!isSureRole(role, context)) return [];
    const words = roleWords(role, context);
    if (seen.has(words.toLowerCase())) return [];
    seen.add(words.toLowerCase());
    return [{ words, role, id: provision.id, pointer: `${pointer}/who/role` }];
  });
}

function rolesSentence(sources: readonly RoleSource[]): string {
  const names = sources.map(({ words }) => words);
  const joined =
    names.length <= 1 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
  return asSentence(`${joined} can help you`);
}

function council({ plan }: EasyReadContext): DraftRow[] {
  const { name, phone, email } = plan.authority;
  const source = (field: string) => ({
    kind: "person" as const,
    sourceIds: ["authority"],
    sourceText: field === "name" ? name : "",
    sources: [{ pointer: `/authority/${field}` }],
  });
  return [
    row("people.council", [said(`${name} wrote your plan.`, "council")], source("name")),
    ...(phone === undefined
      ? []
      : [
          row(
            "people.council.phone",
            [said(`You can phone them on ${phone}.`, "telephone")],
            source("phone"),
          ),
        ]),
    ...(email === undefined
      ? []
      : [row("people.council.email", [said(`You can email them at ${email}`, "email")], source("email"))]),
  ];
}
