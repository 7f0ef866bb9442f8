// If I am not happy: who to tell, and the free advice service of the area.

import type { EasyReadContext } from "../easy-read-context.js";
import { row, said, type DraftPart, type DraftRow } from "../row.js";
import { asSentence, LONGEST, wordCount } from "../sentence.js";
import { notHappy, partTitle } from "../wording.js";

export function notHappyPart(context: EasyReadContext): DraftPart {
  return {
    id: "not-happy",
    title: partTitle("not-happy", context.band),
    concept: "not happy",
    rows: [
      ...notHappy(context.band).map(([text, concept], index) =>
        row(`not-happy.${index + 1}`, [said(text, concept)]),
      ),
      ...adviceService(context),
    ],
  };
}

function adviceService({ plan, band }: EasyReadContext): DraftRow[] {
  const service = plan.authority.sendiass;
  if (service === undefined) return [];
  const options = (field: string) => ({
    sourceIds: ["authority"],
    sourceText: field === "name" ? service.name : "",
    sources: [{ pointer: `/authority/sendiass/${field}` }],
    kind: "person" as const,
  });
  const name = asSentence(`${service.name} can help you`);
  return [
    row(
      "not-happy.service",
      [
        ...(wordCount(name) <= LONGEST ? [said(name, "advice service")] : []),
        said(
          band === "under-11"
            ? "They give free advice to families."
            : "They give free advice to you and your family.",
          "advice service",
        ),
      ],
      options("name"),
    ),
    ...(service.phone === undefined
      ? []
      : [
          row(
            "not-happy.phone",
            [said(`Their phone number is ${service.phone}.`, "telephone")],
            options("phone"),
          ),
        ]),
    ...(service.url === undefined
      ? []
      : [row("not-happy.web", [said(`Their website is ${service.url}`, "website")], options("url"))]),
  ];
}
