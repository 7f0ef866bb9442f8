// The small marks that a Text of the plan may hold, and nothing else: whatever is no mark here is literal.
//
// A blank line starts a paragraph. Lines that begin with "- " and have more on them are items of a bullet list; a list
// may follow a paragraph without a blank line. `**strong**` and `*emphasis*` open before and close after something that
// is not white space; `*` also opens and closes only at the edge of a word, so that 2*3*4 stays what it is. A mark
// without its partner in the same paragraph or list item is literal, and so are four or more asterisks in a row.

export interface Span {
  text: string;
  strong: boolean;
  emphasis: boolean;
}

export type TextBlock = { type: "paragraph"; spans: Span[] } | { type: "list"; items: Span[][] };

type Mark = "strong" | "emphasis";
type Token =
  | { type: "text"; text: string }
  | { type: "mark"; mark: Mark; text: string; matched: "no" | "opens" | "closes" };

/** The blocks of a Text. A single newline inside a paragraph stays "\n" in the text of its span. */
export function parseText(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let paragraph: string[] = [];
  let list: Span[][] | undefined;
  const endParagraph = (): void => {
    if (paragraph.length > 0) blocks.push({ type: "paragraph", spans: parseSpans(paragraph.join("\n")) });
    paragraph = [];
  };
  for (const line of text.split("\n")) {
    if (line.trim() === "") {
      endParagraph();
      list = undefined;
    } else if (isListItem(line)) {
      endParagraph();
      if (list === undefined) blocks.push({ type: "list", items: (list = []) });
      list.push(parseSpans(line.slice(2)));
    } else {
      list = undefined;
      paragraph.push(line);
    }
  }
  endParagraph();
  return blocks;
}

/** The words of a Text without marks: paragraphs and lists a blank line apart, list items a line each. */
export function plainText(text: string): string {
  return parseText(text)
    .map((block) => {
      switch (block.type) {
        case "paragraph":
          return spansText(block.spans);
        case "list":
          return block.items.map(spansText).join("\n");
      }
    })
    .join("\n\n");
}

function spansText(spans: readonly Span[]): string {
  return spans.map((span) => span.text).join("");
}

function isListItem(line: string): boolean {
  return line.startsWith("- ") && line.slice(2).trim() !== "";
}

function parseSpans(text: string): Span[] {
  const tokens = tokenise(text);
  const spans: Span[] = [];
  const depth: Record<Mark, number> = { strong: 0, emphasis: 0 };
  for (const token of tokens) {
    if (token.type === "mark" && token.matched !== "no") {
      depth[token.mark] += token.matched === "opens" ? 1 : -1;
      continue;
    }
    const strong = depth.strong > 0;
    const emphasis = depth.emphasis > 0;
    const last = spans.at(-1);
    if (last !== undefined && last.strong === strong && last.emphasis === emphasis) last.text += token.text;
    else spans.push({ text: token.text, strong, emphasis });
  }
  return spans;
}

interface Opener {
  token: Extract<Token, { type: "mark" }>;
  /** Where its run of asterisks begins: marks of one run may close in either order. */
  run: number;
}

/** Text and marks, with each mark matched or not, in one pass. */
function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const open: Opener[] = [];
  const count: Record<Mark, number> = { strong: 0, emphasis: 0 };
  let end = 0;
  for (const match of text.matchAll(/\*+/g)) {
    const from = match.index;
    const to = from + match[0].length;
    if (to - from > 3) continue;
    if (from > end) tokens.push({ type: "text", text: text.slice(end, from) });
    const before = characterBefore(text, from);
    const after = characterAt(text, to);
    let marks = marksOf(to - from);
    if (isInk(before)) marks = closeMarks(marks, open, count, tokens, !isWordCharacter(after));
    for (const mark of marks) {
      const token: Token = { type: "mark", mark, text: mark === "strong" ? "**" : "*", matched: "no" };
      tokens.push(token);
      const opens = isInk(after) && (mark === "strong" || !isWordCharacter(before));
      if (!opens) continue;
      open.push({ token, run: from });
      count[mark] += 1;
    }
    end = to;
  }
  if (end < text.length) tokens.push({ type: "text", text: text.slice(end) });
  return tokens;
}

function marksOf(asterisks: number): Mark[] {
  if (asterisks === 1) return ["emphasis"];
  return asterisks === 2 ? ["strong"] : ["strong", "emphasis"];
}

/** Closes what a run of asterisks can close, innermost first; gives back the marks that closed nothing. */
function closeMarks(
  marks: readonly Mark[],
  open: Opener[],
  count: Record<Mark, number>,
  tokens: Token[],
  atWordEnd: boolean,
): Mark[] {
  const left = [...marks];
  for (;;) {
    const closable = left.filter((mark) => count[mark] > 0 && (mark === "strong" || atWordEnd));
    if (closable.length === 0) return left;
    const innermost = open.findLast((opener) => closable.includes(opener.token.mark));
    if (innermost === undefined) return left;
    const { mark } = innermost.token;
    popDownTo(innermost, open, count);
    innermost.token.matched = "opens";
    tokens.push({ type: "mark", mark, text: mark === "strong" ? "**" : "*", matched: "closes" });
    left.splice(left.indexOf(mark), 1);
  }
}

/** Removes an opener and those inside it, which stay literal; openers of its own run stay open around it. */
function popDownTo(opener: Opener, open: Opener[], count: Record<Mark, number>): void {
  const kept: Opener[] = [];
  for (let top = open.pop(); top !== undefined; top = open.pop()) {
    if (top === opener) break;
    if (top.run === opener.run) kept.push(top);
    else count[top.token.mark] -= 1;
  }
  count[opener.token.mark] -= 1;
  open.push(...kept);
}

function characterBefore(text: string, index: number): string {
  const low = text.charCodeAt(index - 1);
  return index > 1 && low >= 0xdc00 && low <= 0xdfff
    ? text.slice(index - 2, index)
    : text.slice(Math.max(0, index - 1), index);
}

function characterAt(text: string, index: number): string {
  const point = text.codePointAt(index);
  return point === undefined ? "" : String.fromCodePoint(point);
}

function isInk(character: string): boolean {
  return character !== "" && !/^\s$/u.test(character);
}

function isWordCharacter(character: string): boolean {
  return /^[\p{L}\p{N}\p{M}_]$/u.test(character);
}
