// Each rule with sentences it splits, and each of its guards with a sentence that must stay whole.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BASE_VERBS } from "../../src/easy-read/verbs.js";
import {
  because,
  GOAL_RULES,
  joinedClause,
  lastPhrase,
  measuredAdjunct,
  participle,
  semicolon,
  sharedOpening,
  sharedSubject,
  sharedTime,
  SPLIT_RULES,
  twoPlaces,
  type SplitRule,
} from "../../src/easy-read/split-sentence.js";

interface Case {
  rule: SplitRule;
  /** Sentences with what they become. */
  splits: [text: string, parts: string[]][];
  /** Guards: why a sentence must stay whole. */
  stays: [why: string, text: string][];
}

/** The joined verbs that stand in the third person in the plan, of the sentences that are in the present. */
const FINITE = new Set([
  "join",
  "use",
  "hit",
  "bite",
  "write",
  "play",
  "wait",
  "eat",
  "hide",
  "tear",
  "cover",
  "cross",
]);

const CASES: readonly Case[] = [
  {
    rule: semicolon,
    splits: [
      [
        "You say vowels clearly; the consonants come and go.",
        ["You say vowels clearly.", "The consonants come and go."],
      ],
      ["You like drums; and you play them.", ["You like drums.", "You play them."]],
    ],
    stays: [
      ["a half without a verb", "You like two things; drums and water."],
      ["nothing to split", "You like drums and water."],
      ["a place of both halves", "In tests, you have 25 per cent extra time; you have a reader."],
      ["a condition of both halves", "If you have a fit, staff move chairs away; they do not hold you down."],
      ["a time of both halves", "When you are tired you stop straight away; you need to lie down."],
      ["a condition inside the first half", "You stop working if you are tired; you need to lie down."],
    ],
  },
  {
    rule: joinedClause,
    splits: [
      [
        "Your device is your main voice, and you are still learning to use it.",
        ["Your device is your main voice.", "You are still learning to use it."],
      ],
      ["You like school, but you do not like bells.", ["You like school.", "But you do not like bells."]],
      [
        "You look at your timetable at once, and you are calm.",
        ["You look at your timetable at once.", "You are calm."],
      ],
    ],
    stays: [
      ["a time before both", "In June 2026 you chose a film, and you kept it."],
      ["a condition before both", "When it is loud you hide, and you cover your ears."],
      ["between a and b", "You choose between you and your friend."],
      ["both a and b", "You use both your hands and your feet are still."],
      ["not only, but", "You do not only read, but you write."],
      ["a reason of two halves", "This is because it is loud and you are tired."],
      ["no verb after it", "You like your mum and your dad very much."],
      ["no verb before it", "Music and you are friends."],
      ["a thought of two halves", "You think that it is late and you are lost."],
      [
        "a thought of two halves with a comma",
        "You think you are in trouble, and you are going to be sent home.",
      ],
      ["a thought of somebody", "Your mother thinks you are tired, and you are ill."],
      ["two conditions", "Staff give you oxygen if your lips are blue and your level is below 90."],
      ["two conditions of a right", "You can leave the room if you are upset and you show your red card."],
      ["two conditions with when", "You may use your phone when work is done and the teacher has said yes."],
      ["two reasons", "You wear a helmet because you fall and you cannot put out your hands."],
      ["a condition after both", "You use a laptop and you have extra time when you sit an exam."],
    ],
  },
  {
    rule: sharedSubject,
    splits: [
      [
        "You use 62 signs, and join two of them together each day.",
        ["You use 62 signs.", "You join two of them together each day."],
      ],
      [
        "You will read 40 words in your own books, count 5 objects and stay with a task for 10 minutes.",
        [
          "You will read 40 words in your own books.",
          "You will count 5 objects.",
          "You will stay with a task for 10 minutes.",
        ],
      ],
      ["You can read a page and can write a line.", ["You can read a page.", "You can write a line."]],
      [
        "You hit other children in the playground and bite your own hand.",
        ["You hit other children in the playground.", "You bite your own hand."],
      ],
      [
        "You will read a short book to your class and answer 4 questions about it.",
        ["You will read a short book to your class.", "You will answer 4 questions about it."],
      ],
      [
        "You will walk 300 metres with your class, falling no more than once, and sit upright at a table.",
        [
          "You will walk 300 metres with your class, falling no more than once.",
          "You will sit upright at a table.",
        ],
      ],
      [
        "You tore up your own writing 6 times and told your dad about it.",
        ["You tore up your own writing 6 times.", "You told your dad about it."],
      ],
      [
        "You go to the pool in town and took your brother there.",
        ["You go to the pool in town.", "You took your brother there."],
      ],
      [
        "You are physically strong and write stories at the club.",
        ["You are physically strong.", "You write stories at the club."],
      ],
      // What is joined to a verb that "to" governs stays with it; a deed before it may go.
      [
        "You will read a long book and learn to cook and clean your room.",
        ["You will read a long book.", "You will learn to cook and clean your room."],
      ],
    ],
    stays: [
      ["a negation before both", "You do not read the words and write them down."],
      ["cannot before both", "You cannot read the words and write them down."],
      ["a condition after both", "You look up and wait when a person says your name."],
      ["a condition that allows both", "You go to the hall and join the group if an adult comes."],
      ["a clause about somebody", "You know a child who likes drums and play with them."],
      ["a clause after that", "You know that the bus stops here and wait for it."],
      ["a time for both", "You eat lunch and drink a bottle of water on every school day."],
      ["a measure for both", "You put on your coat and tie your shoes in 5 minutes."],
      ["a noun after the and", "You like toys and games at home."],
      ["a noun that is a verb elsewhere", "You take a daily vitamin and iron supplement at home."],
      ["one deed", "You go and sit on the chair by the door."],
      ["between a and b", "You walk between the desk and open door of the room."],
      ["only before both", "You only eat soft food and drink from a cup at home."],
      ["often before both", "You often hide your work and tear up the page."],
      ["will sometimes before both", "You will sometimes hide your work and tear up the page."],
      ["another subject", "The teacher reads the words and writes them down."],
      [
        "an adverb before both",
        "You occasionally hit other children in the playground and bite your own hand.",
      ],
      ["an adverb after are", "You are often late for school and hide your bag."],
      ["a habit", "You used to run out of school every day and hit your teachers in the hall."],
      ["a habit of now", "You tend to hit other children and bite your own hand."],
      ["an infinitive in the plan", "You find it hard to start tasks in class and finish them in time."],
      ["an adult's deed", "You need an adult to check your hearing aids each day and change the batteries."],
      ["others' deed", "You let other children take your food at lunch and swallow it in front of you."],
      ["what is refused", "You refuse to sit at a table with others and taste hot food."],
      ["what is allowed", "You will be allowed to leave class early and eat in the library."],
      ["a wish", "You would like to go to college in town and work with animals."],
      ["what is prevented", "You will be prevented from leaving the site and walk to the road."],
      ["what will be refused", "You will refuse to get into a stranger's car and tell your mother about it."],
      ["what is learnt", "You will learn to cook a meal and use a washing machine safely at home."],
      ["what is avoided", "You will avoid going near the road and hit no other children."],
      ["what others are helped with", "You will help your mother cook the lunch and eat it with her."],
      ["whom you let", "You will let an adult brush your hair and tie your shoes."],
      ["whom you watch", "You will watch your teacher read a page and write a line."],
      ["whom you tell", "You will tell your mother you are ill and go to the nurse."],
      ["who is reminded", "You will be reminded by an adult and take the pump."],
      ["other people", "I need other people to stay calm and give me space."],
      ["adults", "I work best when adults tell me what will happen and give me time."],
      ["what is done to you", "I like to be asked first and told what will happen."],
      ["a condition of both inside", "You will leave the room when it is loud and sit in the hall."],
      ["a choice of both", "You will read rather than shout and wait for an adult."],
      ["a figure of both", "You will start work within 2 minutes and complete 3 tasks in each lesson."],
      [
        "a time set off after both",
        "You will meet the driver of the bus and ride the route once, before the first day.",
      ],
      ["a first part too short to say alone", "You stop, look at the road and cross with an adult."],
    ],
  },
  {
    rule: sharedOpening,
    splits: [
      [
        "Under stress you lose your words, and use a card instead.",
        ["Under stress you lose your words.", "Under stress you use a card instead."],
      ],
    ],
    stays: [
      ["a date in the opening", "In June 2026 you lost your words, and used a card instead."],
      ["a number in the opening", "After 10 minutes you lose your words, and use a card instead."],
      ["a guard of the verbs", "Under stress you do not use words and hide your face."],
    ],
  },
  {
    rule: because,
    splits: [
      [
        "Speech sounds are hard to learn because you hear them differently.",
        ["Speech sounds are hard to learn.", "This is because you hear them differently."],
      ],
      [
        "You sit near the door so that you can leave.",
        ["You sit near the door.", "This is so that you can leave."],
      ],
    ],
    stays: [
      ["not because", "You did not go because it was loud."],
      ["because of", "You were late because of the bus."],
      ["only because", "You went only because it was quiet."],
      ["a condition before both", "When it rains you stay in because you get cold."],
      ["no verb before it", "Late again because the bus was slow."],
      ["a reason of what is said", "You say you hide because it is loud."],
    ],
  },
  {
    rule: measuredAdjunct,
    splits: [
      [
        "You will wear both aids for five hours, on 4 days out of 5.",
        ["You will wear both aids for five hours.", "You will do this on 4 days out of 5."],
      ],
      [
        "You will read a page and write a line, without help.",
        ["You will read a page and write a line.", "You will do these things without help."],
      ],
      ["You have a quiet place, in each lesson.", ["You have a quiet place.", "This is in each lesson."]],
    ],
    stays: [
      ["a condition", "You will read a page, if you are asked."],
      ["one list of places", "You wear it at home, at school and on visits."],
      ["a denied deed", "You will not run away, on 4 days out of 5."],
      ["can", "You can read a page, in 4 of 5 lessons."],
      ["should", "You should read a page, in 4 of 5 lessons."],
      ["a verb of its own", "You will read a page, with the book your mum has chosen."],
      ["another subject", "The teacher will read a page, in 4 of 5 lessons."],
      ["only", "You will only cross the road with an adult, on 4 days of 5."],
      ["rather than", "You will eat in the hall, rather than in the library, on 3 days."],
      ["but", "You will eat alone at home but with a friend at school, on 3 days."],
      ["the other days", "You will travel by bus, with a travel buddy and by taxi on the other 2 days."],
      ["ways of different times", "You will travel to college by bus, with a travel buddy and by taxi."],
    ],
  },
  {
    rule: twoPlaces,
    splits: [
      [
        "You will do these things in at least 3 lessons and in one place outside school.",
        [
          "You will do these things in at least 3 lessons.",
          "You will do these things in one place outside school.",
        ],
      ],
    ],
    stays: [
      ["short enough", "You will do this in class and at home."],
      ["together", "You will do these things with a friend from your own class and with an adult."],
      ["the other days", "You will do these things on 3 days by bus and on the other 2 days by taxi."],
      ["but not", "You will do these things in the room at school but and in the long hall."],
      ["no second place", "You will do these things in at least 3 lessons and clubs of the same long week."],
    ],
  },
  {
    rule: sharedTime,
    splits: [
      [
        "You will eat lunch and drink a bottle of water on every school day.",
        ["You will eat lunch and drink a bottle of water.", "You will do these things on every school day."],
      ],
      [
        "You will start work within 2 minutes and complete 3 tasks in each lesson.",
        [
          "You will start work within 2 minutes and complete 3 tasks.",
          "You will do these things in each lesson.",
        ],
      ],
      [
        "You will wash and dress yourself with help from 1 adult every day.",
        ["You will wash and dress yourself with help from 1 adult.", "You will do these things every day."],
      ],
    ],
    stays: [
      ["one deed", "You will eat lunch on every school day."],
      [
        "a comma before the last deed",
        "You will eat lunch, and drink a bottle of water on every school day.",
      ],
      ["a time of the first deed", "You will eat lunch every day and drink a bottle of water every hour."],
      ["a denied deed", "You will not hit people and throw things on every school day."],
      ["can", "You can eat lunch and drink a bottle of water on every school day."],
      ["what is learnt", "You will learn to cook a meal and clean the kitchen every day."],
      ["sometimes", "You will sometimes eat lunch and drink a bottle of water every day."],
      ["what the verb is about", "You will go to town and have 3 sessions each week."],
      ["no time", "You will eat lunch and write a word for every picture."],
    ],
  },
  {
    rule: participle,
    splits: [
      [
        "You will walk 300 metres, falling no more than once.",
        ["You will walk 300 metres.", "You will fall no more than once."],
      ],
    ],
    stays: [
      ["not a goal", "You walk 300 metres, falling often."],
      ["a denied deed", "You will not run, stopping at the kerb."],
      ["no known verb", "You will walk 300 metres, interesting as it is."],
    ],
  },
  {
    rule: lastPhrase,
    splits: [
      [
        "You will spend at least 3 break times a week with 1 or more classmates.",
        ["You will spend at least 3 break times a week.", "You will do this with 1 or more classmates."],
      ],
      [
        "You will play a whole board game to the end with 2 other children.",
        ["You will play a whole board game to the end.", "You will do this with 2 other children."],
      ],
      [
        "You will hand in 3 out of 4 pieces of homework on the day they are due.",
        ["You will hand in 3 out of 4 pieces of homework.", "You will do this on the day they are due."],
      ],
    ],
    stays: [
      ["a rate", "You will join two signs to ask or tell at least 20 times in a school day."],
      ["a condition", "You will spend at least 3 break times with 1 or more classmates when you can."],
      [
        "what belongs to a verb or noun before it",
        "You will choose soup or mushroom broth at home every day by looking at the pot.",
      ],
      ["short enough", "You will play a game with one of your classmates."],
      [
        "a denied deed",
        "You will not leave the classroom on your own without telling people in the morning group.",
      ],
      ["can", "You can spend at least 3 break times a week with 1 or more classmates."],
      ["rather than", "You will eat your lunch in the hall with 1 friend, rather than alone in the library."],
      ["without", "You will use the toilet without an adult in the room at school with a friend."],
      ["but", "You will use the toilet at school each day but with an adult at home each day."],
      ["help from", "You will put on your coat and your shoes with help from 1 adult at home."],
      ["a seat in", "You will choose and keep to the end of it a seat in the front row."],
      ["a place of a noun", "You will read at least 40 of the words on the page in the book."],
      [
        "only, and a verb before its place",
        "You will only cross the road with an adult and wait at the kerb of it.",
      ],
      ["several deeds", "You will eat your lunch and drink a bottle of water with the other children."],
    ],
  },
];

describe.each(CASES)("$rule.id", ({ rule, splits, stays }) => {
  it.each(splits)("splits: %s", (text, parts) => {
    expect(rule.split(text, FINITE)).toEqual(parts);
  });
  it.each(stays)("stays whole, %s: %s", (_why, sentence) => {
    expect(rule.split(sentence, FINITE)).toBeUndefined();
  });
});

describe("no rule", () => {
  /** Pieces of sentences that rules look for, put together anyhow. */
  const piece = fc.constantFrom(
    ..."you You will can should not never only often and but or then because so that if when unless until in on at with without for 5 10 minutes lessons days out of every day week read write eat lunch the a page words walk metres falling using at least no more than between both , ; . home school".split(
      " ",
    ),
  );
  /** What no rule may lose, double or put in: numbers, negations, bounds, rates. */
  const KEPT =
    /\d+|\b(?:not|never|cannot|without|only|unless|until|at least|no more than|every|each|minutes|lessons|days|or)\b/g;
  const kept = (text: string): string[] =>
    [...text.toLowerCase().matchAll(KEPT)].map(([found]) => found).sort();

  it("loses, doubles or adds a number, a negation, a bound or a rate", () => {
    const rules = [...new Set([...SPLIT_RULES, ...GOAL_RULES])].filter((rule) => rule !== sharedOpening);
    const split = new Map<string, number>();
    fc.assert(
      fc.property(fc.array(piece, { minLength: 4, maxLength: 20 }), (pieces) => {
        const text = `You ${pieces.join(" ").replace(/ ([,;.])/g, "$1")}.`;
        for (const rule of rules) {
          const parts = rule.split(text, BASE_VERBS);
          if (parts === undefined) continue;
          split.set(rule.id, (split.get(rule.id) ?? 0) + 1);
          expect(kept(parts.join(" ")), `${rule.id}: ${text} -> ${parts.join(" ")}`).toEqual(kept(text));
        }
      }),
      { numRuns: 10_000 },
    );
    expect([...split.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(300);
  });
});
