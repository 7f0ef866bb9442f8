// Answers in the forms that several routes use.

export function json(status: number, body: object, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", ...headers },
  });
}

/** Bytes that were made elsewhere, as they are. */
export function bytes(body: Uint8Array, headers: Readonly<Record<string, string>>): Response {
  return new Response(body as Uint8Array<ArrayBuffer>, {
    headers: { ...headers, "content-length": String(body.byteLength) },
  });
}

/** Pages with nothing but their own styles: no script, nothing from elsewhere. */
export function page(html: string, styleHash: string): Response {
  return new Response(html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": `default-src 'none'; style-src '${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
  });
}

/**
 * The media type to answer with, by an Accept header (RFC 9110, section 12.5.1).
 * @param offered in our order of liking; the first is for whoever takes anything. @returns nothing when none is taken.
 */
export function chooseType<T extends string>(
  accept: string | null,
  offered: readonly [T, ...T[]],
): T | undefined {
  if (accept === null || accept.trim() === "") return offered[0];
  const ranges = accept.split(",").map(readRange);
  let best: { type: T; quality: number } | undefined;
  for (const type of offered) {
    const quality = qualityOf(type, ranges);
    if (quality > (best?.quality ?? 0)) best = { type, quality };
  }
  return best?.type;
}

interface Range {
  type: string;
  quality: number;
}

function readRange(text: string): Range {
  const [type = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const q = parameters.find((parameter) => parameter.startsWith("q="));
  const quality = q === undefined ? 1 : Number(q.slice(2));
  return { type, quality: quality >= 0 && quality <= 1 ? quality : 0 };
}

/** Of the ranges that hold a type the narrowest counts. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  const [group = ""] = type.split("/");
  for (const name of [type, `${group}/*`, "*/*"]) {
    const range = ranges.find((one) => one.type === name);
    if (range !== undefined) return range.quality;
  }
  return 0;
}

/** Whether an If-None-Match header names a tag (RFC 9110, section 13.1.2). */
export function matchesTag(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === "*") return true;
  return ifNoneMatch.split(",").some((one) => one.trim().replace(/^W\//, "") === tag);
}

/** Seconds that a Prefer header asks to wait (RFC 7240, section 4.3). */
export function preferredWait(prefer: string | undefined): number | undefined {
  const match = /(?:^|[,;])\s*wait\s*=\s*"?(\d{1,9})"?\s*(?=$|[,;])/i.exec(prefer ?? "");
  return match === null ? undefined : Number(match[1]);
}

/** A stream of text that is made as fast as it is taken. Why it broke off is logged by `broken`, never sent. */
export function textStream(
  parts: AsyncIterator<string, void>,
  { ended, broken }: { ended: () => void; broken: (error: unknown) => void },
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const next = await parts.next();
        if (next.done !== true) return controller.enqueue(encoder.encode(next.value));
        controller.close();
        ended();
      } catch (error) {
        broken(error);
        ended();
        // A cut connection tells the reader that this was not all; the error itself is no text for anybody.
        controller.error(new Error("an answer broke off"));
      }
    },
    async cancel() {
      ended();
      await parts.return?.();
    },
  });
}
