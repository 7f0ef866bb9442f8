// Places in a plan as an officer reads them.

import { describe, expect, it } from "vitest";
import { pathInWords } from "../../src/studio/path-words.js";

describe("a pointer in words", () => {
  it.each([
    ["", "The whole file"],
    ["/planId", "Plan id"],
    ["/sections", "Sections"],
    ["/sections/F", "Section F"],
    ["/sections/F/items", "Section F, items"],
    ["/sections/F/items/8/schedule/minutes", "Section F, provision 9, schedule, minutes"],
    ["/sections/H2/items/0/what", "Section H2, provision 1, what"],
    ["/sections/B/areas/1/needs/3/text", "Section B, area of need 2, need 4, text"],
    ["/sections/E/outcomes/0/steps/2/by", "Section E, outcome 1, step 3, by"],
    ["/sections/A/importantPeople/0", "Section A, important person 1"],
    ["/sections/K/advice/4/receivedOn", "Section K, advice 5, received on"],
    ["/subject/nhsNumber", "Subject, NHS number"],
    ["/authority/address/lines/1", "Authority, address, line 2"],
    // Only provision is called so: an item elsewhere is an item.
    ["/sections/J/items/0", "Section J, item 1"],
    // A property whose name is a number is no entry of a list.
    ["/0", "0"],
    ["/extensions/a~1b", "Extensions, a/b"],
  ])("%s is %s", (pointer, words) => {
    expect(pathInWords(pointer)).toBe(words);
  });
});
