// Forty plan-style sections of fictional plans, of every section letter and kind of text: as a reader meets them, heading,
// paragraph and list item each a unit. They are dense in what plans are dense in: figures, dates, money, letters.

import type { SectionCode } from "../../src/plan/sections.js";

export interface SpokenSection {
  code: SectionCode;
  units: readonly string[];
}

const section = (code: SectionCode, ...units: string[]): SpokenSection => ({ code, units });

export const SPOKEN_SECTIONS: readonly SpokenSection[] = [
  section(
    "A",
    "What I like and what I am good at",
    "I like trains, marsh birds and my dog Biscuit. I know all 14 stations between Saltmarsh and Fernmarsh. I am good at drawing maps and I can swim 25 metres.",
    "I do not like it when people shout or when the bell rings. When I am worried I need someone to sit with me and wait. I want to have a friend to play with at lunch.",
  ),
  section(
    "A",
    "My story",
    "Orla lives in Kettle Lane with her mother, her two brothers and a very old cat. She was born nine weeks early and spent 51 days in hospital. She walked at 22 months and spoke her first words at three.",
    "Her family speak English and Irish at home. Orla understands both, and answers in whichever she heard last. She laughs loudest at her grandfather, who plays the whistle on Sunday evenings.",
  ),
  section(
    "A",
    "What my family hope for",
    "We hope that Idris will live near us, in a place of his own, with people who know him. We would like him to have work that he enjoys, even for 2 days a week. Above all we want him to be safe, and to be asked what he thinks before anybody decides.",
    "He told us: “I want my own door and my own key.” We have not forgotten it.",
  ),
  section(
    "A",
    "How to talk with me",
    "Say my name first. Use short sentences and show me the thing you mean. Then count to 10 before you say it again.",
    "I use 40 Makaton signs and a book of pictures.",
    "I look away when I am listening.",
    "If I push the book away I mean no.",
    "Please do not finish my sentences.",
  ),
  section(
    "A",
    "History",
    "Tomasz came to Fernmarsh in September 2021, in Year 4. He had been to three schools before. His attendance in 2023/24 was 81%, and 92% in the autumn term of 2025. The family moved out of temporary accommodation on 17 January 2026 and now live 10 minutes’ walk from the school.",
  ),
  section(
    "B",
    "Communication and interaction",
    "Sam has a diagnosis of autism (May 2022) and a severe receptive language disorder. His understanding of spoken language is at the 2nd percentile: he follows instructions of two information-carrying words, and loses the rest. He speaks in sentences of 4 to 6 words.",
    "In a group of more than 5 he does not take turns, and he talks over other children when the subject is trains.",
  ),
  section(
    "B",
    "Cognition and learning",
    "Orla’s reading accuracy is at an age equivalent of 6;2 and her comprehension at 5;8, measured on 12 March 2026 when she was 9;4. She reads 31 of the first 100 high-frequency words. In mathematics she counts reliably to 20 and adds two numbers with cubes.",
    "Her working memory is at the 5th percentile. She forgets the second and third step of a task, and copies from her neighbour instead of asking.",
  ),
  section(
    "B",
    "Social, emotional and mental health",
    "Jaya worries about being late, being watched and being sick. She checks her bag 8-10 times before leaving the house. She was out of lessons for 43 of 190 days in 2024/25. On a bad day she stays in the cloakroom until 11.30am.",
    "With an adult she trusts, and a way out agreed beforehand, she stays in class for a whole morning.",
  ),
  section(
    "B",
    "Sensory and physical needs",
    "Idris has a moderate hearing loss in both ears (45 dB) and wears two aids. He misses the ends of words, and everything that is said behind him. He walks short distances with a frame and uses a wheelchair for anything over 50 metres.",
    "He tires by 1.30pm. His handwriting is legible for about 3 lines; after that he types, at 11 words a minute.",
  ),
  section(
    "B",
    "Strengths",
    "Tomasz is kind to younger children and patient with animals. He can name every bone of the hand. He repairs bicycles with his uncle, and keeps a list of the 63 that he has mended since he was 8.",
    "Needs",
    "B4 Spelling: he spells about 1 word in 3 as it sounds. B5 Writing: he produces less than a quarter of what he can say.",
  ),
  section(
    "B",
    "Independence and self-care",
    "Zofia dresses herself except for buttons and laces. She eats with a spoon; a fork is new. She needs to be taken to the toilet every 90 minutes, and tells an adult in time on about 3 days out of 5. She does not yet see the danger of a road.",
  ),
  section(
    "B",
    "Speech",
    "Kofi’s speech is understood by his family nearly all of the time, and by strangers about half the time. He replaces the sounds k and g with t and d, and leaves out the first of two consonants: “pider” for spider. The SaLT (report of 04/02/2026) describes a phonological delay. He is aware of it, and has stopped putting his hand up.",
  ),
  section(
    "C",
    "Health needs related to the special educational needs",
    "Zofia has epilepsy with two kinds of seizure. Absences happen up to 15 times a day and last 5-20 seconds. A tonic-clonic seizure happened on 3 dates in 2025. After one she sleeps for 2 hours. She takes 7.5 ml of medicine at 8am and 8pm.",
    "C2 Eczema of hands and elbows, worse between October and March.",
  ),
  section(
    "C",
    "Health needs",
    "Idris was fitted with his present aids on 9 June 2025 at the audiology clinic. They are checked every 6 months. He has asthma and carries a blue inhaler; he used it 4 times in the last school year. CAMHS closed his case in 2023.",
  ),
  section(
    "C",
    "Sleep",
    "Jaya falls asleep at about 12.30am and is woken at 7am. A diary kept from 1 to 28 February 2026 shows a mean of 6.2 hours a night, with 11 nights of less than 5. A paediatrician saw her on 5 March and advised a bedtime routine, no screens after 9pm, and a review in 12 weeks.",
  ),
  section(
    "D",
    "Social care needs",
    "Orla’s family receive short breaks for 4 hours on alternate Saturdays. An assessment of 30 January 2026 found that she cannot be left with her brothers, because she opens the front door and goes to the railway crossing, 300 metres away. It happened twice in 2025. Her mother has no other adult in the house from Monday to Thursday.",
  ),
  section(
    "D",
    "Social care needs",
    "No social care needs have been identified through the assessment. The family were told on 2 February 2026 how to ask for an early help assessment, and were given the address of the local offer: www.fernmarsh.gov.uk/local-offer. They said that they know whom to ring: 01632 960123, Monday to Friday, 9am to 5pm.",
  ),
  section(
    "E",
    "Outcomes: communication",
    "E1 By July 2027 Sam will ask for help in words or with a card in 4 out of 5 situations, without a prompt, in lessons and at lunch.",
    "Steps",
    "By December 2026: with a prompt in 4/5 situations.",
    "By April 2027: with a glance from an adult in 3/5 situations.",
    "How we will know: the teacher counts on one day each fortnight.",
  ),
  section(
    "E",
    "Outcomes: learning",
    "E2 By the end of Year 6 (July 2027) Orla will read 100 high-frequency words and a text of 150 words with fewer than 8 errors. E3 By the end of KS2 she will add and subtract within 100 with a number line, 9 times out of 10. Both are measured once in each half-term by the SENCO, who writes to her mother within 5 school days.",
  ),
  section(
    "E",
    "Preparing for adulthood",
    "By the age of 19 Idris will travel alone on the no. 7 bus between home and college, on 5 days a week, and ring home if it is more than 15 minutes late. By 31 August 2027 he will cook three meals from a picture recipe, and will have spent 10 days at work in a place that he has chosen out of at least 4.",
  ),
  section(
    "E",
    "Outcomes: friendship",
    "Within 12 months Tomasz will join in one game or club with at least two other pupils each week, for 20 minutes, and will say afterwards how it went on a scale from 1 to 5. In the summer term of 2026 he did so 2 times in 13 weeks.",
  ),
  section(
    "F",
    "Speech and language therapy",
    "A speech and language therapist (SaLT) will work with Sam for 6 x 45-minute sessions per term, 18 a year, in a quiet room at school. She will write a programme, which a TA carries out 3 times a week for 20 minutes, 38 weeks a year. She will train the TA for 2 hours each term and watch one session in six.",
    "Total: 13.5 hours of direct therapy, 6 hours of training and 38 hours of programme work a year.",
  ),
  section(
    "F",
    "Teaching of reading",
    "A teacher with a specialist qualification will teach Orla 1:1 for 30 minutes, 4 times a week. The programme is structured, cumulative and multi-sensory. Every lesson begins with 10 words of the last one.",
    "The teacher plans and records for 1 hour a week.",
    "Materials: up to £240 a year, ordered by the school before 15 September.",
  ),
  section(
    "F",
    "Support in class",
    "Jaya will have 15 hours a week of support from a TA who has had at least 12 months’ experience of anxiety in young people, in a ratio of 1:3 in English and maths and 1:1 on arrival, from 8.40am to 9.05am each day. The TA meets her at the side gate. A card on her desk lets her leave for 5 minutes, up to 3 times a day, without being asked why.",
  ),
  section(
    "F",
    "Hearing",
    "A qualified teacher of the deaf (QToD) will see Idris for 1 hour a fortnight, 19 hours a year, and train all staff who teach him for 90 minutes each September. The school will provide:",
    "a radio aid, checked daily at 8.45am;",
    "a seat within 2 metres of the speaker, with his back to the wall;",
    "captions on every film, and notes of 1 page before each new topic;",
    "a room with a reverberation time of 0.4 seconds or less.",
  ),
  section(
    "F",
    "Physical programme",
    "An occupational therapist (OT) will assess Zofia’s seating and write a programme within 4 weeks of the start of each school year. She will visit for 1 hour, 6 times a year. Two adults trained in moving and handling will carry out the programme daily for 25 minutes before lunch, and twice a week in the pool at 33°C.",
  ),
  section(
    "F",
    "Emotional literacy",
    "An ELSA will meet Tomasz for 40 minutes once a week for 24 weeks, then once a fortnight. She is supervised by an educational psychologist (EP) for 2 hours every half-term. The EP will see Tomasz himself for 2 x 1 hour in the year 2026-27, in October and in May.",
    "See also F1-F3, and E4 above.",
  ),
  section(
    "F",
    "Environment",
    "The classroom will hold no more than 12 pupils. Lights do not flicker, and the hum of the projector stays under 35 dB. Zofia has a workstation of 1.2 by 0.8 metres facing the wall, and a tent of the same size for rest. A changing place with a ceiling hoist is 20 metres away on the same floor.",
  ),
  section(
    "F",
    "Weekly timetable of support",
    "Monday: 9.30am to 10.15am, reading, 1:1",
    "Tuesday: 11am to 11.40am, language group of 4",
    "Wednesday: 1.15pm to 2pm, swimming with 2 adults",
    "Thursday: 9.30am to 10.15am, reading, 1:1",
    "Friday: 2.20pm to 3pm, talk with the ELSA",
    "In all 3 hours 35 minutes a week, besides the 25 hours of general support.",
  ),
  section(
    "F",
    "Transition to secondary school",
    "Between 1 May and 20 July 2026 Sam will visit the new school 6 times: twice with his TA, twice with his class and twice with a parent. He will be given a book of 16 photographs by 12 June. The SENCOs of both schools will meet for 2 hours in the week of 8 June, and the new form tutor will spend one morning in Y6.",
  ),
  section(
    "F",
    "Assistive technology",
    "Orla will use a tablet of at least 10 inches with word prediction and a reader that highlights each word. It is hers at home too, and is insured for £650. A technician puts a fault right within 2 school days. All staff who teach her have 3 hours of training in the first half-term, and 1 hour each term afterwards.",
  ),
  section(
    "G",
    "Health provision",
    "The epilepsy nurse specialist will see Zofia every 3 months, review her care plan by 30 September each year and train at least 4 members of staff (2 hours; valid for 12 months). Emergency medicine, 5 mg, is kept in the classroom and goes with her on visits. If a seizure lasts more than 5 minutes, staff give it and call 999.",
  ),
  section(
    "G",
    "Health provision",
    "Fernmarsh Community NHS Trust will provide audiology at 6-monthly intervals, new ear moulds within 10 working days of a request, and batteries by post. The physiotherapist will see Idris for 45 minutes once each half-term (6 times a year) and write to college by 1 October. Contact: 01632 960456, ext. 214.",
  ),
  section(
    "H1",
    "Social care provision under section 2 of the Act of 1970",
    "The council will provide 208 hours of short breaks a year: 4 hours on 2 Saturdays a month with a carer who signs, and 7 nights at Reedlight House, of which at least 3 fall in the summer holidays. A lock and an alarm for the front door will be fitted by 28 February 2026 at no cost to the family.",
  ),
  section(
    "H2",
    "Other social care provision",
    "A family support worker will visit every 2 weeks for 1 hour until 31 December 2026, to help with sleep and with mornings. A personal assistant, paid by direct payment at £14.20 an hour, will go out with Jaya for 3 hours on Saturdays. H2 is reviewed with the plan; a change in between needs the agreement of her parents.",
  ),
  section(
    "I",
    "Placement",
    "Fernmarsh Academy (URN 123456), a mainstream secondary school for pupils aged 11 to 16, with a resource base of 14 places. Tomasz will be on its roll from 1 September 2026. Type: mainstream academy. The parents’ request, made under s.38(2)(b) of the Children and Families Act 2014 on 6 February 2026, was for this school.",
  ),
  section(
    "J",
    "Personal budget",
    "A direct payment of £3,120 a year (£60 a week for 52 weeks) is made for the personal assistant in H2, and £1,285.50 once for a communication aid. Payments are made on the 1st of each month into a separate account. Receipts are sent in by 30 April and 31 October. Anything over 8 weeks’ payments that is unspent may be asked back.",
  ),
  section(
    "K",
    "Advice and information",
    "K1 Advice of the parents, 14 November 2025, 3 pages.",
    "K2 Head teacher, Saltmarsh Primary School, 21/11/2025, 7 pages.",
    "K3 Dr A. Okafor, community paediatrician, 2 December 2025.",
    "K4 Ms R. Lindqvist, educational psychologist (HCPC PYL012345), 9 January 2026, 11 pp.",
    "K5 SaLT report, 15/01/2026; OT report, 19/01/2026.",
  ),
  section(
    "K",
    "Who was asked",
    "Advice was sought on 20 October 2025 under reg. 6(1) of the SEND Regulations 2014, and all but one of 7 reports came within 6 weeks. The report on social care came on 12 December, 11 days late. It is attached as K6. The family sent two letters, of 3 and 10 November, and a film of 4 minutes.",
  ),
  section(
    "F",
    "Monitoring and review",
    "The school keeps a record of each session, with its date, its length and the adult’s initials, and sends it to the family on the last Friday of every month. If more than 2 sessions in a half-term do not take place, the SENCO writes within 5 days to say when they will be made up. The first annual review is held by 11 February 2027, and the plan of a child under 5 is reviewed every 3-6 months.",
  ),
];
