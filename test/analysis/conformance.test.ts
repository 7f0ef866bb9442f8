import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { outputReport } from "../../src/analysis/conformance.js";
import { FORMATS } from "../../src/document/formats.js";

describe("the report on a file", () => {
  const bytes = new TextEncoder().encode("a file");

  it.each(FORMATS)("in %s tells what it promises, who looked, and how it is known again", (format) => {
    const report = outputReport(format, bytes);
    expect(report).toMatchObject({
      format,
      bytes: 6,
      sha256: createHash("sha256").update("a file").digest("hex"),
    });
    expect(report.claims.length).toBeGreaterThan(0);
    expect(report.checked.every(({ what, by }) => what !== "" && by !== "")).toBe(true);
  });

  it("of another file has another digest", () => {
    expect(outputReport("pdf", bytes).sha256).not.toBe(outputReport("pdf", bytes.subarray(1)).sha256);
  });
});
