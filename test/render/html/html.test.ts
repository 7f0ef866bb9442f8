// Escaping: words go into markup, style and anchors as they are, and cannot get out of them.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anchorId } from "../../../src/render/html/anchor.js";
import { element, text } from "../../../src/render/html/html.js";
import { cssString } from "../../../src/render/html/style/css-string.js";
import { fontFaces, fontFamily } from "../../../src/render/html/style/fonts.js";

describe("text", () => {
  it("escapes what a parser would take for markup, and nothing else", () => {
    expect(text(`<script>alert("1")</script> &amp; {{x}} \\ $\{y} | # ' \u00a0`)).toBe(
      `&lt;script&gt;alert("1")&lt;/script&gt; &amp;amp; {{x}} \\ $\{y} | # ' \u00a0`,
    );
  });
});

describe("element", () => {
  it("keeps a hostile value inside its attribute", () => {
    expect(
      element("p", { title: `"><img src=x onerror=1>&quot;`, hidden: true, lang: undefined }, text("a")),
    ).toBe(`<p title="&quot;&gt;&lt;img src=x onerror=1&gt;&amp;quot;" hidden>a</p>`);
  });

  it("closes no void element", () => {
    expect(element("br", {})).toBe("<br>");
  });
});

describe("anchorId", () => {
  it("keeps plain anchors readable", () => {
    expect(anchorId("item-B2")).toBe("item-B2");
  });

  it("never gives two anchors one id, and ids hold no space", () => {
    const anchors = fc.array(fc.string({ unit: "binary", maxLength: 12 }), { maxLength: 20 });
    fc.assert(
      fc.property(anchors, (list) => {
        const ids = list.map(anchorId);
        expect(new Set(ids).size).toBe(new Set(list).size);
        expect(ids.every((id) => /^[A-Za-z0-9._-]*$/u.test(id))).toBe(true);
      }),
    );
  });

  it("never gives an id of the renderer's own", () => {
    expect(["_main", "_p1", "_contents"].map(anchorId)).toEqual(["_5f_main", "_5f_p1", "_5f_contents"]);
  });
});

describe("cssString", () => {
  it("escapes what could end the string or the style element", () => {
    expect(cssString(`a"b\n</style>\\`)).toBe(`"a\\22 b\\a \\3c \\2f style\\3e \\5c "`);
  });
});

describe("fonts", () => {
  it("refuses a font that the page would have to fetch", () => {
    const font = { family: "lexend", weight: 400, dataUrl: "https://fonts.example/lexend.woff2" };
    expect(() => fontFaces([font])).toThrow(TypeError);
  });

  it("puts the theme's font before the others, each once", () => {
    const font = { family: "noto-sans", weight: 400, dataUrl: "data:font/ttf;base64,AAAA" };
    expect(fontFamily("atkinson-hyperlegible", [font, font])).toBe(
      `"Atkinson Hyperlegible","noto\\2d sans","Verdana","Arial",sans-serif`,
    );
  });
});
