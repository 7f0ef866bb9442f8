// Who the plan is about, the family, and the services around them.

import type { Contact, Subject } from "../../plan/schema.js";
import { words, type Words } from "../literal.js";
import { itemAnchor } from "./anchors.js";
import { optionalWords, type ViewContext } from "./context.js";
import { BACKGROUND, FORMAT, SEX, yesOrNo } from "./labels.js";
import { languageName } from "./language-name.js";
import { addressLines, isConfidential, mailReach, phoneReach } from "./people.js";

export function viewDetails({ plan, name }: ViewContext) {
  const { subject, services, contacts = [] } = plan;
  return {
    name,
    ...viewSubject(subject, contacts),
    contacts: contacts.map((contact, index) => viewContact(contact, `/contacts/${index}`, contacts)),
    ...viewServices(services),
  };
}

function viewSubject(subject: Subject, contacts: readonly Contact[]) {
  const at = "/subject";
  const needs = viewFormats(subject.accessibleFormats);
  const facts = {
    preferredName: optionalWords(subject.preferredName, `${at}/preferredName`),
    pronouns: optionalWords(subject.pronouns, `${at}/pronouns`),
    sex: subject.sex && words(SEX[subject.sex], `${at}/sex`),
    ethnicity: optionalWords(subject.ethnicity, `${at}/ethnicity`),
    firstLanguage: optionalWords(languageName(subject.firstLanguage), `${at}/firstLanguage`),
    homeLanguages: joined(subject.homeLanguages?.map(languageName), `${at}/homeLanguages`),
    address: isConfidential(subject.address, contacts)
      ? words("Address kept confidential", `${at}/address`)
      : optionalWords(addressLines(subject.address), `${at}/address`),
    upn: optionalWords(subject.upn, `${at}/upn`),
    uln: optionalWords(subject.uln, `${at}/uln`),
    nhsNumber: optionalWords(subject.nhsNumber, `${at}/nhsNumber`),
    diagnoses: joined(subject.diagnoses, `${at}/diagnoses`),
    ...needs,
  };
  return { ...facts, hasSubject: Object.values(facts).some((fact) => fact !== undefined) };
}

function viewFormats(formats: Subject["accessibleFormats"]) {
  const at = "/subject/accessibleFormats";
  return {
    formats: joined(
      formats?.preferred?.map((format) => FORMAT[format]),
      `${at}/preferred`,
    ),
    fontSize:
      formats?.fontSizePt === undefined
        ? undefined
        : words(`${formats.fontSizePt} point or larger`, `${at}/fontSizePt`),
    background: formats?.background && words(BACKGROUND[formats.background], `${at}/background`),
    communication: joined(formats?.communication, `${at}/communication`),
    symbolSet: optionalWords(formats?.symbolSet, `${at}/symbolSet`),
  };
}

/** Values one to a line. */
function joined(values: readonly (string | undefined)[] | undefined, origin: string): Words | undefined {
  const lines = (values ?? []).filter((value) => value !== undefined);
  return lines.length === 0 ? undefined : words(lines.join("\n"), origin);
}

function viewContact(contact: Contact, at: string, contacts: readonly Contact[]) {
  const confidential = contact.confidentialAddress === true || isConfidential(contact.address, contacts);
  return {
    anchor: itemAnchor(contact.id),
    at,
    name: words(contact.name, `${at}/name`),
    relationship: words(contact.relationship, `${at}/relationship`),
    parentalResponsibility: optionalWords(
      yesOrNo(contact.parentalResponsibility),
      `${at}/parentalResponsibility`,
    ),
    email: mailReach(contact.email, `${at}/email`),
    phone: phoneReach(contact.phone, `${at}/phone`),
    // An address that is confidential is in no view, so that no template can print it.
    address: confidential ? undefined : optionalWords(addressLines(contact.address), `${at}/address`),
    confidential,
    firstLanguage: optionalWords(languageName(contact.firstLanguage), `${at}/firstLanguage`),
    preferredFormat: optionalWords(contact.preferredFormat, `${at}/preferredFormat`),
  };
}

function viewServices(services: ViewContext["plan"]["services"]) {
  const at = "/services";
  const facts = {
    setting: named(
      services?.setting?.name,
      [
        ["URN", services?.setting?.urn],
        ["UKPRN", services?.setting?.ukprn],
      ],
      `${at}/setting`,
    ),
    gp: named(services?.gp?.practice, [["ODS code", services?.gp?.odsCode]], `${at}/gp`),
    keyHealthProfessional: optionalWords(services?.keyHealthProfessional, `${at}/keyHealthProfessional`),
    knownToSocialCare: optionalWords(yesOrNo(services?.knownToSocialCare), `${at}/knownToSocialCare`),
    lookedAfterNow: optionalWords(yesOrNo(services?.lookedAfter?.now), `${at}/lookedAfter/now`),
    lookedAfterEver: optionalWords(yesOrNo(services?.lookedAfter?.ever), `${at}/lookedAfter/ever`),
    others: joined(
      services?.others?.map(({ role, service }) => (service === undefined ? role : `${role}, ${service}`)),
      `${at}/others`,
    ),
    transferredFrom: optionalWords(services?.transferredFrom, `${at}/transferredFrom`),
  };
  return { ...facts, hasServices: Object.values(facts).some((fact) => fact !== undefined) };
}

/** A name with its official numbers: "Oakmere Primary School (URN 999123)". */
function named(
  name: string | undefined,
  numbers: readonly (readonly [term: string, value: string | undefined])[],
  origin: string,
): Words | undefined {
  if (name === undefined) return undefined;
  const known = numbers.flatMap(([term, value]) => (value === undefined ? [] : [`${term} ${value}`]));
  return words(known.length === 0 ? name : `${name} (${known.join(", ")})`, origin);
}
