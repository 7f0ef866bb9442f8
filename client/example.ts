// One plan from the first check to the last erasure, as a case management system would do it.

import { Clearplan, ProblemError, type ClientOptions, type RenderRequest } from "./clearplan.js";

/** @param say gets one line for each step. */
export async function example(
  options: ClientOptions,
  plan: RenderRequest["plan"],
  say: (line: string) => void,
): Promise<void> {
  const clearplan = new Clearplan(options);

  const report = await clearplan.check({ plan });
  say(
    `${report.findings.length} findings; ${report.policy.pass ? "may be issued" : "may not be issued yet"}`,
  );

  try {
    await clearplan.submit({ plan, editions: [] });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    say(`a request without an edition is refused: ${error.problem.errors?.[0]?.detail ?? ""}`);
  }

  const job = await clearplan.submit({ plan, editions: ["standard", "easy-read"], formats: ["pdf"] });
  for await (const { event, data } of clearplan.events(job.id))
    say(event === "status" ? `status: ${data.status ?? ""}` : `progress: ${data.message ?? ""}`);

  const pdf = await clearplan.output(job.id, "easy-read.pdf");
  say(`easy-read.pdf has ${pdf.byteLength} bytes`);

  const { status } = await clearplan.erase(job.id);
  say(`the render is ${status}`);
}
