// A rule of verbalisation: a pattern in written text and how it is said. Rules run in the order of verbalise.ts; what
// one has said holds no figure or symbol any more, so that none of the later ones meets it again.

/** `groups` as in a match (0 is the whole), and the text around it. Undefined: not said by this rule after all. */
export type Say = (
  groups: readonly string[],
  around: { before: string; after: string },
) => string | undefined;

export interface Rule {
  /** Global; Unicode where letters matter. */
  pattern: RegExp;
  say: Say;
}

export const rule = (pattern: RegExp, say: Say): Rule => ({ pattern, say });

/** The text with every match of a rule said. */
export function applyRule(text: string, { pattern, say }: Rule): string {
  return text.replace(pattern, (...args: unknown[]) => {
    // Named groups, where a pattern has them, come last as an object.
    const last = args.at(-1);
    const tail = typeof last === "string" ? args.length : args.length - 1;
    const whole = args[tail - 1] as string;
    const offset = args[tail - 2] as number;
    const groups = args.slice(0, tail - 2).map((group) => (typeof group === "string" ? group : ""));
    const match = groups[0] ?? "";
    const before = whole.slice(Math.max(0, offset - 40), offset);
    const after = whole.slice(offset + match.length, offset + match.length + 40);
    return say(groups, { before, after }) ?? match;
  });
}
