// How much a summary holds. Two pages is the promise, and only layout knows what fits: whoever renders tries the most
// first and goes down until the summary keeps it.

export interface SummaryRoom {
  /** Most goals, and most words of all goals together. */
  goals: number;
  goalWords: number;
  /** Most lines of the help table. */
  help: number;
  /** Most sentences under "The most important things". */
  quotes: number;
}

/** From the fullest to the leanest; the leanest fits two pages for any plan whose texts are not absurd. */
export const SUMMARY_ROOMS: readonly SummaryRoom[] = [
  { goals: 8, goalWords: 200, help: 8, quotes: 3 },
  { goals: 6, goalWords: 150, help: 6, quotes: 3 },
  { goals: 5, goalWords: 120, help: 5, quotes: 3 },
  { goals: 4, goalWords: 80, help: 4, quotes: 3 },
  { goals: 3, goalWords: 60, help: 3, quotes: 2 },
  { goals: 2, goalWords: 40, help: 2, quotes: 1 },
  { goals: 1, goalWords: 25, help: 1, quotes: 0 },
];

export const USUAL_ROOM: SummaryRoom = { goals: 4, goalWords: 80, help: 4, quotes: 3 };
