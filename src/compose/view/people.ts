// Names, addresses and ways to reach people.

import type { Address, Contact, Subject } from "../../plan/schema.js";
import { words, type Words } from "../literal.js";

/** The name as in the record: given names, then family name. */
export function fullName(subject: Subject): string {
  return `${subject.givenNames} ${subject.familyName}`;
}

/** What the child or young person is called. */
export function calledName(subject: Subject): string {
  return subject.preferredName ?? subject.givenNames;
}

/** An address, a line for each part. */
export function addressLines(address: Address | undefined): string | undefined {
  if (address === undefined) return undefined;
  return [...address.lines, address.town, address.county, address.postcode]
    .filter((line) => line !== undefined)
    .join("\n");
}

/**
 * Whether an address is one that somebody asked to keep confidential, whoever else gives it: the child lives there
 * too. A shared postcode is enough, for it leads to the door.
 */
export function isConfidential(address: Address | undefined, contacts: readonly Contact[]): boolean {
  if (address === undefined) return false;
  return contacts.some(
    (contact) =>
      contact.confidentialAddress === true &&
      contact.address !== undefined &&
      (comparable(addressLines(contact.address)) === comparable(addressLines(address)) ||
        (address.postcode !== undefined &&
          comparable(contact.address.postcode) === comparable(address.postcode))),
  );
}

function comparable(words: string | undefined): string {
  return (words ?? "").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

/** Words that a reader may follow: with a target when it is safe to link, without when it is not. */
export type Reach = { words: Words; target: string | undefined };

export function mailReach(email: string | undefined, at: string): Reach | undefined {
  if (email === undefined) return undefined;
  return {
    words: words(email, at),
    target: /^[\w.+'-]+@[\w.-]+$/.test(email) ? `mailto:${email}` : undefined,
  };
}

/** A telephone number links only when it is digits as people write them, so that a note ("after 5 pm") is not dialled. */
export function phoneReach(phone: string | undefined, at: string): Reach | undefined {
  if (phone === undefined) return undefined;
  const number = phone.replace(/[ ()-]/g, "");
  return { words: words(phone, at), target: /^\+?\d{5,15}$/.test(number) ? `tel:${number}` : undefined };
}

/** A web address links only over https. */
export function webReach(url: string | undefined, at: string): Reach | undefined {
  if (url === undefined) return undefined;
  return { words: words(url, at), target: /^https:\/\/[^\s<>"\\^`{|}]+$/.test(url) ? url : undefined };
}
