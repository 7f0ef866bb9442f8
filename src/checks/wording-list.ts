// Wording for check Q10 that belittles or blames, each with words that do not. What people call themselves is not
// among it: "autistic", "Deaf", "disabled" and "has Down syndrome" are as good as what a family prefers.

export interface Wording {
  /** The phrase as a message names it. */
  phrase: string;
  /** Source of a regular expression; a space stands for white space or a hyphen. */
  pattern: string;
  /** Words to use instead. */
  instead: string;
}

const entries: readonly (readonly [phrase: string, pattern: string, instead: string])[] = [
  ["suffers from", "suffer(?:s|ed|ing)? from", "“has”"],
  ["sufferer", "sufferers?", "“person with”"],
  ["victim of", "(?:a )?victims? of(?! (?:bullying|abuse|crime|an? (?:crime|assault)))", "“has”"],
  ["afflicted with", "afflicted (?:with|by)", "“has”"],
  ["stricken", "stricken (?:with|by)", "“has”"],
  ["crippled", "crippled?|cripple", "what they can and cannot do without help"],
  [
    "wheelchair bound",
    "(?:wheel ?chair bound|confined to (?:a|his|her|their) wheel ?chair)",
    "“uses a wheelchair”",
  ],
  ["bed-bound", "bed ?(?:bound|ridden)", "“stays in bed”, and why"],
  ["handicapped", "handicap(?:ped|s)?", "“disabled”, or what it is"],
  ["retarded", "retard(?:ed|ation)", "“learning disability” or “learning difficulties”"],
  [
    "mentally handicapped",
    "mental(?:ly)? (?:handicap(?:ped)?|defective|deficient)",
    "“has a learning disability”",
  ],
  ["backward", "(?:is|very|educationally) backward", "what they are learning now"],
  ["subnormal", "sub ?normal", "what they are learning now"],
  [
    "spastic",
    "spastics?(?! (?:quadriplegi|diplegi|hemiplegi|cerebral|tetraplegi|dystoni|muscle|bilateral|gait))",
    "“has cerebral palsy”",
  ],
  ["mongol", "mongol(?:ism|oid)?(?!i)", "“has Down syndrome”"],
  ["dumb", "(?:deaf and )?dumb", "“does not speak”"],
  ["mute", "(?:is|was) (?:a )?mute", "“does not speak”, or how they communicate"],
  ["low functioning", "low(?:er)? functioning", "which help they need, and with what"],
  ["high functioning", "high(?:er)? functioning", "what they do well, and where they need help"],
  ["mental age", "mental age", "what they can do, and what they are learning"],
  [
    "normal children",
    "normal (?:children|child|peers?|pupils?|kids|boys?|girls?|students?)",
    "“other children” or “children of the same age”",
  ],
  ["abnormal", "abnormal (?:child|children|behaviou?rs?)", "what you saw"],
  ["attention seeking", "attention seek(?:ing|er|s)", "“seeks connection”, or what they need at that moment"],
  [
    "manipulative",
    "manipulat(?:ive|es)(?! (?:objects?|materials?|small|the|numbers?|toys?|tools?|buttons?))",
    "what they do, and what they need by it",
  ],
  ["refuses to", "refus(?:es|ed|ing|al) to", "“does not”, “finds it too hard to”, or what happens before"],
  ["naughty", "naught(?:y|iness)", "what they do, and when"],
  ["lazy", "laz(?:y|iness)", "what makes it hard to begin"],
  ["defiant", "defian(?:t|ce)(?! disorder)", "what they do, and what is asked of them then"],
  ["non-compliant", "non ?complian(?:t|ce)", "what they find too hard to do"],
  ["disobedient", "disobedien(?:t|ce)", "what they find too hard to do"],
  [
    "challenging child",
    "challenging (?:child|boy|girl|pupil|student|young (?:person|man|woman))",
    "“behaviour that challenges others”, and when",
  ],
  [
    "difficult child",
    "(?:a|very) difficult (?:child|boy|girl|pupil|student)",
    "what is difficult, and for whom",
  ],
  ["problem child", "problem (?:child|boy|girl|pupil)", "what is difficult, and for whom"],
  [
    "aggressive child",
    "(?:an? |very )aggressive (?:child|boy|girl|pupil|student|young (?:person|man|woman))",
    "what they do, and what happens before",
  ],
  [
    "violent child",
    "(?:a |very )violent (?:child|boy|girl|pupil|student|young (?:person|man|woman))",
    "what they do, and what happens before",
  ],
  [
    "kicks off",
    "kick(?:s|ed|ing)? off(?= (?:when|if|at|in|because|and|every))",
    "what they do, and what happens before",
  ],
  ["tantrum", "(?:temper )?tantrums?", "“gets very upset”, and what helps"],
  ["odd", "(?:odd|strange|weird|bizarre|peculiar) (?:child|boy|girl|behaviou?rs?)", "what you saw"],
  ["obsessed with", "obsess(?:ed|ions?) (?:with|about|by)", "“strong interest in”"],
  [
    "the disabled",
    "the (?:disabled|handicapped|mentally ill)(?= (?:are|is|have|can|should|must|need)|[.,;])",
    "“disabled people”",
  ],
  [
    "special needs child",
    "(?:special needs?|SEN|SEND|EHCP) (?:child|children|kids?|boys?|girls?|pupils?|students?)",
    "“child with special educational needs”",
  ],
  ["a Down's child", "(?:a )?down['’]?s? (?:child|boy|girl|baby|kid)", "“child who has Down syndrome”"],
  [
    "an epileptic",
    "(?:is an|an|the) epileptics?(?! (?:seizure|fit|attack|episode|activit|encephal|spasm))",
    "“has epilepsy”",
  ],
  ["a diabetic", "(?:is a|a) diabetic(?! (?:nurse|team|clinic|diet|specialist|care))", "“has diabetes”"],
  ["fits", "(?:has|had|having) (?:a )?fits?(?= (?:and|when|in|at|every|most|each)|[.,;])", "“has seizures”"],
  ["birth defect", "birth defects?", "“was born with”"],
  ["brain damaged", "brain damaged", "“has an acquired brain injury”"],
  ["visually challenged", "(?:visually|physically|mentally|differently) (?:challenged|abled)", "what it is"],
  ["a burden", "(?:a|the) burden (?:on|to|for)", "what help the family needs"],
  ["broken home", "broken (?:home|family)", "who the child lives with"],
  [
    "despite his disability",
    "(?:despite|in spite of) (?:his|her|their) (?:disabilit(?:y|ies)|condition|autism|difficulties)",
    "what they do, without “despite”",
  ],
  [
    "will never",
    "will never (?:be able|learn|walk|talk|speak|read|live|work)",
    "what they do now, and the next step",
  ],
  ["incapable", "incapable of", "“needs help to” or “does not yet”"],
  ["fails to", "fail(?:s|ed|ing|ure)? to(?! thrive)", "“does not yet”, or what makes it hard"],
  ["poor parenting", "(?:poor|bad|weak|inadequate) parenting", "what help the family needs"],
  [
    "toileting accident",
    "(?:soils|wets) (?:himself|herself|themselves)",
    "which help they need with using the toilet",
  ],
  ["unteachable", "un(?:teachable|educable|manageable|controllable)", "what helps them to learn"],
  ["normal school", "normal (?:school|class|classroom|lessons)", "“mainstream school”"],
];

export const WORDING: readonly Wording[] = entries.map(([phrase, pattern, instead]) => ({
  phrase,
  pattern,
  instead,
}));
