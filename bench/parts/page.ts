// The web page as an officer meets it: one row of the longest example is saved and shown again, by the service as it runs at
// one desk.

import { deploy } from "../../test/faults/deployment.js";
import type { Bench, Figure, Part } from "../lib/figure.js";
import { sampleOf, timeOf } from "../lib/sample.js";

const EXAMPLE = "post-16-final";
/** Rows of a part of the copy that are saved, one after the other, before those that count. */
const WARM_UP = 8;
const RUNS = 25;
/** What somebody waits for without being held up. */
const BAR = { floor: 200, aim: 100 };

export const page: Part = {
  title: `The web page: a row of ${EXAMPLE}, at one desk`,
  measure: async ({ quick, say }) => {
    say("web page");
    const deployment = await deploy("embedded", { TENANT_REQUESTS: "1000000" });
    try {
      await deployment.up();
      return await pageFigures(deployment.api.url, quick);
    } finally {
      await deployment.close();
    }
  },
};

async function pageFigures(url: string, quick: Bench["quick"]): Promise<Figure[]> {
  const visit = await openDraft(url);
  const times = { typed: [] as number[], saved: [] as number[], shown: [] as number[] };
  const [warmUp, runs] = quick ? [0, 2] : [WARM_UP, RUNS];
  for (let run = 0; run < warmUp + runs; run++) {
    const fields = { kind: "words", sentence: `I said this ${run} times.`, was: await visit.stateOf() };
    const typed = await timeOf(() => visit.send(`${visit.row}/check`, fields));
    let place = "";
    const saved = await timeOf(async () => (place = await visit.send(visit.row, fields)));
    const shown = await timeOf(() => visit.ask(place));
    if (run < warmUp) continue;
    times.typed.push(typed);
    times.saved.push(saved);
    times.shown.push(shown);
  }
  const both = times.saved.map((saved, run) => saved + (times.shown[run] ?? 0));
  return [
    {
      what: "words held against the plan while they are typed",
      value: sampleOf(times.typed),
      unit: "ms",
      bar: BAR,
    },
    { what: "a row saved, the copy judged", value: sampleOf(times.saved), unit: "ms" },
    { what: "the rows shown", value: sampleOf(times.shown), unit: "ms" },
    {
      what: "a row saved and the rows shown",
      value: sampleOf(both),
      unit: "ms",
      bar: BAR,
      remark: "both answers of the service; what the browser then draws comes on top",
    },
  ];
}

interface Visit {
  /** Address of the row. */
  row: string;
  ask(path: string): Promise<string>;
  /** Sends a form. @returns where the answer leads; "" when it is a page. */
  send(path: string, fields: Readonly<Record<string, string>>): Promise<string>;
  /** What the row says now, as its form has it. */
  stateOf(): Promise<string>;
}

/** From the first page to a row of the draft, with the cookie and the token that a browser would keep. */
async function openDraft(url: string): Promise<Visit> {
  const first = await fetch(url);
  const cookie = first.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const csrf = valueOf(await first.text(), "csrf");
  const ask = async (path: string): Promise<string> =>
    (await fetch(`${url}${path}`, { headers: { cookie } })).text();
  const send = async (path: string, fields: Readonly<Record<string, string>>): Promise<string> => {
    const body = new URLSearchParams({ csrf, ...fields });
    const answer = await fetch(`${url}${path}`, {
      method: "POST",
      headers: { cookie },
      body,
      redirect: "manual",
    });
    if (answer.status >= 400) throw new Error(`the page answered ${answer.status}`);
    await answer.arrayBuffer();
    return answer.headers.get("location") ?? "";
  };
  const draft = `${await send("/plans/example", { example: EXAMPLE })}/easy-read`;
  await send(`${draft}/begin`, {});
  await send(`${draft}/reviewer`, { reviewer: "R. Officer" });
  const hrefs = [...(await ask(`${draft}/goals`)).matchAll(/href="([^"]+\/goals\/[0-9a-f]{16})"/g)];
  const row = hrefs[1]?.[1];
  if (row === undefined) throw new Error("the example has no goals");
  return { row, ask, send, stateOf: async () => valueOf(await ask(row), "was") };
}

const valueOf = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? "";
