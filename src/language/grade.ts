// The Flesch-Kincaid grade: one formula for the report and for the easy-read rules.

/** What the grade of a text rests on. */
export interface GradeCounts {
  words: number;
  sentences: number;
  syllables: number;
}

/** Flesch-Kincaid grade. J. P. Kincaid et al., Naval Technical Training Command report 8-75 (1975). NaN without words. */
export function fleschKincaidGrade({ words, sentences, syllables }: GradeCounts): number {
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}
