import { describe, expect, it } from "vitest";
import { commandHelp, generalHelp, groupHelp } from "../../src/cli/help.js";
import { COMMANDS } from "../../src/cli/commands.js";
import { eachOf, parseArguments } from "../../src/cli/parse-arguments.js";

const parse = (line: string) => parseArguments(line.split(" ").filter((word) => word !== ""));

describe("a line that is right", () => {
  it("gives command, arguments and values", () => {
    expect(
      parse("render plan.json --out made --editions standard,easy-read --formats=pdf --json"),
    ).toMatchObject({
      kind: "command",
      command: { name: "render" },
      arguments: ["plan.json"],
      values: { out: "made", editions: "standard,easy-read", formats: "pdf", json: true },
    });
  });

  it("keeps every value of an option that may stand several times, and the last of others", () => {
    const line = parse("draft p.json --symbols a.zip --out x --symbols=b,c --out y");
    if (line.kind !== "command") throw new Error(line.kind);
    expect(eachOf(line.values["symbols"])).toEqual(["a.zip", "b,c"]);
    expect(line.values["out"]).toBe("y");
    expect(eachOf(undefined)).toEqual([]);
  });

  it("takes several arguments where a command has them, and none where they may be left out", () => {
    expect(parse("check one.json two.json --plain")).toMatchObject({
      arguments: ["one.json", "two.json"],
      values: { plain: true },
    });
    expect(parse("schema")).toMatchObject({ kind: "command", arguments: [] });
    expect(parse("schema policy")).toMatchObject({ kind: "command", arguments: ["policy"] });
  });

  it("takes - for standard input, and words after --", () => {
    expect(parse("check -")).toMatchObject({ arguments: ["-"] });
    expect(parse("check -- --strange.json")).toMatchObject({ arguments: ["--strange.json"] });
  });

  it.each(["--help", "-h", "help", ""])("gives help for %s", (line) => {
    expect(parse(line)).toEqual({ kind: "help" });
  });

  it.each(["render --help", "render plan.json -h", "help render", "--help render"])(
    "gives the command's help for %s",
    (line) => {
      expect(parse(line)).toMatchObject({ kind: "help", command: { name: "render" } });
    },
  );

  it("takes commands of two words", () => {
    expect(parse("keys revoke key_abc --json")).toMatchObject({
      kind: "command",
      command: { name: "keys revoke" },
      arguments: ["key_abc"],
      values: { json: true },
    });
    expect(parse("audit reproduce r_1 plan.json")).toMatchObject({ arguments: ["r_1", "plan.json"] });
  });

  it.each(["keys create --help", "keys create -h", "help keys create", "--help keys create"])(
    "gives the command's help for %s",
    (line) => {
      expect(parse(line)).toMatchObject({ kind: "help", command: { name: "keys create" } });
    },
  );

  it.each(["keys", "keys --help", "help keys", "help keys frobnicate"])(
    "gives the group's help for %s",
    (line) => {
      expect(parse(line)).toEqual({ kind: "help", group: "keys" });
    },
  );

  it("gives the version", () => {
    expect(parse("--version")).toEqual({ kind: "version" });
  });
});

describe("a line that is wrong", () => {
  it.each([
    ["rendr plan.json", "There is no command “rendr”. Did you mean render?"],
    [
      "frobnicate",
      "There is no command “frobnicate”. Use one of render, check, draft, review, board, schema, serve, worker, keys, audit.",
    ],
    ["keyz create", "There is no command “keyz”. Did you mean keys?"],
    ["keys crate", "There is no command “keys crate”. Did you mean create?"],
    ["audit frobnicate", "There is no command “audit frobnicate”. Use one of verify, export, reproduce."],
    [
      "keys --json",
      "clearplan keys needs a word more. Use one of create, list, revoke, rotate, webhook-secret.",
    ],
    ["keys revoke", "KEY_ID is missing. Write clearplan keys revoke KEY_ID ..."],
    ["keys list key_abc", "“key_abc” is one argument too many. clearplan keys list takes none."],
    ["keys create --tenant east --scopes raed", "--scopes does not know “raed”. Did you mean read?"],
    ["check plan.json --polcy p.json", "clearplan check has no option “--polcy”. Did you mean --policy?"],
    ["check plan.json -x", "clearplan check has no option “-x”."],
    ["check", "PLAN.json is missing. Write clearplan check PLAN.json ..."],
    ["draft one.json two.json", "“two.json” is one argument too many. clearplan draft takes PLAN.json."],
    ["render plan.json", "--out is missing. Add --out DIR."],
    ["render plan.json --out", "--out needs a value. Write --out DIR."],
    ["render plan.json --out --json", "--out needs a value. Write --out DIR."],
    [
      "render plan.json --out made --editions standard,esy-read",
      "--editions does not know “esy-read”. Did you mean easy-read?",
    ],
    ["render plan.json --out made --editions=", "--editions needs a value. Write --editions LIST."],
    [
      "render plan.json --out made --theme teal",
      "--theme does not know “teal”. Use one of white, cream, pale-blue, pale-yellow, black, monochrome.",
    ],
    ["check plan.json --stage finl", "--stage does not know “finl”. Did you mean final?"],
    [
      "check plan.json --format xml",
      "--format does not know “xml”. Use one of text, json, html, pdf, csv, sarif, junit.",
    ],
    ["check plan.json --json=yes", "--json takes no value. Write --json alone."],
  ])("%s", (line, says) => {
    const wrong = parse(line);
    expect(wrong.kind).toBe("wrong");
    if (wrong.kind !== "wrong") return;
    expect(wrong.faults).toHaveLength(1);
    expect(`${wrong.faults[0]!.message} ${wrong.faults[0]!.hint}`).toContain(says);
  });

  it("reports all faults at once", () => {
    const wrong = parse("render --theme teal --fast");
    expect(wrong.kind === "wrong" && wrong.faults.map(({ code }) => code)).toEqual([
      "unknown-value",
      "unknown-option",
      "missing-argument",
      "missing-option",
    ]);
  });

  it("knows that a program is reading", () => {
    expect(parse("rendr plan.json --json")).toMatchObject({ kind: "wrong", json: true });
  });

  it("shows no control characters of what was typed", () => {
    const wrong = parseArguments(["\u001B[31mred"]);
    expect(wrong.kind === "wrong" && wrong.faults[0]!.message).toBe("There is no command “?[31mred”.");
  });
});

describe("help", () => {
  it("names every command and the exit codes", () => {
    const help = generalHelp();
    for (const { name, summary } of COMMANDS) {
      expect(help).toContain(`clearplan ${name}`);
      expect(help).toContain(summary);
    }
    expect(help).toContain("2  the input is invalid");
  });

  it("of a group names its commands alone", () => {
    const help = groupHelp("audit");
    expect(help).toContain("clearplan audit reproduce RENDER_ID PLAN.json [options]");
    expect(help).not.toContain("clearplan keys");
  });

  it.each(COMMANDS)("of $name names every option", (command) => {
    const help = commandHelp(command);
    for (const name of Object.keys(command.options)) expect(help).toContain(`--${name}`);
  });
});
