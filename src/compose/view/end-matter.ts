// The parts around the lettered sections: changes, review, consents, who can help, dates and versions, signature.

import { formatDate } from "../../language/format.js";
import { statusLabel } from "../../language/phrases.js";
import { words } from "../literal.js";
import { itemAnchor } from "./anchors.js";
import { labelOf, optionalText, optionalWords, type ViewContext } from "./context.js";
import { planImage } from "./images.js";
import { AMENDMENT_REASON, REVIEW_DECISION } from "./labels.js";
import { addressLines, mailReach, phoneReach, webReach } from "./people.js";

export function viewAmendments(context: ViewContext) {
  const { plan } = context;
  const amendments = (plan.amendments ?? []).map((amendment, index) => {
    const at = `/amendments/${index}`;
    return {
      at,
      date: words(formatDate(amendment.date), `${at}/date`),
      reason: words(AMENDMENT_REASON[amendment.reason], `${at}/reason`),
      sections: amendment.sections.map((code) => ({
        label: code,
        anchor: `section-${code}`,
        description: labelOf(code, context),
      })),
      summary: optionalText(amendment.summary, `${at}/summary`),
    };
  });
  return { amendments };
}

export function viewReview({ plan }: ViewContext) {
  const { review } = plan;
  const facts = {
    by: review?.by && words(formatDate(review.by), "/review/by"),
    lastMeeting: review?.lastMeeting && words(formatDate(review.lastMeeting), "/review/lastMeeting"),
    decision: review?.decision && words(REVIEW_DECISION[review.decision], "/review/decision"),
  };
  return {
    ...facts,
    hasFacts: Object.values(facts).some((fact) => fact !== undefined),
    arrangements: optionalText(review?.arrangements, "/review/arrangements"),
  };
}

export function viewConsents({ plan, index }: ViewContext) {
  const consents = (plan.consents ?? []).map((consent, number) => {
    const at = `/consents/${number}`;
    return {
      anchor: itemAnchor(consent.id),
      at,
      label: index.label(consent.id),
      scope: words(consent.scope, `${at}/scope`),
      givenBy: words(consent.givenBy, `${at}/givenBy`),
      date: words(formatDate(consent.date), `${at}/date`),
      withdrawn: consent.withdrawn && words(formatDate(consent.withdrawn), `${at}/withdrawn`),
    };
  });
  return { consents };
}

export function viewWhoCanHelp({ plan }: ViewContext) {
  const { authority } = plan;
  const { sendiass } = authority;
  return {
    authority: words(authority.name, "/authority/name"),
    department: optionalWords(authority.department, "/authority/department"),
    phone: phoneReach(authority.phone, "/authority/phone"),
    email: mailReach(authority.email, "/authority/email"),
    address: optionalWords(addressLines(authority.address), "/authority/address"),
    localOffer: webReach(authority.localOfferUrl, "/authority/localOfferUrl"),
    hasAuthorityFacts: [
      authority.department,
      authority.phone,
      authority.email,
      authority.address,
      authority.localOfferUrl,
    ].some((value) => value !== undefined),
    sendiass: optionalWords(sendiass?.name, "/authority/sendiass/name"),
    sendiassPhone: phoneReach(sendiass?.phone, "/authority/sendiass/phone"),
    sendiassWeb: webReach(sendiass?.url, "/authority/sendiass/url"),
    hasSendiassFacts: sendiass?.phone !== undefined || sendiass?.url !== undefined,
  };
}

export function viewVersions({ plan }: ViewContext) {
  const { dates, authority } = plan;
  const date = (name: keyof typeof dates) => {
    const value = dates[name];
    return value === undefined ? undefined : words(formatDate(value), `/dates/${name}`);
  };
  return {
    planId: words(plan.planId, "/planId"),
    planVersion: words(String(plan.planVersion), "/planVersion"),
    status: words(statusLabel(plan.status), "/status"),
    previousPlanId: optionalWords(plan.previousPlanId, "/previousPlanId"),
    dfeCode: optionalWords(authority.dfeCode, "/authority/dfeCode"),
    gssCode: optionalWords(authority.gssCode, "/authority/gssCode"),
    requestReceived: date("requestReceived"),
    draftSent: date("draftSent"),
    representationsBy: date("representationsBy"),
    finalIssued: date("finalIssued"),
    originalFinal: date("originalFinal"),
    amended: date("amended"),
    reviewBy: date("reviewBy"),
    phaseTransferDue: date("phaseTransferDue"),
  };
}

export function viewSignOff({ plan }: ViewContext) {
  const { signOff } = plan;
  const at = "/signOff";
  return {
    signed: signOff !== undefined,
    officerName: optionalWords(signOff?.officerName, `${at}/officerName`),
    role: optionalWords(signOff?.role, `${at}/role`),
    signedOn: signOff && words(formatDate(signOff.signedOn), `${at}/signedOn`),
    signature: signOff?.signature && planImage(signOff.signature, `${at}/signature`),
  };
}
