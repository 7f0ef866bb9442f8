// An edited script laid over a new one: what a person decided stands, what no longer rests on the plan is marked, nothing
// is lost and nothing private comes to light.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDocument } from "../../src/document/check-document.js";
import { textContent } from "../../src/document/visit.js";
import { mergeScript, type MergeTally } from "../../src/easy-read/merge-script.js";
import { HIDDEN_AS_STALE, HIDDEN_BY_PERSON, STALE_IN_WORDS } from "../../src/easy-read/merge-row.js";
import { parseScript } from "../../src/easy-read/parse-script.js";
import { visibleRows, type Acceptance, type Script, type ScriptRow } from "../../src/easy-read/script.js";
import { PRIVATE } from "../../src/easy-read/text-rows.js";
import { scriptToDocument } from "../../src/easy-read/to-document.js";
import { reviewScript } from "../../src/easy-read/write-script.js";
import type { Plan } from "../../src/plan/schema.js";
import { arbitraryPlan } from "../helpers/arbitrary-plan.js";
import { addedRow, idsOf, rowOf, saying, shown, textOf, withRow, withRows } from "./edit-script.js";
import { CLOCK, EXAMPLES, examplePlan, glossary, smallPlan, symbols, write } from "./easy-read-files.js";

const BY: Acceptance = { by: "A. Reader", on: "2026-11-26" };

const review = (plan: Plan, edited: Script): { script: Script; tally: MergeTally } =>
  reviewScript(plan, edited, { glossary, symbols, clock: CLOCK });

const merged = (plan: Plan, edited: Script): Script => review(plan, edited).script;

const errors = ({ findings }: Script): string[] =>
  findings
    .filter(({ check, severity }) => /^F\d/.test(check) && severity === "error")
    .map(({ check }) => check);

const isShown = (script: Script, id: string): boolean =>
  script.parts.flatMap(visibleRows).some((row) => row.id === id);

/** The small plan, with provision put in before the one it has: everything after it stands elsewhere. */
const movedPlan = (change: (plan: Plan) => void = () => undefined): Plan =>
  smallPlan((plan) => {
    plan.planVersion = 3;
    const [first] = plan.sections.F.items;
    if (first !== undefined)
      plan.sections.F.items = [
        { id: "F9", kind: "direct", what: "A reading group", needIds: ["B1"], outcomeIds: ["E1"] },
        first,
      ];
    change(plan);
  });

const firstNeed = (plan: Plan): Plan["sections"]["C"]["needs"][number] => {
  const need = plan.sections.B.areas[0]?.needs[0];
  if (need === undefined) throw new Error("the small plan has a need");
  return need;
};
const firstHelp = (plan: Plan): Plan["sections"]["F"]["items"][number] => {
  const help = plan.sections.F.items.find(({ id }) => id === "F1");
  if (help === undefined) throw new Error("the small plan has help");
  return help;
};

describe("a script that nobody touched", () => {
  it.each(EXAMPLES)("is the script that is written: %s", (name) => {
    const plan = examplePlan(name);
    const script = write(plan);
    const { script: again, tally } = review(plan, script);
    expect(again).toEqual(script);
    expect(tally).toEqual({ kept: 0, stale: 0, new: 0, gone: 0 });
  });

  it("over another version is the script of that version", () => {
    const plan = movedPlan();
    const { script, tally } = review(plan, write(smallPlan()));
    expect(script).toEqual(write(plan));
    expect(tally).toMatchObject({ kept: 0, stale: 0, gone: 0 });
    expect(tally.new).toBeGreaterThan(0);
  });

  it("without marks, as an earlier engine wrote it, is the same too", () => {
    const plan = smallPlan();
    const script = write(plan);
    const bare = withRows(script, ({ made: _made, sourceDigest: _digest, ...row }) => row);
    expect(merged(plan, bare)).toEqual(script);
  });
});

describe("what a person decides", () => {
  const plan = smallPlan();
  const script = write(plan);

  it("are other words, beside what the engine writes", () => {
    const edited = withRow(script, "B1.text.1", (row) => ({
      ...saying("Sarcasm and group talk are hard for you to read.")(row),
      edit: { ...BY, reason: "Kinder." },
    }));
    const row = rowOf(merged(plan, edited), "B1.text.1");
    expect(row).toMatchObject({
      status: "edited",
      sentences: [{ text: "Sarcasm and group talk are hard for you to read." }],
      written: rowOf(script, "B1.text.1").sentences,
      reasons: ["Edited by A. Reader on 26 November 2026: Kinder."],
    });
  });

  it("are other words, though nobody says whose", () => {
    const edited = withRow(script, "F1.where", saying("You do this in a small room at school."));
    const { script: made, tally } = review(plan, edited);
    expect(rowOf(made, "F1.where")).toMatchObject({
      status: "edited",
      reasons: ["Edited; it is not said by whom."],
    });
    expect(tally).toEqual({ kept: 1, stale: 0, new: 0, gone: 0 });
  });

  it("are a picture, or none", () => {
    const picture = (symbol: string | null) => (row: ScriptRow) => ({
      ...row,
      sentences: row.sentences.map((sentence) => ({ ...sentence, symbol })),
    });
    const edited = withRow(withRow(script, "F1.who", picture("openmoji:1F3EB")), "F1.where", picture(null));
    const made = merged(plan, edited);
    expect(rowOf(made, "F1.who").sentences[0]?.symbol).toBe("openmoji:1F3EB");
    expect(rowOf(made, "F1.where").sentences[0]?.symbol).toBeNull();
    expect(rowOf(made, "F1.who").status).toBe("auto");
  });

  it("is a picture that is not here: the engine's stands in for it, and that is told", () => {
    const edited = withRow(script, "F1.who", (row) => ({
      ...row,
      sentences: row.sentences.map((sentence) => ({ ...sentence, symbol: "widgit:therapist" })),
    }));
    const resources = { glossary, symbols, clock: CLOCK };
    const { script: made, diagnostics } = reviewScript(plan, edited, resources);
    expect(rowOf(made, "F1.who").sentences).toEqual(rowOf(script, "F1.who").sentences);
    expect(diagnostics).toMatchObject([{ code: "unknown-picture", severity: "warning", pointer: "/script" }]);
    expect(JSON.stringify(diagnostics)).not.toContain("widgit");
    expect(reviewScript(plan, script, resources).diagnostics).toEqual([]);
  });

  it("is to hide a row, and the page for adults says so", () => {
    const edited = withRow(script, "F1.ratio", { hidden: true, edit: { ...BY, reason: "Too much." } });
    const made = merged(plan, edited);
    expect(isShown(made, "F1.ratio")).toBe(false);
    expect(rowOf(made, "F1.ratio").reasons).toEqual([
      HIDDEN_BY_PERSON,
      "Edited by A. Reader on 26 November 2026: Too much.",
    ]);
    expect(made.parts.at(-1)?.rows.map(textOf)).toContain("Left out by somebody who looked at it: F1.");
  });

  it("is the order of a part", () => {
    const ids = ["F1.where", "F1.who"];
    const edited: Script = {
      ...script,
      parts: script.parts.map((part) => ({
        ...part,
        rows: part.rows.toSorted((a, b) => ids.indexOf(b.id) - ids.indexOf(a.id)),
      })),
    };
    const made = merged(plan, edited);
    expect(idsOf(made)).toEqual(idsOf(edited));
    // What is new stands after what it follows, wherever that is now.
    const later = movedPlan((changed) => {
      firstHelp(changed).who = { role: "speech and language therapist" };
      firstHelp(changed).endBy = "2027-07-20";
    });
    const order = idsOf(merged(later, edited));
    const wanted = idsOf(write(later));
    const end = wanted.find((id) => id.startsWith("F1.end")) ?? "";
    expect(order[order.indexOf(end) - 1]).toBe(wanted[wanted.indexOf(end) - 1]);
    expect(order.indexOf("F1.who")).toBeLessThan(order.indexOf("F1.times"));
  });

  it("is a title, or words of the copy itself; facts have no place in them", () => {
    const titled: Script = {
      ...script,
      parts: script.parts.map((part) => (part.id === "goals" ? { ...part, title: "What I want" } : part)),
    };
    const edited = withRow(titled, "how-to-use.3", saying("You can stop and rest."));
    const made = merged(plan, edited);
    expect(made.parts.find(({ id }) => id === "goals")?.title).toBe("What I want");
    expect(textOf(rowOf(made, "how-to-use.3"))).toBe("You can stop and rest.");
    expect(errors(made)).toEqual([]);
    const promising = withRow(script, "how-to-use.3", saying("You get 3 breaks each day."));
    expect(errors(merged(plan, promising))).toContain("F8");
  });

  it("is to split a row and to join others", () => {
    const split = withRow(script, "F1.times", (row) => [
      saying("This will be 1 time each week.")(row),
      addedRow(row, "F1.times.more", "It will last 40 minutes each time."),
    ]);
    const edited = withRow(
      withRow(split, "F1.where", () => undefined),
      "F1.start",
      (row) => ({
        ...addedRow(
          row,
          "F1.start-and-where",
          "It will start by 14 September 2026 in a small room at school.",
        ),
        sources: [...row.sources, ...rowOf(script, "F1.where").sources],
      }),
    );
    const { script: made, tally } = review(plan, edited);
    expect(errors(made)).toEqual([]);
    expect(idsOf(made)).toEqual(idsOf(edited));
    expect(rowOf(made, "F1.start-and-where").sourceDigest?.split(".")).toHaveLength(2);
    expect(tally).toEqual({ kept: 3, stale: 0, new: 0, gone: 0 });
    // In another version they stand on the same words, wherever those are now.
    const later = review(movedPlan(), made);
    expect(rowOf(later.script, "F1.start-and-where").sources).toEqual([
      { pointer: "/sections/F/items/1/startBy" },
      { pointer: "/sections/F/items/1/where" },
    ]);
    expect(later.tally).toMatchObject({ kept: 3, stale: 0, gone: 0 });
    expect(errors(later.script)).toEqual([]);
  });

  it("is nothing where a row is only taken out: it is written again", () => {
    const made = review(
      plan,
      withRow(script, "F1.ratio", () => undefined),
    );
    expect(made.script).toEqual(script);
    expect(made.tally.new).toBe(1);
  });

  it("is held to the plan: one fact changed is an error", () => {
    const edited = withRow(script, "F1.times", (row) => ({
      ...saying("This will be 2 times each week.", "It will last 40 minutes each time.")(row),
      accepted: BY,
    }));
    const made = merged(plan, edited);
    expect(errors(made)).toContain("F1");
    expect(isShown(made, "F1.times")).toBe(true);
  });
});

describe("what is private", () => {
  const plan = smallPlan((changed) => {
    firstNeed(changed).sensitivity = "health-confidential";
  });
  const script = write(plan);

  it("is not shown because somebody took out that it is hidden", () => {
    const made = merged(plan, withRow(script, "B1.text.1", shown));
    expect(made).toEqual(script);
    expect(
      isShown(
        merged(
          plan,
          withRow(script, "B1.text.1", (row) => saying("Group talk.")(shown(row))),
        ),
        "B1.text.1",
      ),
    ).toBe(false);
  });

  it("is shown when a person who says who it is accepts it", () => {
    const made = merged(
      plan,
      withRow(script, "B1.text.1", (row) => ({ ...shown(row), accepted: BY })),
    );
    expect(isShown(made, "B1.text.1")).toBe(true);
    expect(rowOf(made, "B1.text.1").reasons).toEqual([
      "Shown by a person.",
      "Accepted by A. Reader on 26 November 2026.",
    ]);
  });

  it("is not shown by accepting it as it is, or its part", () => {
    const alone = merged(plan, withRow(script, "B1.text.1", { accepted: BY }));
    const whole = merged(plan, {
      ...script,
      parts: script.parts.map((part) => ({ ...part, accepted: BY })),
    });
    expect(isShown(alone, "B1.text.1")).toBe(false);
    expect(isShown(whole, "B1.text.1")).toBe(false);
    expect(rowOf(whole, "B1.text.1").accepted).toBeUndefined();
  });

  it("stays hidden in a row that somebody made of it", () => {
    const edited = withRow(script, "B1.text.1", (row) => [row, addedRow(row, "B1.more", "Groups are hard.")]);
    const row = rowOf(merged(plan, edited), "B1.more");
    expect(row).toMatchObject({ hidden: true });
    expect(row.reasons).toContain(PRIVATE);
  });

  it("is hidden in such a row too when it becomes private after it was accepted, until it is accepted again", () => {
    const before = write(smallPlan());
    const edited = withRow(before, "B1.text.1", (row) => ({
      ...addedRow(row, "B1.more", "Groups are hard for you."),
      accepted: BY,
    }));
    const made = merged(plan, merged(smallPlan(), edited));
    expect(rowOf(made, "B1.more")).toMatchObject({ hidden: true, stale: "private-now" });
    const again = withRow(made, "B1.more", (row) => ({ ...shown(row), accepted: BY }));
    const seen = merged(plan, again);
    expect(isShown(seen, "B1.more")).toBe(true);
    expect(rowOf(seen, "B1.more").stale).toBeUndefined();
    expect(merged(plan, seen)).toEqual(seen);
  });

  it("is hidden when it becomes private after it was accepted", () => {
    const before = write(smallPlan());
    const edited = withRow(before, "B1.text.1", (row) => ({
      ...saying("Groups are hard for you.")(row),
      accepted: BY,
    }));
    const row = rowOf(merged(plan, edited), "B1.text.1");
    expect(row).toMatchObject({ hidden: true, stale: "private-now", status: "needs-review" });
    expect(row.accepted).toBeUndefined();
    expect(textOf(row)).toBe("Groups are hard for you.");
  });
});

describe("another version of the plan", () => {
  const script = write(smallPlan());
  const edited = withRow(
    withRow(script, "F1.times", (row) => ({
      ...saying("You go 1 time each week.", "It will last 40 minutes each time.")(row),
      edit: BY,
      accepted: BY,
    })),
    "B1.text.1",
    (row) => ({ ...saying("Sarcasm and group talk confuse you.")(row), edit: BY }),
  );

  it("keeps the words where the plan says the same, wherever it says it", () => {
    const { script: made, tally } = review(movedPlan(), edited);
    expect(rowOf(made, "F1.times")).toMatchObject({
      status: "edited",
      accepted: BY,
      sources: [{ pointer: "/sections/F/items/1/schedule" }],
    });
    expect(tally).toMatchObject({ kept: 2, stale: 0, gone: 0 });
    expect(errors(made)).toEqual([]);
  });

  it("marks and hides words that no longer say what the plan says, and keeps them", () => {
    const plan = movedPlan((changed) => {
      firstHelp(changed).schedule = { times: 2, per: "week", minutes: 40, weeksPerYear: 38 };
    });
    const { script: made, tally } = review(plan, edited);
    const row = rowOf(made, "F1.times");
    expect(row).toMatchObject({ status: "needs-review", stale: "source-changed", hidden: true });
    expect(textOf(row)).toBe("You go 1 time each week. It will last 40 minutes each time.");
    expect(row.written?.[0]?.text).toBe("This will be 2 times each week.");
    expect(row.accepted).toBeUndefined();
    expect(row.reasons).toEqual([
      "Edited by A. Reader on 26 November 2026.",
      STALE_IN_WORDS["source-changed"],
      HIDDEN_AS_STALE,
    ]);
    expect(tally).toMatchObject({ kept: 1, stale: 1 });
    // The copy may not be handed out so.
    expect(errors(made).length).toBeGreaterThan(0);
  });

  it("marks words that still hold, and shows them", () => {
    const plan = movedPlan((changed) => {
      firstNeed(changed).text = "Kofi often misreads sarcasm and also group talk.";
    });
    const row = rowOf(merged(plan, edited), "B1.text.1");
    expect(row).toMatchObject({ status: "needs-review", stale: "source-changed" });
    expect(textOf(row)).toBe("Sarcasm and group talk confuse you.");
  });

  it("takes the mark away when a person accepts the row, and hides it no longer when its words are mended", () => {
    const plan = movedPlan((changed) => {
      firstHelp(changed).schedule = { times: 2, per: "week", minutes: 40, weeksPerYear: 38 };
    });
    const stale = merged(plan, edited);
    const mended = withRow(stale, "F1.times", (row) => ({
      ...saying("You go 2 times each week.", "It will last 40 minutes each time.")(row),
      accepted: BY,
    }));
    const made = merged(plan, mended);
    expect(rowOf(made, "F1.times")).toMatchObject({ status: "edited", accepted: BY });
    expect(rowOf(made, "F1.times").stale).toBeUndefined();
    expect(isShown(made, "F1.times")).toBe(true);
    expect(errors(made)).toEqual([]);
  });

  it("withdraws the acceptance of the engine's words, which are written anew", () => {
    const accepted = withRow(script, "F1.who", { accepted: BY });
    const plan = movedPlan((changed) => {
      firstHelp(changed).who = { role: "occupational therapist" };
    });
    const row = rowOf(merged(plan, accepted), "F1.who");
    expect(textOf(row)).toMatch(/occupational therapist/);
    expect(row).toMatchObject({ status: "needs-review", stale: "source-changed" });
    expect(row.accepted).toBeUndefined();
  });

  it("keeps what the plan no longer has at the end of its part, hidden", () => {
    const plan = smallPlan((changed) => {
      changed.planVersion = 3;
      changed.sections.F.items = [];
      changed.sections.F.none = true;
    });
    const { script: made, tally } = review(plan, edited);
    const goals = made.parts.find(({ id }) => id === "goals");
    expect(goals?.rows.at(-1)).toMatchObject({
      id: "F1.times",
      hidden: true,
      stale: "source-gone",
      sources: [],
    });
    expect(tally).toMatchObject({ gone: 1, stale: 0, kept: 1 });
    expect(errors(made)).toEqual([]);
    // When the plan has it again, the words are there again, for a person to look at.
    const back = rowOf(merged(smallPlan(), made), "F1.times");
    expect(back).toMatchObject({ stale: "source-changed", status: "needs-review" });
    expect(textOf(back)).toMatch(/^You go 1 time/);
    // A person who accepts that it is gone lets it go.
    const letGo = withRow(made, "F1.times", { accepted: BY });
    expect(idsOf(merged(plan, letGo))).not.toContain("F1.times");
  });

  it("keeps a part that the plan no longer has, for what was written in it", () => {
    const later = smallPlan((plan) => {
      plan.sections.I.placements = [];
    });
    const told = withRow(script, "I.1.type", saying("Your school is a mainstream secondary school."));
    const made = merged(later, told);
    const rows = made.parts.flatMap((part) => part.rows).filter(({ id }) => id === "I.1.type");
    expect(rows).toMatchObject([{ hidden: true, stale: "source-gone" }]);
  });

  it("follows a sentence whose number has changed", () => {
    const two = (texts: string[]): Plan =>
      smallPlan((plan) => {
        firstNeed(plan).text = texts.join(" ");
      });
    const before = write(two(["Kofi misreads sarcasm.", "He likes maps."]));
    const told = withRow(before, "B1.text.2", (row) => ({
      ...saying("Maps are fun for you.")(row),
      edit: BY,
    }));
    const made = merged(two(["Kofi likes trains.", "Kofi misreads sarcasm.", "He likes maps."]), told);
    expect(textOf(rowOf(made, "B1.text.3"))).toBe("Maps are fun for you.");
    expect(rowOf(made, "B1.text.3").stale).toBeUndefined();
    expect(textOf(rowOf(made, "B1.text.2"))).toBe(textOf(rowOf(before, "B1.text.1")));
  });

  it("has words looked at again that were chosen for a younger reader, or another name", () => {
    for (const change of [
      (plan: Plan) => void (plan.subject.birthDate = "2009-02-03"),
      (plan: Plan) => void (plan.subject.preferredName = "Kay"),
    ]) {
      const row = rowOf(merged(smallPlan(change), edited), "B1.text.1");
      expect(row).toMatchObject({ stale: "reader-changed", status: "needs-review" });
      expect(textOf(row)).toBe("Sarcasm and group talk confuse you.");
    }
  });
});

describe("a copy is checked", () => {
  const plan = smallPlan();
  const script = write(plan);
  const all: Script = { ...script, parts: script.parts.map((part) => ({ ...part, accepted: BY })) };
  const status = (made: Script): string =>
    made.parts
      .at(-1)
      ?.rows.map(textOf)
      .find((line) => /^(?:Checked|Draft)/.test(line)) ?? "";

  it("when every part is accepted", () => {
    const made = merged(plan, all);
    expect(made.checked).toEqual({ by: ["A. Reader"], on: "2026-11-26" });
    expect(status(made)).toBe("Checked by A. Reader on 26 November 2026.");
    expect(made.parts.some((part) => part.accepted !== undefined)).toBe(false);
    expect(merged(plan, made)).toEqual(made);
  });

  it("not when a fact of it is wrong, whoever accepted it", () => {
    const wrong = withRow(all, "F1.times", saying("This will be 9 times each week."));
    const made = merged(plan, { ...wrong, parts: wrong.parts.map((part) => ({ ...part, accepted: BY })) });
    expect(errors(made)).not.toEqual([]);
    expect(made.checked).toBeUndefined();
    expect(status(made)).toMatch(/^Draft: not yet checked/);
  });

  it("not when a row of it was not, or was changed and not accepted", () => {
    const { accepted: _accepted, ...bare } = rowOf(merged(plan, all), "F1.where");
    expect(
      merged(
        plan,
        withRow(merged(plan, all), "F1.where", () => bare),
      ).checked,
    ).toBeUndefined();
  });

  it("with what a person wrote of the copy itself, when that is accepted too", () => {
    const own = withRow(script, "how-to-use.3", saying("You can stop and rest."));
    const parts = own.parts.map((part) => (part.id === "how-to-use" ? part : { ...part, accepted: BY }));
    expect(merged(plan, { ...own, parts }).checked).toBeUndefined();
    const whole = { ...own, parts: own.parts.map((part) => ({ ...part, accepted: BY })) };
    expect(merged(plan, whole).checked).toEqual({ by: ["A. Reader"], on: "2026-11-26" });
    expect(rowOf(merged(plan, whole), "how-to-use.1").accepted).toBeUndefined();
  });

  it("not when the next version says something else, or something more", () => {
    const made = merged(plan, all);
    expect(merged(movedPlan(), made).checked).toBeUndefined();
    const changed = smallPlan((other) => {
      firstHelp(other).where = "the library";
    });
    expect(status(merged(changed, made))).toMatch(/^Draft: not yet checked/);
  });

  it("by entries of the plan and rows of the script together", () => {
    const entries = Object.fromEntries(
      ["B", "E", "I"].map((code) => [code, { sentences: [], reviewedBy: "SENCO", reviewedOn: "2026-09-02" }]),
    );
    const withEntries = smallPlan((other) => {
      other.easyRead = { entries };
    });
    const rows = withRows(write(withEntries), (row) =>
      row.sourceIds[0] === "F1" && row.sources.length > 0 ? { ...row, accepted: BY } : row,
    );
    expect(merged(withEntries, rows).checked).toEqual({ by: ["SENCO", "A. Reader"], on: "2026-11-26" });
    // The entry was said of other words than these.
    const edited = withRow(rows, "B1.text.1", saying("Sarcasm and group talk are hard for you."));
    expect(merged(withEntries, edited).checked).toBeUndefined();
  });
});

/** What a person may do to any row of any script. */
const DEEDS: readonly ((row: ScriptRow, index: number) => ScriptRow | readonly ScriptRow[] | undefined)[] = [
  (row) => row,
  (row) => ({ ...saying("A person said this.")(row), edit: BY }),
  (row) => ({ ...row, accepted: BY }),
  (row) => ({ ...row, hidden: true }),
  (row) => shown(row),
  (row) => ({ ...row, sentences: row.sentences.map(({ text }) => ({ text, symbol: null })) }),
  (row, index) =>
    row.sources.length === 0 ? row : [row, addedRow(row, `person-${index}`, `Person ${index}.`)],
  (row, index) => (row.sources.length === 0 ? row : addedRow(row, `instead-${index}`, `Instead ${index}.`)),
  () => undefined,
];

const isClosing = (id: string): boolean => id === "credits" || id === "for-adults";

function done(script: Script, deeds: readonly number[]): Script {
  let index = 0;
  return withRows(script, (row, part) => {
    if (isClosing(part.id)) return row;
    const deed = DEEDS[(deeds[index % deeds.length] ?? 0) % DEEDS.length];
    index += 1;
    return deed?.(row, index);
  });
}

/** Two versions of a plan: the second is a random plan with some of the first's sections. */
const versions = fc
  .tuple(
    arbitraryPlan(),
    arbitraryPlan(),
    fc.subarray(["A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J"]),
  )
  .map(([one, other, kept]): [Plan, Plan] => {
    const sections = Object.fromEntries(kept.map((code) => [code, one.sections[code as "A"]]));
    return [one, { ...other, planId: one.planId, sections: { ...other.sections, ...sections } }];
  });

const sentences = (script: Script): Set<string> =>
  new Set(script.parts.flatMap(({ rows }) => rows.flatMap((row) => row.sentences.map(({ text }) => text))));

describe("any script over any two versions", () => {
  it("loses no word of a person, shows nothing private, and is the same when merged again", () => {
    fc.assert(
      fc.property(
        versions,
        fc.array(fc.nat(DEEDS.length - 1), { minLength: 1, maxLength: 40 }),
        ([before, after], deeds) => {
          const edited = done(write(before), deeds);
          const parsed = parseScript(JSON.parse(JSON.stringify(edited)));
          expect(parsed.ok ? [] : parsed.diagnostics).toEqual([]);
          for (const plan of [before, after]) {
            const generated = write(plan);
            const { script } = review(plan, edited);
            const said = sentences(script);
            for (const text of sentences(edited))
              if (/^(?:A person said this|Person \d+|Instead \d+)\.$/.test(text))
                expect(said).toContain(text);
            expect(review(plan, script).script).toEqual(script);
            expect(checkDocument(scriptToDocument(script, plan, { symbols }))).toEqual([]);
            expect(new Set(idsOf(script)).size).toBe(idsOf(script).length);
            // Nothing is accepted and shown that was hidden for being private, but by somebody.
            const hidden = generated.parts
              .flatMap(({ rows }) => rows)
              .filter(({ reasons }) => reasons.includes(PRIVATE));
            for (const row of script.parts.flatMap(visibleRows)) {
              const rests = hidden.some(
                ({ sources }) => JSON.stringify(sources) === JSON.stringify(row.sources),
              );
              if (rests) expect(row.accepted, row.id).toBeDefined();
            }
          }
        },
      ),
      { numRuns: 10, endOnFailure: true },
    );
  }, 240_000);

  it("that nobody touched is the script that is written", () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        expect(review(before, write(before)).script).toEqual(write(before));
        expect(review(after, write(before)).script).toEqual(write(after));
      }),
      { numRuns: 6, endOnFailure: true },
    );
  }, 240_000);
});

it("is said in the document, wherever a person put or hid a heading", () => {
  const plan = smallPlan();
  const script = write(plan);
  const help = rowOf(script, "F1.where");
  const edited = withRow(withRow(script, "E1.heading", { hidden: true }), "F1.where", (row) => [
    { ...addedRow(help, "mine", "You do it in a small room at school."), kind: "plain" },
    row,
  ]);
  const made = merged(plan, edited);
  for (const copy of [made, withRow(made, "E1.heading", shown)]) {
    const tree = scriptToDocument(copy, plan, { symbols });
    expect(checkDocument(tree)).toEqual([]);
    const said = textContent(tree);
    for (const row of copy.parts.find(({ id }) => id === "goals")?.rows ?? [])
      if (row.hidden !== true) for (const { text } of row.sentences) expect(said, row.id).toContain(text);
  }
});

it("is pure: the same scripts give the same copy, and neither is changed", () => {
  const plan = smallPlan();
  const generated = write(plan);
  const edited = withRow(generated, "F1.who", { accepted: BY });
  const copies = structuredClone([generated, edited]);
  expect(mergeScript(generated, edited, plan)).toEqual(mergeScript(generated, edited, plan));
  expect([generated, edited]).toEqual(copies);
});
