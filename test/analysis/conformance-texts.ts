// Short texts of the kinds that plans hold, each given as its units: paragraphs, headings, list items.

export const CONFORMANCE_TEXTS: Record<string, readonly string[]> = {
  childsVoice: [
    "My name is Sam and I am nine. I like trains, my dog and going swimming with my dad. I do not like loud noises or when people shout. When I am worried I need someone to sit with me and wait. I want to have a friend to play with at lunch. When I grow up I want to drive a train.",
  ],
  needs: [
    "Sam has a diagnosis of autism spectrum disorder and a severe receptive language disorder. His understanding of spoken language is at the 2nd percentile, which means that he finds it difficult to follow instructions containing more than two information-carrying words. Sam presents with significant sensory processing differences, particularly in relation to auditory stimuli, and these impact upon his ability to regulate his emotions within a busy mainstream classroom environment.",
  ],
  provision: [
    "Sam will receive 25 hours per week of individual support from a trained teaching assistant. A speech and language therapist (SaLT) will deliver 6 x 45-minute sessions per term, and will provide a programme to be carried out by school staff 3 times a week for 20 minutes. The SENCO will review the programme every 6 weeks, i.e. twice per term. Provision will be reviewed by 14 March 2026.",
  ],
  bullets: [
    "Sam will need:",
    "a quiet place to work",
    "visual timetables and now-and-next boards",
    "instructions given one at a time",
    "10 seconds to process what has been said",
    "a named adult to check in with him each morning",
  ],
  headings: [
    "Section E",
    "Outcomes",
    "Communication and interaction",
    "By the end of Key Stage 2, Sam will be able to ask for help in 4 out of 5 situations.",
    "Cognition and learning",
    "By the end of Year 6, Sam will read 100 high-frequency words.",
  ],
  quotations: [
    "Sam said: “I want to go to the same school as my sister.” His mum told us, “He’s happiest when he knows what’s coming next.” Mr. Jones, his class teacher, says that Sam ‘lights up’ when he talks about trains.",
  ],
  figures: [
    "Contact the SEND team on 01234 567890 or 07700 900123 between 9.30am and 4.45pm, Mon.-Fri. The personal budget is £12,500.00 p.a., e.g. £240.38 per week, from 01/09/2025 to 31/08/2026. See s.42(2) of the Children and Families Act 2014.",
  ],
  easyRead: [
    "This is your plan. It says what help you will get. You will have an adult to help you in class. A speech therapist will see you 6 times each term. We will look at your plan again in March. You can tell us if you want to change it.",
  ],
};
