// Which parts of which texts are already proposed to go, so that nothing is counted twice.

import { firstWhere } from "../sorted.js";

type Span = [from: number, to: number];

export class Cuts {
  /** Of each text, in order and apart from each other. */
  readonly #spans = new Map<string, Span[]>();

  /** The parts of a text that go. */
  of(pointer: string): readonly Span[] {
    return this.#spans.get(pointer) ?? [];
  }

  /** Whether something of a span goes already. */
  touches(pointer: string, from: number, to: number): boolean {
    const spans = this.of(pointer);
    const next = spans[firstWhere(spans, ([, end]) => end > from)];
    return next !== undefined && next[0] < to;
  }

  /** Takes a span; gives the parts of it that were not taken before. */
  take(pointer: string, from: number, to: number): Span[] {
    const spans = this.#spans.get(pointer) ?? [];
    this.#spans.set(pointer, spans);
    const start = firstWhere(spans, ([, end]) => end > from);
    let end = start;
    let at = from;
    const free: Span[] = [];
    for (let span = spans[end]; span !== undefined && span[0] < to; span = spans[++end]) {
      if (span[0] > at) free.push([at, span[0]]);
      at = Math.max(at, span[1]);
    }
    if (at < to) free.push([at, to]);
    const taken = [...spans.slice(start, end), ...free].sort((a, b) => a[0] - b[0]);
    spans.splice(start, end - start, ...taken);
    return free;
  }
}
