import { describe, expect, it } from "vitest";
import { markTexts, piecesOf, type Mark } from "../../src/analysis/highlights.js";
import { reportDocument } from "../../src/analysis/report-document.js";
import { reportHtml } from "../../src/analysis/report-html.js";
import type { Report } from "../../src/analysis/report.js";
import { checkDocument } from "../../src/document/check-document.js";
import { textContent } from "../../src/document/visit.js";
import type { Finding } from "../../src/diagnostics/finding.js";
import type { TextItem } from "../../src/plan/items.js";
import { smallReport } from "./small-report.js";

const LONG =
  "When the bell rings and the corridor fills with children from all of the other classes, Kofi waits by the door of the library until the last of them has gone out.";
const TEXT = `${LONG} He is given access to a map in order to plan.\n- **First** he looks.`;
const item = (change: Partial<TextItem> = {}): TextItem => ({
  section: "B",
  pointer: "/sections/B/areas/0/needs/0/text",
  itemId: "B1",
  kind: "text",
  text: TEXT,
  ...change,
});

const at = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

const finding = (change: Partial<Finding> = {}): Finding => ({
  check: "P04",
  severity: "warning",
  section: "B",
  pointer: item().pointer,
  span: at("access to"),
  message: "“access to” leaves open whether it will be provided.",
  hint: "Say what will be provided.",
  source: "Good practice",
  ...change,
});

const report = (findings: Finding[] = [finding()]): Report => ({
  ...smallReport(),
  findings,
  concision: {
    words: 60,
    seconds: 30,
    sections: [],
    items: [
      {
        section: "B",
        item: "B1",
        pointer: "/sections/B/areas/0/needs/0",
        words: 60,
        seconds: 30,
        share: 1,
        budget: { pointer: item().pointer, words: 60, most: 50 },
      },
    ],
    wordy: [
      {
        section: "B",
        item: "B1",
        pointer: item().pointer,
        span: at("in order to"),
        phrase: "in order to",
        instead: "to",
        seconds: 0.5,
      },
    ],
  },
  changes: {
    words: 2,
    seconds: 1,
    share: 0.02,
    items: [
      {
        kind: "wordy",
        section: "B",
        pointer: "/sections/B",
        message: "Section B has 1 wordy phrase: shorter words say the same.",
        words: 2,
        seconds: 1,
      },
    ],
  },
});

describe("marks", () => {
  it("say of each sentence whether it is long and passive, and mark words in it", () => {
    const [marked] = markTexts([item()], report());
    const said = marked?.sentences.map(({ words, long, marks }) => ({
      words,
      long,
      marks: marks.map(({ kind, from, to, label }) => `${kind} ${TEXT.slice(from, to)} > ${label}`),
    }));
    expect(said).toEqual([
      { words: 32, long: true, marks: [] },
      {
        words: 11,
        long: false,
        marks: ["passive is given > passive", "finding access to > P04", "wordy in order to > to"],
      },
      { words: 3, long: false, marks: [] },
    ]);
  });

  it("leave somebody's own words alone, but for what a finding is about", () => {
    const [marked] = markTexts([item({ kind: "quote" })], {
      ...report(),
      concision: undefined,
    } as unknown as Report);
    expect(marked?.sentences.map(({ long }) => long)).toEqual([false, false, false]);
    expect(marked?.sentences.flatMap(({ marks }) => marks.map(({ kind }) => kind))).toEqual(["finding"]);
  });

  it("leave out a span that does not fit, and texts without a word", () => {
    const wrong = [finding({ span: [0, 9_999] }), finding({ span: [5, 5] }), finding({ pointer: "/other" })];
    const marked = markTexts([item({ text: " " }), item()], { ...report(wrong) });
    expect(marked).toHaveLength(1);
    expect(marked[0]?.sentences.flatMap(({ marks }) => marks).some(({ kind }) => kind === "finding")).toBe(
      false,
    );
  });

  it.each([
    ["/sections/A/history", undefined, "History"],
    ["/sections/B/areas/0/needs/1/impact", "B2", "B2, impact"],
    ["/sections/F/items/0/what", "F1", "F1"],
    ["/sections/F/items/0/tribunalOrder/text", "F1", "F1, order of the tribunal"],
    ["/sections/A/interests/3", undefined, "Interests"],
    ["/sections/X/unheard-of", undefined, "Text"],
  ])("name the text at %s", (pointer, itemId, name) => {
    const { itemId: _none, ...rest } = item({ pointer });
    expect(markTexts([itemId === undefined ? rest : { ...rest, itemId }], report())[0]?.name).toBe(name);
  });

  it("cut a text where they begin and end, also where they overlap", () => {
    const mark = (from: number, to: number, label: string): Mark => ({ kind: "finding", from, to, label });
    const pieces = piecesOf("abcdefgh", 1, 7, [mark(2, 5, "x"), mark(3, 9, "y")]);
    expect(
      pieces.map(({ text, under, ends }) => [
        text,
        under.map((one) => one.label).join(""),
        ends.map((one) => one.label).join(""),
      ]),
    ).toEqual([
      ["b", "", ""],
      ["c", "x", ""],
      ["de", "xy", "x"],
      ["fg", "y", "y"],
    ]);
  });

  it("are no more in a sentence than somebody reads", () => {
    const text = `${"in order to see ".repeat(5_000)}him.`;
    const wordy = [...text.matchAll(/in order to/g)].map(({ index }) => ({
      section: "B" as const,
      pointer: item().pointer,
      span: [index, index + 11] as [number, number],
      phrase: "in order to",
      instead: "to",
      seconds: 0.5,
    }));
    const many = { ...report([]), concision: { words: 0, seconds: 0, sections: [], items: [], wordy } };
    const [marked] = markTexts([item({ text })], many);
    expect(marked?.sentences.map(({ marks }) => marks.length)).toEqual([100]);
  });

  it("show a text without the asterisks that only stress words, and keep those of a sum", () => {
    const shown = (text: string) =>
      piecesOf(text, 0, text.length, [])
        .map((piece) => piece.text)
        .join("");
    expect(shown("**When she is quiet**, *wait*. 2*3*4 and a * b.")).toBe(
      "When she is quiet, wait. 2*3*4 and a * b.",
    );
  });
});

describe("the page", () => {
  const html = (texts = [item()], of = report()): string => reportHtml(of, { texts });

  it("says each mark in words behind what it marks, and leads to its finding", () => {
    expect(html()).toContain(
      '<span class="passive">is given</span> <mark class="warning">access to</mark> <a class="tag warning" href="#finding-0">P04</a>',
    );
    expect(html()).toContain('<li id="finding-0">');
    expect(html()).toContain('<span class="wordy">in order to</span> <span class="tag">to</span>');
    expect(html()).toContain(`<span class="long">${LONG}</span> <span class="tag">32 words</span>`);
  });

  it("escapes the plan's words, and shows none of them without its texts", () => {
    const bad = '<script>alert(1)</script> & "x"';
    expect(html([item({ text: bad })], report([]))).toContain("&lt;script&gt;alert(1)&lt;/script&gt; &amp;");
    expect(reportHtml(report())).not.toContain("corridor");
  });

  it("names what was known before", () => {
    const known = report([finding({ known: true })]);
    expect(html([item()], known)).toContain('<span class="tag">known before</span>');
  });

  it("shows what to change, and items over their budget", () => {
    expect(html()).toContain("1 change would save 1 second, 2 % of the plan’s own texts.");
    expect(html()).toContain("<strong>10 over 50</strong>");
    const none = { ...report(), changes: { words: 0, seconds: 0, share: 0, items: [] } };
    expect(html([], none)).toContain("Nothing is written twice, wordy or over its budget.");
  });
});

describe("the document", () => {
  const tree = reportDocument(report(), {
    texts: [item(), item({ section: "A", pointer: "/sections/A/interests/0", text: "Maps" })],
    authority: "Fernmarsh County Council",
    language: "en-GB",
    fictional: true,
  });

  it("is sound, and says each mark in brackets", () => {
    expect(checkDocument(tree)).toEqual([]);
    expect(textContent(tree)).toContain("[32 words]");
    expect(textContent(tree)).toContain(
      "He is given access to [P04] a map in order to [say: to] plan. [passive]",
    );
  });

  it("holds the plan's words under its last headings only", () => {
    const [before = "", ...after] = textContent(tree).split("The plan’s own words, marked");
    expect(before).not.toMatch(/corridor|Maps/);
    expect(after.join()).toMatch(/corridor/);
  });

  it("is sound with nothing found and nothing to read", () => {
    const empty = reportDocument(
      { ...smallReport({ findings: [] }), sections: [] },
      { texts: [], authority: "F", language: "en-GB", fictional: false },
    );
    expect(checkDocument(empty)).toEqual([]);
    expect(textContent(empty)).toContain("The checks found nothing.");
  });
});
