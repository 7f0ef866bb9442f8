// The report as a PDF: its document tree, checked and rendered as every other document is.

import { reportDocument } from "../../analysis/report-document.js";
import type { Report } from "../../analysis/report.js";
import type { Parsed } from "../../diagnostics/diagnostic.js";
import { checkDocument } from "../../document/check-document.js";
import { hasEmoji, markEmoji } from "../../document/mark-emoji.js";
import { isFictional } from "../../document/meta.js";
import type { Clock } from "../../plan/clock.js";
import { textsOf } from "../../plan/items.js";
import type { Plan } from "../../plan/schema.js";
import type { Resources } from "../../produce.js";
import { renderPdf } from "../../render/pdf/render-pdf.js";
import { themeFor } from "../../theme/theme.js";

/** @returns why there is no file when it would break its promise. */
export async function reportPdf(
  report: Report,
  plan: Plan,
  { fonts, symbolImages, emoji }: Resources,
  clock: Clock,
): Promise<Parsed<Uint8Array>> {
  const made = reportDocument(report, {
    texts: textsOf(plan),
    authority: plan.authority.name,
    language: plan.language ?? "en-GB",
    fictional: isFictional(plan),
  });
  const tree = hasEmoji(made) ? markEmoji(made, await emoji()) : made;
  const faults = checkDocument(tree).filter(({ severity }) => severity === "error");
  if (faults.length > 0) return { ok: false, diagnostics: faults };
  const rendered = await renderPdf(tree, themeFor("standard"), {
    fonts,
    images: symbolImages,
    now: clock.now,
  });
  return "diagnostics" in rendered
    ? { ok: false, diagnostics: rendered.diagnostics }
    : { ok: true, value: rendered.output.bytes };
}
