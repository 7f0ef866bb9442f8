// Section K: advice and information.

import { formatDate, formatNumber } from "../../language/format.js";
import type { Advice } from "../../plan/schema.js";
import { words } from "../literal.js";
import { itemAnchor } from "./anchors.js";
import { optionalWords, type ViewContext } from "./context.js";
import { ADVICE_CATEGORY } from "./labels.js";

export function viewSectionK(context: ViewContext) {
  const { advice } = context.plan.sections.K;
  return {
    advice: advice.map((item, index) => viewAdvice(item, `/sections/K/advice/${index}`, context)),
    none: false,
    empty: advice.length === 0,
  };
}

function viewAdvice(advice: Advice, at: string, { index }: ViewContext) {
  const author = [advice.author, advice.role, advice.organisation].filter((part) => part !== undefined);
  return {
    anchor: itemAnchor(advice.id),
    at,
    label: index.label(advice.id),
    title: words(advice.title, `${at}/title`),
    author: words(author.join(", "), `${at}/author`),
    category: words(ADVICE_CATEGORY[advice.category], `${at}/category`),
    dated: advice.dated && words(formatDate(advice.dated), `${at}/dated`),
    received: advice.received && words(formatDate(advice.received), `${at}/received`),
    pages: advice.pages === undefined ? undefined : words(formatNumber(advice.pages), `${at}/pages`),
    appended: advice.appended,
    notAppendedReason: optionalWords(advice.notAppendedReason, `${at}/notAppendedReason`),
  };
}
