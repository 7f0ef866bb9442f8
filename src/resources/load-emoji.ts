// Names and pictures of emoji: OpenMoji's list, read when a document first shows one.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { bareEmoji, type EmojiNames } from "../document/mark-emoji.js";
import { packageFolder } from "./installation.js";

interface OpenMoji {
  emoji: string;
  hexcode: string;
  annotation: string;
}

/** Every emoji of the installation, by its characters; read once. */
export function emojiSource(): () => Promise<EmojiNames> {
  let loading: Promise<EmojiNames> | undefined;
  return () => (loading ??= readEmoji());
}

async function readEmoji(): Promise<EmojiNames> {
  const list = await readFile(join(packageFolder("openmoji"), "data", "openmoji.json"), "utf8");
  return new Map(
    (JSON.parse(list) as OpenMoji[]).map(({ emoji, hexcode, annotation }) => [
      bareEmoji(emoji),
      { image: `openmoji:${hexcode}`, name: annotation },
    ]),
  );
}
