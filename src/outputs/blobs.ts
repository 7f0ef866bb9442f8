// Where sealed bytes lie: as files, or in the database. Neither can read them.

/** Keys are `<render id>/<attempt>/<name>`, of letters, digits, dots, dashes and slashes only. */
export interface Blobs {
  /** On disk, whole, when this returns. A key is written once. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  get(key: string): Promise<Uint8Array | undefined>;
  /** Removes everything of a render but what is named to be kept; what is not there is fine. */
  remove(renderId: string, keep?: readonly string[]): Promise<void>;
  /** Removes these and nothing else; what is not there is fine. */
  drop(keys: readonly string[]): Promise<void>;
  /** Renders that something is kept of, and since when at the latest: to find what a crash left behind. */
  renders(): AsyncIterable<{ renderId: string; newest: Date }>;
}

const KEY = /^[A-Za-z0-9_-]+(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*){1,3}$/;

const RENDER = /^[A-Za-z0-9_-]+$/;

/** The same of the part of a key that names its render. */
export function soundRender(renderId: string): string {
  if (!RENDER.test(renderId)) throw new Error("not the render of a blob");
  return renderId;
}

/** A key is made by us alone; one that is not of the form is a bug. */
export function soundKey(key: string): string {
  if (!KEY.test(key)) throw new Error("not the key of a blob");
  return key;
}
