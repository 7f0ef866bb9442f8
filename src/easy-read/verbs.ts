// Verbs as plans use them. Only for telling verbs from nouns where a rule must be sure; what is not listed is no verb.

const BASE = `accept ache act add adjust agree aim allow announce annoy answer appear apply approach argue arrange arrive ask
assess assist attach attempt attend avoid bang be become begin behave believe belong bend benefit bite blame blend blink
block book boost borrow bother bounce break breathe bring build bump burst buy calculate call calm care carry catch cause
change chase chat check chew choose clap clean clear click climb close collect colour combine come comfort communicate
compare compete complain complete concentrate confirm connect consider contribute control converse cook cope copy correct
cost cough count cover crawl create cross cry curl cut cycle dance decide describe design develop dictate differ dig
direct disagree discover discuss dislike distract do drag draw dread dream dress drift drink drive drop dry earn eat edit
enjoy enter escape exercise expect experience explain explore express face fail fall fasten fear feed feel fetch fidget
fight file fill find finish fit fix flap flinch float flush focus fold follow forget form free freeze gather gaze get give
go grab greet grip grow guess guide halt hand handle hang happen hate have hear help hesitate hide hit hold hop hope hug
hum hurry hurt identify ignore imagine imitate improve include indicate initiate interact interrupt invite involve join
joke judge jump keep kick kneel knock know label lack laugh lead lean learn leave let lick lie lift like line link listen
live locate look lose love make manage mark match mean measure meet melt mislay misread miss misunderstand mix move name
need nod notice obey observe offer open order organise overhear own pace pack paint panic participate pass pause pay pedal
perform persist photograph pick place plan play please point post pour practise praise predict prefer prepare present press
pretend prevent process produce progress promise pronounce protect protest provide pull push put question race rate reach
react read realise recall receive recognise record recover refuse rehearse rely remain remember remind remove repeat
replace reply report request require respond rest return reuse review ride ring rise rock role-play roll rub run rush say
scan scoop score scream search see seek seem select send sense separate set settle shake share shout show shrug shut sign
sing sit sleep slide slip smell smile snatch solve sort sound speak spell spend spill spin spot squeeze stack stand start
stay step stick stop stretch struggle study stumble stuff succeed suck suffer suggest support suppose swallow swap swim
swing switch take talk tap taste teach tear tease tell tend test thank think throw tick tidy tie tire tolerate touch trace
track trail train travel trip trust try turn type understand undo undress use visit vocalise vomit wait wake walk wander
want wash waste watch wave wear welcome whisper win wipe wish withdraw wonder work worry wrap write yawn yell split skim slot snap stir strap strip jot tap trace underline highlight circle colour glue paste pin peg revise replace float observe
convert prompt rewrite demonstrate establish ensure deliver lower raise sort sequence label position reposition adapt
adjust supervise monitor escort accompany refer revisit retune refit redraw renew train coach mentor chair update upload
download film photocopy laminate number weigh measure inspect press turn bathe dress feed lift transfer hoist wipe suction
vomit gag choke drool dribble squint peer stare glance babble giggle grin frown sob scratch pinch poke slap spit stamp
stomp pace rock sway spin hop skip gallop crouch squat kneel roll tumble trip stagger limp shuffle tiptoe paddle splash
blow suck chew swallow sip gulp nibble munch crunch lick taste spread scrub rinse brush comb button zip lace buckle
unbutton undo tidy sweep dust hang fold iron pour stir chop peel slice bake boil fry serve order shop budget save post
email text message dial knock greet thank apologise compliment flatter insult swear curse bully tease mock ignore exclude
include befriend trust respect admire copy imitate mirror follow lead guide coach support comfort soothe reassure calm
distract redirect remind cue signal gesture wave nod point beckon clap high-five`;

export const BASE_VERBS: ReadonlySet<string> = new Set(BASE.split(/\s+/));

const IRREGULAR: Record<string, string> = {
  has: "have",
  does: "do",
  goes: "go",
  is: "be",
  lies: "lie",
  dies: "die",
  ties: "tie",
};

/** The base of a verb in the third person: "misses" is "miss", "tries" is "try"; undefined when it has no such form. */
export function baseOfThirdPerson(word: string): string | undefined {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined && Object.hasOwn(IRREGULAR, word)) return irregular;
  if (!/[^s]s$/.test(word) || word.length < 3) return undefined;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** The base of a known verb in the third person; undefined when the word is not surely one. */
export function knownThirdPerson(word: string): string | undefined {
  const base = baseOfThirdPerson(word);
  return base !== undefined && BASE_VERBS.has(base) ? base : undefined;
}

/** "falling" is "fall", "using" is "use", "stopping" is "stop"; undefined for what is no known verb. */
export function baseOfGerund(word: string): string | undefined {
  const lower = word.toLowerCase();
  if (!lower.endsWith("ing") || lower.length < 5) return undefined;
  const stemmed = lower.slice(0, -3);
  return [stemmed, `${stemmed}e`, stemmed.slice(0, -1)].find((base) => BASE_VERBS.has(base));
}

const AUXILIARIES = new Set(
  "am is are was were be been has have had do does did will would shall should can could may might must cannot".split(
    " ",
  ),
);
/** Past forms of verbs; many are participles too, so what stands before them tells which. */
export const IRREGULAR_PAST: ReadonlySet<string> = new Set(
  "began came chose cried did drew fell felt found gave got had heard held kept knew left learnt lost made met read ran said sat saw sent showed slept spoke spent stood took told thought tore understood was were went wore woke won wrote".split(
    " ",
  ),
);

/** Whether a word may be the finite verb of a clause. */
export function isFiniteVerb(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    AUXILIARIES.has(lower) ||
    IRREGULAR_PAST.has(lower) ||
    BASE_VERBS.has(lower) ||
    knownThirdPerson(lower) !== undefined ||
    (lower.endsWith("ed") && (BASE_VERBS.has(lower.slice(0, -2)) || BASE_VERBS.has(lower.slice(0, -1))))
  );
}

const ADVERBS = new Set(
  "often sometimes always never also still now then already just soon rarely usually only even first nearly almost both not very quite too again later instead seldom occasionally mostly mainly".split(
    " ",
  ),
);

/** Adverbs that stand between a subject and its verb. */
export function isAdverb(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    ADVERBS.has(lower) ||
    (lower.endsWith("ly") &&
      lower.length > 4 &&
      !/^(?:only|reply|apply|rely|supply|family|early|fly|belly)$/.test(lower))
  );
}

/** Verbs that are as often nouns: "plays", "signs", "colours". What follows tells which. */
export const NOUN_TOO: ReadonlySet<string> = new Set(
  "help play talk work walk sign step point hand move change turn show break rest need like drink sleep watch look plan practice name start stop finish touch taste smell count draw rock ride run jump swim dance cook drive travel visit call answer question praise report review check record test match mark type use support progress exercise fear worry love hug smile laugh cry shout sound voice light form group place order pace press push pull cut cycle dress drop end face fall feed fight focus hope hurry joke kick lead lift limit link measure offer open pass pause photograph post process protest record reply request scan score search sense share slip stand stick stretch study swing switch tear thank trust try wash wave whisper wish colour catch chat dream map market paint picture smell snack song sort space story track train trip view cause care chew control copy crawl dance deal demand design dislike drift edit experience grasp guess hate hide hit hold hunt kiss lack land lie lock lunch mess mind miss mix need nod note object offer orbit pack pad paint part pat peer phone pick pin pity plant pour presence purchase race rain range reach rise risk roar row rub rule rush sail scale scene scratch seat shade shape ship shock shop shot sigh sketch skip slide slip smoke spin split spot spread stamp state steam stop storm strike string strip swap sweep iron book button brush comb zip board film head water dust list file cost ring roll repeat tap block tease slot guide handle interest balance cue signal gesture message email text mirror coach mentor chair budget stack bend taste tear tend tie tip toast toilet tour trade trail trap treat trick turn twist use value visit wait walk wander wave".split(
    " ",
  ),
);
