// The readers of packs: what each kind gives, and every fault of it at once.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";
import { readCsv } from "../../src/easy-read/packs/csv.js";
import { parseMulberryMap, type MulberryMap } from "../../src/easy-read/packs/mulberry.js";
import { MAX_PICTURE_BYTES, type SymbolPack } from "../../src/easy-read/packs/pack.js";
import { readPack } from "../../src/easy-read/packs/read-pack.js";
import { ROOT, symbols } from "./easy-read-files.js";
import { drawing, folder, PACK_JSON, packFiles, PNG, SVG, type Files } from "./sample-packs.js";

const read = (files: Files, name = "pack", mulberry: MulberryMap = new Map()) =>
  readPack(folder(files, name), { concepts: symbols, mulberry });

function valueOf(parsed: ReturnType<typeof read>): SymbolPack {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return parsed.value;
}

const faultsOf = (parsed: ReturnType<typeof read>): Diagnostic[] => (parsed.ok ? [] : parsed.diagnostics);
const places = (parsed: ReturnType<typeof read>): string[] =>
  faultsOf(parsed).map(({ pointer, code }) => `${pointer} ${code}`);
const conceptsOf = ({ concepts }: SymbolPack): Record<string, string> => Object.fromEntries(concepts);

describe("a folder with a pack.json", () => {
  it("is read whole, also inside a folder of its own", () => {
    for (const top of ["", "widgit-2026/"]) {
      const files = Object.fromEntries(
        Object.entries(packFiles({ url: "https://widgit.example" })).map(([path, bytes]) => [
          top + path,
          bytes,
        ]),
      );
      const pack = valueOf(read(files));
      expect(pack).toMatchObject({
        id: "widgit",
        title: "Widgit Symbols",
        kind: "symbols",
        licence: PACK_JSON.licence,
        creditText: PACK_JSON.creditText,
        url: "https://widgit.example",
        commercialOk: false,
        warnings: [],
      });
      expect(conceptsOf(pack)).toEqual({ school: "widgit:school", class: "widgit:class" });
      expect(pack.pictures.get("widgit:school")).toMatchObject({
        type: "svg",
        alt: "a school with a flag",
        fit: "A",
      });
      expect(pack.pictures.get("widgit:class")).toMatchObject({ fit: "B" });
    }
  });

  it("takes words as the map has them, and warns of a word that it does not have", () => {
    const files = [
      { concept: "Pupils", file: "a.svg" },
      { concept: "scool", file: "b.svg" },
    ];
    const pack = valueOf(read(packFiles({ files })));
    expect(conceptsOf(pack)).toEqual({ child: "widgit:a" });
    expect(pack.warnings).toMatchObject([
      {
        code: "unknown-concept",
        severity: "warning",
        pointer: "/files/1/concept",
        hint: "Did you mean “school”?",
      },
    ]);
  });

  it("keeps the first of two pictures for one concept, and warns of the second", () => {
    const files = [
      { concept: "school", file: "a.svg" },
      { concept: "schools", file: "b.svg" },
    ];
    const pack = valueOf(read(packFiles({ files })));
    expect(conceptsOf(pack)).toEqual({ school: "widgit:a" });
    expect([...pack.pictures.keys()]).toEqual(["widgit:a"]);
    expect(pack.warnings).toMatchObject([{ code: "concept-twice", pointer: "/files/1/concept" }]);
  });

  it("tells twenty warnings at most", () => {
    const files = Array.from({ length: 50 }, (_, at) => ({
      concept: at === 0 ? "school" : "zzz",
      file: `${at}.svg`,
    }));
    const { warnings } = valueOf(read(packFiles({ files })));
    expect(warnings).toHaveLength(20);
    expect(warnings.at(-1)?.message).toContain("30 more");
  });

  it("reports every fault at once, with its place and without its values", () => {
    const json = {
      id: "Open Moji",
      title: "",
      licence: "a\nb",
      creditText: 7,
      url: "ftp://secret",
      commercialOk: "yes",
      kind: "pictures",
      secret: "secret",
      files: [
        { concept: "school", file: "../secret.svg" },
        { concept: "school", file: "/etc/secret.svg", fit: "C" },
        { concept: "", file: "x.svg", secret: "secret" },
        "secret",
      ],
    };
    const parsed = read({ "pack.json": JSON.stringify(json), "x.svg": SVG });
    expect(places(parsed)).toEqual([
      "/secret unknown-property",
      "/id invalid-pack-id",
      "/title missing-property",
      "/licence text-not-printable",
      "/creditText missing-property",
      "/kind unknown-value",
      "/commercialOk wrong-type",
      "/url invalid-web-address",
      "/files/1/fit unknown-value",
      "/files/2/secret unknown-property",
      "/files/2/concept missing-property",
      "/files/3 wrong-type",
      "/files/0/file path-leaves-pack",
    ]);
    expect(JSON.stringify(faultsOf(parsed).map(({ message, hint }) => [message, hint]))).not.toContain(
      "secret",
    );
  });

  it.each(["openmoji", "clearplan", "healthicons", "words-only", "data", "a b", "", "-x", "x".repeat(41)])(
    "may not have the id %j",
    (id) => {
      expect(faultsOf(read(packFiles({ id }))).map(({ pointer }) => pointer)).toContain("/id");
    },
  );

  it.each(["../a.svg", "a/../../b.svg", "/a.svg", "C:/a.svg", "..\\a.svg", "a\\b.svg"])(
    "may not name a picture as %s",
    (file) => {
      const files = { ...packFiles({ files: [{ concept: "school", file }] }), "a.svg": SVG, "b.svg": SVG };
      expect(places(read(files))).toEqual(["/files/0/file path-leaves-pack"]);
    },
  );

  it.each([
    ["is no JSON", "{", "/pack.json invalid-json"],
    ["is no object", "[]", "/pack.json invalid-json"],
    ["is not UTF-8", Uint8Array.of(0xff, 0xfe, 0x7b), "/pack.json invalid-json"],
  ])("is refused when its pack.json %s", (_why, json, place) => {
    expect(places(read({ "pack.json": json }))).toEqual([place]);
  });

  it("may bind photos to plans, and nothing else", () => {
    const photos = { kind: "photos", planIds: ["FCC-1"] };
    expect(valueOf(read(packFiles(photos))).planIds).toEqual(["FCC-1"]);
    expect(places(read(packFiles({ planIds: ["FCC-1"] })))).toEqual(["/planIds invalid-plan-ids"]);
    expect(places(read(packFiles({ kind: "photos", planIds: [] })))).toEqual(["/planIds invalid-plan-ids"]);
  });
});

describe("a picture", () => {
  const withPicture = (picture: string | Uint8Array) =>
    read({ ...packFiles({ files: [{ concept: "school", file: "a.svg" }] }), "a.svg": picture });
  const svg = (inside: string, before = ""): string =>
    `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`;

  it("is known by its bytes and not by its name", () => {
    expect(valueOf(withPicture(PNG)).pictures.get("widgit:a")?.type).toBe("png");
  });

  it.each([
    ["is not there", "", "picture-missing"],
    ["is text", "hello", "picture-unknown"],
    ["is a PDF", "%PDF-1.7", "picture-unknown"],
    ["is too large", new Uint8Array(MAX_PICTURE_BYTES + 1), "picture-too-large"],
    ["has a script", svg("<script>alert(1)</script>"), "picture-unsafe"],
    ["has a script of a namespace", svg("<svg:script/>"), "picture-unsafe"],
    ["has a handler", svg('<path onload="x()" d="M0,0"/>'), "picture-unsafe"],
    ["has entities", svg("&a;", '<!DOCTYPE svg [<!ENTITY a "aaaa">]>'), "picture-unsafe"],
    ["loads from elsewhere", svg('<image xlink:href="http://example.org/a.png"/>'), "picture-unsafe"],
    ["loads from the disk", svg('<image href="file:///etc/passwd"/>'), "picture-unsafe"],
    ["loads a neighbour", svg('<image href="b.png"/>'), "picture-unsafe"],
    [
      "holds a picture, which may be of any size",
      svg('<image href="data:image/png;base64,AAAA"/>'),
      "picture-unsafe",
    ],
    ["holds another SVG", svg('<image href="data:image/svg+xml;base64,AAAA"/>'), "picture-unsafe"],
    ["has a style from elsewhere", svg("<style>@import 'x.css';</style>"), "picture-unsafe"],
    ["is filled from elsewhere", svg('<path fill="url(http://example.org/a)"/>'), "picture-unsafe"],
    ["has foreign content", svg("<foreignObject/>"), "picture-unsafe"],
  ])("is refused when it %s", (_why, picture, code) => {
    expect(places(withPicture(picture))).toEqual([`/files/0/file ${code}`]);
  });

  it.each([
    ["its own gradient", '<path fill="url(#g)"/><linearGradient id="g"/>'],
    ["a part of itself again", '<g id="a"/><use xlink:href="#a"/>'],
    ["a link, which leads nowhere in print", '<a href="https://example.org"><path d="M0,0"/></a>'],
    [
      "the notes of a drawing program",
      '<metadata><rdf:li rdf:resource="http://creativecommons.org/"/></metadata>',
    ],
  ])("may have %s", (_what, inside) => {
    expect(faultsOf(withPicture(svg(inside)))).toEqual([]);
  });
});

describe("Mulberry", () => {
  const INFO = [
    "symbol-id,category-id,grammar,rated,tags,symbol-en,category-en",
    '1,2,Noun,0,"building,learn",school,"Places, all"',
    '2,2,Verb,0,,"eat_,_to",Actions',
    "3,2,Noun,0,school,classroom_3a,Places",
    "4,2,Noun,0,eat,wizard,Magic",
    "5,2,Noun,0,,swing,Toys",
    "6,2,Noun,0,,help_card,Things",
  ].join("\r\n");
  const files = {
    "mulberry-3.6/EN/school.svg": drawing(1),
    "mulberry-3.6/EN/eat_,_to.svg": drawing(2),
    "mulberry-3.6/EN/classroom_3a.svg": drawing(3),
    "mulberry-3.6/EN/wizard.svg": drawing(4),
    "mulberry-3.6/EN/help_card.svg": drawing(5),
    "mulberry-3.6/FR/school.svg": drawing(9),
    "mulberry-3.6/scripts/data/symbol-info.csv": INFO,
    "mulberry-3.6/README.md": "Mulberry",
  };

  it("is matched by name, never by tag; a drawing that is not there is a warning", () => {
    const pack = valueOf(read(files));
    expect(pack).toMatchObject({ id: "mulberry", licence: "CC BY-SA 4.0", commercialOk: true });
    expect(conceptsOf(pack)).toMatchObject({
      school: "mulberry:school",
      eat: "mulberry:eat-to",
      "help card": "mulberry:help-card",
    });
    expect([...pack.concepts.values()]).not.toContain("mulberry:wizard");
    expect(new TextDecoder().decode(pack.pictures.get("mulberry:school")?.bytes)).toBe(drawing(1));
    expect(pack.warnings).toMatchObject([{ code: "picture-missing", pointer: "/EN/swing.svg" }]);
  });

  it("follows what somebody chose: another drawing, or none", () => {
    const chosen: MulberryMap = new Map([
      ["school", { file: "classroom_3a.svg", fit: "B" }],
      ["eat", null],
      ["no such concept", { file: "wizard.svg", fit: "A" }],
    ]);
    const pack = valueOf(read(files, "pack", chosen));
    expect(conceptsOf(pack)["school"]).toBe("mulberry:classroom-3a");
    expect(pack.pictures.get("mulberry:classroom-3a")?.fit).toBe("B");
    expect(conceptsOf(pack)["eat"]).toBeUndefined();
    expect(pack.concepts.size).toBe(2);
  });

  it.each([
    ["has no such column", "id,name\n1,school"],
    ["is empty", ""],
    ["has no names", "symbol-id,symbol-en\n1,\n"],
  ])("is refused when its table %s", (_why, csv) => {
    expect(places(read({ "EN/school.svg": SVG, "symbol-info.csv": csv }))).toEqual([
      "/symbol-info.csv invalid-symbol-info",
    ]);
  });

  it("has a map whose concepts are those of the concept map", () => {
    const map = parseMulberryMap(readFileSync(join(ROOT, "symbols", "mulberry.tsv"), "utf8"));
    if (!map.ok) throw new Error(JSON.stringify(map.diagnostics));
    expect(map.value.size).toBeGreaterThan(200);
    expect([...map.value.keys()].filter((concept) => !symbols.concepts.has(concept))).toEqual([]);
  });

  it("has a map whose faults are told by line", () => {
    const map = parseMulberryMap(
      "# c\nschool\tschool.svg\tA\nschool\t-\t-\nhome\thome.png\tA\nbus\tbus.svg\t-\n",
    );
    expect(map.ok ? [] : map.diagnostics.map(({ pointer }) => pointer)).toEqual([
      "/line/3",
      "/line/4",
      "/line/5",
    ]);
  });
});

it("reads tables with quotes, commas, line ends and a byte order mark", () => {
  expect(readCsv('\uFEFFa,b\r\n"x, ""y""\nz",2\n\n3')).toEqual([
    { a: 'x, "y"\nz', b: "2" },
    { a: "3", b: "" },
  ]);
  expect(readCsv("")).toEqual([]);
});

describe("ARASAAC", () => {
  it("is known by the name of its folder, and read by the words in its files' names", () => {
    const pack = valueOf(
      read(
        {
          "school.png": PNG,
          "to eat_2349.png": PNG,
          "2701_help-card.png": PNG,
          "2349_500.png": PNG,
          "hockey stick.png": PNG,
          "licence.txt": "CC",
        },
        "my ARASAAC pictures",
      ),
    );
    expect(conceptsOf(pack)).toEqual({
      school: "arasaac:school",
      eat: "arasaac:to-eat-2349",
      "help card": "arasaac:2701-help-card",
    });
    expect(pack).toMatchObject({ id: "arasaac", licence: "CC BY-NC-SA 4.0", commercialOk: false });
    expect(pack.creditText).toContain("Government of Aragón");
    expect(pack.warnings).toMatchObject([{ code: "picture-without-word", pointer: "/2349_500.png" }]);
  });

  it("is refused when no word is a concept", () => {
    expect(places(read({ "qwerty.png": PNG }, "arasaac"))).toEqual([" pack-without-concepts"]);
  });

  it("is not guessed: pictures in a folder of another name have no licence that is known", () => {
    expect(places(read({ "school.png": PNG }, "pictures"))).toEqual([" pack-unknown"]);
    expect(places(read({}, "arasaac"))).toEqual([" pack-unknown"]);
  });
});

describe("an Open Board", () => {
  const image = (id: string, more: object = {}): object => ({
    id,
    data: `data:image/png;base64,${PNG.toString("base64")}`,
    content_type: "image/png",
    license: { type: "CC BY-SA", author_name: "A. Artist" },
    ...more,
  });
  const board = (more: object = {}): object => ({
    format: "open-board-0.1",
    id: "1",
    name: "My words",
    buttons: [
      { id: "b1", label: "School", image_id: "i1" },
      { id: "b2", vocalization: "eat", image_id: "i2" },
      { id: "b3", label: "zebra crossing guard", image_id: "i1" },
      { id: "b4", label: "home" },
    ],
    images: [image("i1"), image("i2", { license: undefined })],
    ...more,
  });
  const obf = (more: object = {}): Files => ({ "board.obf": JSON.stringify(board(more)) });

  it("gives the pictures of buttons whose words are concepts", () => {
    const pack = valueOf(read(obf({ license: { type: "private" } }), "Words of Kofi"));
    expect(conceptsOf(pack)).toEqual({ school: "words-of-kofi:school", eat: "words-of-kofi:eat" });
    expect(pack).toMatchObject({
      id: "words-of-kofi",
      title: "My words",
      kind: "symbols",
      licence: "CC BY-SA, private",
      creditText: "My words: pictures by A. Artist",
      commercialOk: false,
    });
  });

  it.each([
    [{ type: "CC BY-SA 4.0" }, true],
    [{ type: "CC By" }, true],
    [{ type: "public domain" }, true],
    [{ type: "CC BY-NC-SA" }, false],
    [{ type: "private" }, false],
    [{}, false],
    [undefined, false],
  ])("knows that the licence %j allows use for money: %s", (license, commercialOk) => {
    const images = [image("i1", { license })];
    expect(valueOf(read(obf({ images }))).commercialOk).toBe(commercialOk);
  });

  it("takes pictures of a package from its files, and the boards that its manifest lists", () => {
    const files = {
      "manifest.json": JSON.stringify({
        format: "open-board-0.1",
        root: "boards/1.obf",
        paths: { boards: { 1: "boards/1.obf" }, images: { i1: "images/1.png" } },
      }),
      "boards/1.obf": JSON.stringify(
        board({ images: [image("i1", { data: undefined, path: "images/1.png" })] }),
      ),
      "boards/not-listed.obf": "{",
      "images/1.png": PNG,
    };
    expect(conceptsOf(valueOf(read(files, "set")))).toEqual({ school: "set:school" });
  });

  it("fetches nothing: a picture that is an address is left out with a warning", () => {
    const away = { data: undefined, url: "https://example.org/a.png" };
    const pack = valueOf(read(obf({ images: [image("i1", away), image("i2")] })));
    expect(conceptsOf(pack)).toEqual({ eat: "pack:eat" });
    expect(pack.warnings.map(({ code, pointer }) => `${pointer} ${code}`)).toContain(
      "/board.obf/images/0 picture-elsewhere",
    );
  });

  it.each([
    ["is no JSON", { "board.obf": "x" }, ["/board.obf invalid-json"]],
    ["is another format", obf({ format: "grid" }), ["/board.obf invalid-board"]],
    ["has no buttons", obf({ buttons: {} }), ["/board.obf invalid-board"]],
    [
      "has broken data, and a path out of it",
      obf({
        images: [
          image("i1", { data: "data:text/html,x" }),
          image("i2", { data: undefined, path: "../x.png" }),
        ],
      }),
      ["/board.obf/images/0/data picture-data-invalid", "/board.obf/images/1/path path-leaves-pack"],
    ],
    [
      "has a picture that is not in it",
      obf({ images: [image("i1", { data: undefined, path: "images/1.png" })] }),
      ["/board.obf/images/0 picture-missing"],
    ],
    ["lists no board", { "manifest.json": "{}", "board.obf": "{}" }, ["/manifest.json invalid-board"]],
    ["lists a board that is not there", { "manifest.json": '{"root":"a.obf"}' }, ["/a.obf file-missing"]],
    [
      "lists a board outside of it",
      { "manifest.json": '{"root":"../a.obf"}' },
      ["/manifest.json path-leaves-pack"],
    ],
  ])("is refused when it %s", (_why, files, expected) => {
    expect(places(read(files))).toEqual(expected);
  });
});
