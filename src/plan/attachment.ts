// The plan data that travels inside the standard edition: what that edition shows, and nothing that it keeps back.

import type { Plan } from "./schema.js";

/** The plan as JSON text for the attachment; an address that is confidential is not in it. */
export function attachmentJson(plan: Plan): string {
  const contacts = plan.contacts?.map((contact) => {
    if (!contact.confidentialAddress) return contact;
    const { address: _withheld, ...shown } = contact;
    return shown;
  });
  return `${JSON.stringify({ ...plan, ...(contacts ? { contacts } : {}) }, null, 2)}\n`;
}
