// Markup made so that words can only get into it escaped: `Html` is a string that has been through here.

declare const escaped: unique symbol;

/** Markup. A plain string is not markup: `text` makes it so. */
export type Html = string & { readonly [escaped]: true };

/** Values of attributes, not yet escaped; `true` writes the bare name, undefined and false leave it out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const VOID_ELEMENTS = new Set(["br", "col", "input", "meta", "wbr"]);

export const EMPTY = "" as Html;

/** Words as markup that reads back as exactly the same words. */
export function text(words: string): Html {
  if (!/[&<>\r]/u.test(words)) return words as Html;
  return words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;") as Html; // a parser would turn a bare carriage return into a line feed
}

/** An element with its attributes in the order given. */
export function element(name: string, attributes: Attributes, ...children: readonly Html[]): Html {
  const opening = `<${name}${attributeText(attributes)}>`;
  return (VOID_ELEMENTS.has(name) ? opening : `${opening}${children.join("")}</${name}>`) as Html;
}

function attributeText(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => {
      if (value === undefined || value === false) return "";
      return value === true ? ` ${name}` : ` ${name}="${text(String(value)).replaceAll('"', "&quot;")}"`;
    })
    .join("");
}

/** Pieces one after the other, nothing between them. */
export function join(pieces: readonly Html[]): Html {
  return pieces.join("") as Html;
}

/** Pieces on lines of their own, so that the source can be read. Only where white space between them is not shown. */
export function lines(pieces: readonly Html[]): Html {
  return pieces.filter((piece) => piece !== "").join("\n") as Html;
}

/** Names of classes as the value of a `class` attribute; undefined when there is none. */
export function classes(...names: readonly (string | false | undefined)[]): string | undefined {
  const kept = names.filter((name) => name !== undefined && name !== false && name !== "");
  return kept.length > 0 ? kept.join(" ") : undefined;
}
