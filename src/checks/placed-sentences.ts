// The sentences of a text with their places and words: each text is split once, however many checks ask.

import type { Sentence } from "../language/sentences.js";
import type { Word } from "../language/words.js";
import type { TextItem } from "../plan/items.js";
import type { CheckContext } from "./context.js";

export interface PlacedSentence extends Sentence {
  item: TextItem;
  words: readonly Word[];
}

/** The sentences of a text, in order. */
export function placedSentences(
  item: TextItem,
  { sentencesOf, wordsOf }: Pick<CheckContext, "sentencesOf" | "wordsOf">,
): PlacedSentence[] {
  const words = wordsOf(item.text);
  let next = 0;
  return sentencesOf(item.text).map((sentence) => {
    const own: Word[] = [];
    for (let word = words[next]; word !== undefined && word.from < sentence.to; word = words[++next])
      if (word.from >= sentence.from) own.push(word);
    return { ...sentence, item, words: own };
  });
}
