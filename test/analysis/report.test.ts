import { describe, expect, it } from "vitest";
import { analyseDocument } from "../../src/analysis/analyse-document.js";
import { bar, printReport } from "../../src/analysis/print-report.js";
import { reportHtml } from "../../src/analysis/report-html.js";
import { headline, minutes, minutesRange, shareWords, verdict } from "../../src/analysis/report-words.js";
import { expectGolden } from "../helpers/golden.js";
import { PROVISION_TEXT, smallReport } from "./small-report.js";
import { smallTree } from "./small-tree.js";

describe("report", () => {
  it("has the keys of its contract", () => {
    const report = smallReport();
    expect(Object.keys(report)).toEqual(
      expect.arrayContaining([
        "reportVersion",
        "plan",
        "engine",
        "sections",
        "total",
        "findings",
        "policy",
        "editions",
      ]),
    );
    expect(report.reportVersion).toBe("1.0");
    expect(report.total.pages).toEqual({ standard: 4 });
    expect(Object.keys(report.editions.standard ?? {})).toEqual(
      expect.arrayContaining(["words", "sentences", "pages", "readability", "readAloud"]),
    );
    for (const section of report.sections)
      expect(Object.keys(section)).toEqual(
        expect.arrayContaining([
          "code",
          "label",
          "words",
          "sentences",
          "syllables",
          "letters",
          "readability",
          "readAloud",
          "hardTokens",
        ]),
      );
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it("takes the plan's own numbers from the analysis of the standard edition, wherever it comes from", () => {
    const standard = analyseDocument(smallTree());
    const summary = analyseDocument({ ...smallTree([]), edition: "summary" });
    const report = smallReport({ standard, editions: { summary: { analysis: summary, pages: 2 } } });
    expect(report.total.words).toBe(standard.words);
    expect(report.editions.summary?.words).toBe(summary.words);
    expect(report.total.pages).toEqual({ summary: 2 });
  });
});

describe("words of the report", () => {
  it("say ranges", () => {
    expect(minutesRange({ seconds: 3480, low: 2820, high: 4260 })).toBe("47 to 71 minutes");
    expect(minutesRange({ seconds: 60, low: 48, high: 75 })).toBe("48 to 75 seconds");
    expect(minutes(252)).toBe("4.2");
    expect(minutes(3480)).toBe("58");
  });

  it("say shares", () => {
    expect(shareWords(0.5)).toBe("half");
    expect(shareWords(0.47)).toBe("about half");
    expect(shareWords(0.34)).toBe("a third");
  });

  it("open with the finding", () => {
    expect(headline(smallReport())).toMatch(
      /^This plan takes .+ to read aloud to a child\. Section F is .+ of it\.$/,
    );
  });

  it("say what stands in the way", () => {
    expect(verdict(smallReport())).toBe(
      "The checks found 1 error, 2 warnings and 1 note. It cannot be issued as it is.",
    );
    const clean = smallReport({
      findings: [],
      policy: { pass: true, errors: 0, warnings: 0, infos: 0, overridden: 0 },
    });
    expect(verdict(clean)).toBe("The checks found nothing.");
  });
});

describe("print report", () => {
  it("is as it was read and accepted", () => {
    expectGolden("report/terminal.txt", printReport(smallReport()));
    expectGolden("report/terminal-narrow.txt", printReport(smallReport(), { width: 64 }));
  });

  it("keeps to its width and uses no colour unless asked", () => {
    for (const width of [60, 72, 80, 100, 120]) {
      const printed = printReport(smallReport(), { width });
      for (const line of printed.split("\n")) expect(line.length).toBeLessThanOrEqual(width);
      expect(printed).not.toContain("\u001b");
    }
    expect(printReport(smallReport(), { colour: true })).toContain("\u001b[31m");
  });

  it("puts what saves most time first", () => {
    const printed = printReport(smallReport());
    expect(printed.indexOf("Q05")).toBeLessThan(printed.indexOf("Q06"));
  });

  it("counts what it does not show", () => {
    expect(printReport(smallReport(), { findings: 1 })).toContain("and 1 more");
  });

  it("prints a report on nothing", () => {
    const nothing = analyseDocument({ ...smallTree([]), children: [] });
    const printed = printReport(smallReport({ standard: nothing, editions: {}, findings: [] }));
    expect(printed).toContain("no words to read aloud");
    expect(printed).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("draws bars to an eighth", () => {
    expect(bar(0.5, 4)).toBe("██");
    expect(bar(1 / 32, 4)).toBe("▏");
    expect(bar(0.0001, 4)).toBe("▏");
    expect(bar(0, 4)).toBe("");
  });
});

describe("report as HTML", () => {
  const html = (): string =>
    reportHtml(smallReport(), {
      textAt: (pointer) => (pointer.endsWith("items/1/what") ? PROVISION_TEXT : undefined),
    });

  it("stands by itself: no script, no request", () => {
    expect(html()).not.toMatch(/<script|<link|<img|src=|@import|url\(|https?:/i);
  });

  it("marks the words in question and escapes the rest", () => {
    expect(html()).toContain("<blockquote><mark>Access to</mark> a quiet room &amp; a trusted adult");
  });

  it("escapes whatever a finding says", () => {
    const report = smallReport();
    const [first] = report.findings;
    if (first === undefined) throw new Error("The fixture has findings.");
    const page = reportHtml({ ...report, findings: [{ ...first, message: "<b>\"'&", pointer: "/a<i>" }] });
    expect(page).toContain("&lt;b&gt;&quot;&#39;&amp;");
    expect(page).not.toContain("<i>");
  });

  it("leaves out a span that does not fit its text", () => {
    const report = smallReport();
    const page = reportHtml(report, { textAt: () => "short" });
    expect(page).not.toContain("<mark>");
  });

  it("has one row for each section and one for the whole", () => {
    expect(html().match(/<th scope="row">/g)).toHaveLength(3 + 1 + 1);
  });

  it("is the same twice", () => {
    expect(html()).toBe(html());
  });
});
