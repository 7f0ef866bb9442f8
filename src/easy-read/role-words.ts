// People by their roles, as sentences: "A speech and language therapist will help you."

import type { EasyReadContext } from "./easy-read-context.js";
import { addressChild, mentionsChild } from "./person.js";
import { article, inSentence } from "./sentence.js";

/** A role as it stands inside a sentence: "an occupational therapist", "home care workers", "your mother". */
export function roleWords(role: string, { child, facts }: EasyReadContext): string {
  const addressed = addressChild(role, child, "you");
  const plain = roleName(addressed.ok ? addressed.text : role, [...facts.names, ...child.names]);
  if (/^(?:an?|the|your|his|her|their|one|two|\d+)\s/i.test(plain)) return plain;
  if (namesRelative(plain)) return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
  return isPlural(plain) ? plain : `${article(plain)} ${plain}`;
}

const OF_MANY = /^(?:children|people|women|men|girls|boys|pupils|students|adults|families)['’]s?\s/i;

/** "Zara's mother" is one person, "children's nurse" any of several. */
function namesRelative(role: string): boolean {
  return (
    /^\p{L}+['’]s\s/u.test(role) &&
    !OF_MANY.test(role) &&
    /\b(?:mother|mum|father|dad|parents?|sister|brother|grandmother|grandfather|grandparents?|aunt|uncle|cousin|family|carers?|guardians?|friend)\b/i.test(
      role,
    )
  );
}

/** Whether a role stands alone as somebody who does something: no aside, no doubt, and nothing said of what is made. */
export function isSureRole(role: string, context: EasyReadContext): boolean {
  const words = roleWords(role, context);
  return (
    !/\bto the\b|[:;]/.test(words) &&
    !/^(?:an? )?(?:not|no|none|nobody|unknown|to be|as|n\/a|tbc|if|when|unless|only|various)(?![\p{L}-])/iu.test(
      words,
    ) &&
    !/\b(?:he|she|his|her|their|they)\b/i.test(words) &&
    !mentionsChild(words, context.child)
  );
}

/** The role without short forms in brackets, small inside a sentence: "qualified teacher of ... (QTVI)". */
export function roleName(role: string, names: readonly string[] = []): string {
  return inSentence(role.replace(/\s*\([^)]*\)/g, "").trim(), names);
}

function isPlural(role: string): boolean {
  const head = role.split(/\s+(?:with|from|and|of|at|to|who|as)\s+/)[0] ?? role;
  return /[^s]s$/.test(head);
}

/** Concept of a role's picture, by the words of the first of the people it names. */
export function roleConcept(role: string): string {
  const first = role.toLowerCase().split(/\s+(?:with|to)\s+/)[0] ?? "";
  const found = ROLES.find(([words]) => words.test(first));
  return found?.[1] ?? "adult";
}

const ROLES: readonly [RegExp, string][] = [
  [/speech and language|speech therap/, "speech and language therapist"],
  [/occupational therap/, "occupational therapist"],
  [/physiotherap/, "physiotherapist"],
  [/psycholog/, "psychologist"],
  [/dieti[ct]ian/, "dietitian"],
  [/audiolog/, "audiologist"],
  [/emotional literacy|elsa\b/, "emotional literacy assistant"],
  [/music therap/, "music therapist"],
  [/art therap/, "art therapist"],
  [/play therap/, "play therapist"],
  [/mentor/, "mentor"],
  [/counsel/, "counsellor"],
  [/social worker|family support/, "social worker"],
  [/passenger|escort|driver/, "passenger assistant"],
  [/care worker|short-break worker|carer\b/, "care worker"],
  [/personal assistant|support worker|companion/, "personal assistant"],
  [/key (?:worker|adult|person)/, "key adult"],
  [/senco|sen(?:d)? co-?ordinator|inclusion lead/, "SENCO"],
  [/assistive technology/, "technology specialist"],
  [/habilitation|mobility (?:officer|specialist)/, "habilitation specialist"],
  [/job coach|employment coach/, "job coach"],
  [/interpreter/, "interpreter"],
  [/advocate/, "advocate"],
  [/invigilator|scribe/, "exam helper"],
  [
    /specialist teacher|qualified teacher|teacher of|advisory teacher|specialist .*teacher|qt(?:vi|od|msi)\b/,
    "specialist teacher",
  ],
  [/teaching assistant|learning support|practitioner|nursery nurse|lsa\b/, "teaching assistant"],
  [/nurse/, "nurse"],
  [/doctor|paediatrician|consultant|neurolog|cardiolog|surgeon|gp\b/, "doctor"],
  [/dentist/, "dentist"],
  [/coordinator|casework|case officer|plan officer/, "plan coordinator"],
  [/head ?teacher|principal/, "head teacher"],
  [/teacher|tutor|lecturer/, "teacher"],
];
