// Fictional plan text with the seconds that speech synthesis took for it: espeak-ng 1.51, voice en-gb, 175 words a
// minute, fed with the text as verbalised, an empty line between units. Measured once; the synthesiser is not needed.

export const SPOKEN_PASSAGES: readonly { units: readonly string[]; seconds: number }[] = [
  {
    units: [
      "Zosia moves between alert, drowsy and over-excited several times in a morning. Seizures, poor nights and pain all shift the pattern. When she is alert she attends to a favourite activity for about 7 minutes and to a new one for about 3. She answers after roughly 12 seconds. After lunch she is drowsy on four days out of five. A second adult who talks during the wait brings her count back to nothing.",
    ],
    seconds: 23.72,
  },
  {
    units: [
      "One week by the sea for the whole family in an adapted cottage with hoist and profiling bed, between Easter and June 2027. Two carers who know Zosia come for four hours a day, so that her parents and brother have time together and Zosia goes into the water twice. Łatka comes too.",
    ],
    seconds: 17.03,
  },
  {
    units: [
      "July 2026: no adult plan and no visits. Her mother slept for four and a half hours on average. Bathing takes place on the bed. Two carers were present for one wash in three.",
    ],
    seconds: 11.49,
  },
  {
    units: [
      "One vision bay of 3 by 3 metres with matt black back and side panels and a blackout blind. Dimmable light comes from behind Zosia's left shoulder. There is no fan or projector, and a floor mark sets the chair 50 centimetres from the screen. The bay is hers at three agreed times each day and shared with one other student.",
    ],
    seconds: 18.29,
  },
  {
    units: [
      "By July 2028 Anji will spend at least three break or lunch times a week with one or more classmates, in an activity that she has chosen with them.",
    ],
    seconds: 8.75,
  },
  {
    units: [
      "Lunch eaten on two days in five; 300 millilitres drunk at school; fourteen foods on her list (dietitian, September 2026).",
    ],
    seconds: 8.63,
  },
  {
    units: [
      'Learning in warm water of 34 degrees. Zosia floats with her head held, kicks to start a wave, calls for "more" with a raised chin and ends with two minutes of stillness. The pool teacher leads from the water on the physiotherapist\'s plan. Hoist and changing time is outside the session. A board with two sides replaces the device, and a raised chin is answered within two seconds.',
    ],
    seconds: 21.9,
  },
  {
    units: [
      "Zosia looks with purpose. She holds her gaze on a chosen cell for 1.2 seconds and checks the listener's face afterwards.",
    ],
    seconds: 7.68,
  },
  {
    units: [
      "Five of seven new tasks attempted in the fortnight of 7 September 2026; no school strengths named.",
    ],
    seconds: 7.35,
  },
  {
    units: [
      "Zosia notices each coming and going. She calls when her assistant leaves, and was low for five weeks after a teaching assistant of six years retired in 2024. She cannot yet be told of a change in words. Leaving school, new carers at 18 and a possible move of home all fall within two years. She recognises people again after a year, and greets them with the sound she gave them before.",
    ],
    seconds: 23.18,
  },
  {
    units: [
      "Sudden noise, an unannounced touch or a fast approach from the left sets off a whole-body startle. Her arms fly out, her breathing stops for a moment and she cries. In June 2026 this happened on average 8 times a day. With a known voice beside her she was calm again in about 4 minutes. With an unknown adult it took 15 minutes or more. Fireworks week in 2025 cost her three mornings of school.",
    ],
    seconds: 24.08,
  },
  {
    units: [
      "Zosia wakes three to five times a night for turning, suction or comfort after a seizure. Her parents share the nights between jobs that begin at 4 and at 7 in the morning. Her grandmother keeps her company but does not lift or give medicines. Her brother does jobs that belong to adults, and is known to the young carers' service. Paid night care has been in place on one night a week since June, under a short-term arrangement.",
    ],
    seconds: 23.93,
  },
  {
    units: [
      "Home visits to Anji's parents to draw up and adjust a bedtime plan. It covers light, screen time, winding down, noise and what happens after a waking at four o'clock. The nurse telephones for 15 minutes between visits.",
    ],
    seconds: 13.29,
  },
  {
    units: [
      "Habilitation: knowing where she is and who is near. The specialist teaches six sound and floor-texture markers on Zosia's routes, and the sound map of the leisure centre and the boatyard. She writes a spoken script for each hoist transfer, with one job in it for Zosia. A recorded guide to each route, 40 seconds long, is played to Zosia at its start.",
    ],
    seconds: 20.7,
  },
  {
    units: ["Two of eight science activities were started without a repeat (school observation, June 2026)."],
    seconds: 6.12,
  },
  {
    units: [
      "By July 2028 Anji will hand in three out of four pieces of homework on the day they are due, each finished within half an hour.",
    ],
    seconds: 7.23,
  },
  {
    units: [
      "By July 2027 Zosia will stay engaged for 12 minutes in a favourite activity and 6 minutes in a new one, three times a day, with each session started when she shows that she is awake and ready.",
    ],
    seconds: 11.83,
  },
  {
    units: [
      "Zosia was born early and has chronic lung disease. Her cough is weak, and saliva gathers at the back of her throat, more so when she lies on her back. She needs oral suction between 4 and 10 times a day, and saline nebulisers when she has a cold. She has no oxygen at home. Oxygen saturation below 92 % for ten minutes is her agreed sign for medical help. Her parents clear her chest morning and evening.",
    ],
    seconds: 24.65,
  },
  {
    units: [
      "By March 2028 Anji will go to one club or outing of her choice each fortnight without a parent, and stay until the end on eight occasions out of ten.",
    ],
    seconds: 8.73,
  },
  {
    units: [
      "By July 2028 Anji will read 95 words correctly in a minute from an unseen passage at the level of her class, and answer four out of five questions about it.",
    ],
    seconds: 9.33,
  },
  {
    units: [
      "Epilepsy clinic with a review of the shared seizure diary and of the written seizure plan. The nurse sends one new plan to home, school, transport and Reedlight House within five working days, and telephones Zosia's mother six weeks after each change of treatment. The April 2027 clinic is held together with the adult epilepsy team. Her mother receives the letter in plain English within two weeks.",
    ],
    seconds: 22.84,
  },
  {
    units: ["One request for help in twelve observed lessons (educational psychologist, September 2026)."],
    seconds: 6.46,
  },
  {
    units: [
      "A lesson planned round a subject and not round her senses leaves her without anything to do. Progress is invisible unless it is filmed and measured in very small steps.",
    ],
    seconds: 9.28,
  },
  {
    units: [
      "A waking night carer sits in Zosia's room at home, turns her, uses suction and writes the seizure diary, so that both parents sleep. The nights are Tuesday and Thursday, before her father's early shifts. A family practitioner meets her brother for an hour every second month about school, friends and rest. The carer writes two lines in the family's book before leaving at seven.",
    ],
    seconds: 21.32,
  },
  {
    units: [
      "She is late for the lesson after physical education, and has been teased for it. Waiting gives her stomach pain by the afternoon.",
    ],
    seconds: 7.31,
  },
  {
    units: [
      "Seeing is his strong route to learning. He recognises eleven printed words, all of them names of people and animals he loves.",
    ],
    seconds: 7.32,
  },
  {
    units: [
      "Anji talks at length about trains and marsh birds, and rarely notices that a listener has lost interest. Sarcasm, teasing and hints pass her by. She answers questions about the facts of a story well. Questions about why a character felt or acted in a certain way are right about one time in four.",
    ],
    seconds: 17.2,
  },
  {
    units: [
      "Music therapy for calm, pain and feeling. Therapist and Zosia improvise on drum, trombone and voice; the therapist names each feeling in the same five words. Startle is met with low humming, which the therapist teaches to six partners. A pain cell and a neutral cell stand ready on days when pain signs show. Each term's recording is played to her family and kept for the adult team.",
    ],
    seconds: 22.29,
  },
  {
    units: [
      "Tiago has a moderate delay in learning. He needs a new skill to be shown, broken into three or four steps and repeated on many days in different places. He counts to three with objects. He stays with a task chosen by an adult for about four minutes, and with one of his own for fifteen.",
    ],
    seconds: 16.28,
  },
  {
    units: [
      "Two companions go out with Zosia at the weekend to a place that she has picked the day before by looking: pool, bandstand, model railway or harbour. They carry the device, suction machine and seizure plan, and fill in an outing card with her. Her brother goes along when both of them wish it. Saturday is the usual day, and a lost trip is made up within three weeks.",
    ],
    seconds: 20.52,
  },
  {
    units: [
      "Feeding clinic at a mealtime, with a written and photographed eating and drinking plan that names textures, seating, cup and spoon.",
    ],
    seconds: 7.71,
  },
  {
    units: [
      "He is the last to arrive outside and has little playtime left. When his body is not steady, his hands and his attention go too.",
    ],
    seconds: 7.52,
  },
  {
    units: [
      "Occupational therapy for switches and hands. The therapist finds the place and pressure for a second head switch, teaches start and stop, then two switches with different effects. The delay between press and result stays under one second. She fits each workplace machine with a plug-in relay before Zosia meets it. Her findings are written on one side of paper for the café and the yard.",
    ],
    seconds: 22.04,
  },
  {
    units: [
      "Tiago's key person keeps the counts and charts. They are looked at every half-term with his parents, and once a term with the therapists and the teacher of the deaf.",
    ],
    seconds: 9.21,
  },
  {
    units: [
      "A large startle can end a lesson and sometimes precedes a seizure. She avoids rooms where it has happened by closing her eyes at the door.",
    ],
    seconds: 7.81,
  },
  {
    units: [
      "Anji plans each day in detail and relies on it going as she was told. A supply teacher, a new room or a cancelled club leads to repeated questions, pacing and sometimes refusal to leave the cloakroom. She manages a change well when she has seen it in writing the day before.",
    ],
    seconds: 15.36,
  },
];
