// Given names that children and young people in England bear, for check Q01. Names that are also words, months or
// well-known places stand apart: they are names only where nothing else can stand.

const split = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** In lower case, without accents. */
export const GIVEN_NAMES: ReadonlySet<string> = split(
  "aadam aaliyah aanya aaron abbas abbie abby abdul abdullah abdulrahman abigail abraham ada adam adeel adele adem adil aditya adrian agnieszka " +
    "ahmad ahmed aidan aiden aimee aisha aishah ajay akash alan alana albert alberto aleena alejandro aleksander aleksandra alessia alex " +
    "alexandra alexia alexis alfie alfred algernon alice alicia alina alisha alison aliyah allegra alma alyssa amaan amani amara amelia amelie " +
    "amelka amina aminah amir amira amirah amit ammar amrit amy anaya andre andreas andrei andrew andrzej aneesa angela angus anika anisa anita " +
    "anjali ann anna annabel annabelle anne annie anthony antonia antonio anya archie arham aria ariana arianna arjun arlo armaan arran arthur " +
    "arya asad ashley ashraf asif asma athena aubrey audrey aurora austin ava aya ayaan ayaz ayesha aylin ayman ayo ayub azaan aziz bailey " +
    "bartosz beatrice beatrix becky bella ben benedict benjamin bernard beth bethany betsy bilal billie billy blake bobby bonnie boris bradley " +
    "brandon brendan brian bridget bronte brooke bruno bryn bryony byron caitlin caleb callie callum calum calvin cameron camilla carla carlos " +
    "carly caroline carys caspar casper cassidy cassie catherine cathy cecilia cedric celia charles charlie chloe christina christine christopher " +
    "ciara cillian claire clara clarissa clark claudia clement clementine clive cody colin connie connor conor constance cora corey cormac " +
    "courtney craig cristian curtis cynthia cyrus daisy damian daniel daniela danielle danny daphne darcey darcie darcy daria darius darren dave " +
    "david dawid deborah declan delilah demi denis dennis derek desmond dexter diana diego dimitri dmitri dominic dominik dominika donald donna " +
    "dora doris dorothy douglas duncan dylan eddie edgar edie edith edmund eduardo edward edwin eileen eira elaine eleanor elena eleni elias elif " +
    "elijah elin eliot elisa elisabeth eliza elizabeth ella elle ellen ellie elliot elliott ellis eloise elsa elsie ema emil emilia emilio emily " +
    "emir emma emmanuel enrique enzo eoin eric erica erik erin esa esmae esme esmee esther ethan etienne eugene eva evan evelyn evie ewa ewan " +
    "ezra faisal farah farhan fatima fatimah fatoumata felix fergus filip finlay finley finn finnley fiona fletcher flynn fran frances francesca " +
    "francesco francis frankie fraser freddie freddy frederick freya fynn gabriel gabriela gabriella gareth gary gavin gemma geoffrey george " +
    "georgie georgina gerald gerard gideon giovanni gloria gordon graham greg gregory greta gurpreet gus gwen gwendolyn hadiya hafsa haidar " +
    "haleema hamza hana hanna hannah haris haroon harriet harris harrison harry harvey hasan hashim hassan hattie haya hayden haydn hayley hector " +
    "heidi helen helena henrietta henry herbert hermione hetty hilary hollie hubert huda hugh hughie hugo humaira husna hussain hussein huw iain " +
    "ian ibrahim ida idris ieuan ifra igor ilyas imaan iman imani imogen imran inaya ingrid ioan iona irene irina isaac isabel isabella isabelle " +
    "isaiah isha isla ismail isobel isra israa ivan ivo izaan izabela izzy jackson jacob jacqueline jaden jai jaiden jake jakub jamal james jamie " +
    "jana jane janet janice jared jarek jasmin jasmine jason javier jay jayden jaydon jeevan jeffrey jemima jemma jenna jennifer jenny jenson " +
    "jeremiah jeremy jerome jesse jessica jessie jevan jill jim jimmy joan joanna joanne jodie joe joel joey johan johannes john johnny jon jonah " +
    "jonas jonathan jonny jorge jose joseph josephine josh joshua josiah josie juan juanita judah jude judith judy julia julian juliana julie " +
    "juliet juliette julius justin justyna kaan kabir kacper kai kaitlyn kaleb kamil karen karim karina karl karol karolina kasper katarzyna kate " +
    "katelyn katherine kathleen kathryn katie katrina katy kavya kaya kayden kayla kaylee keira keith kelechi kelly kelvin kenan kendra kenneth " +
    "kenny kenzo keon kevin khadija khadijah khalid khalil kian kiara kiera kieran kieron killian kim kimberley kinza kirsten kirsty klara konrad " +
    "krish kristian kristina krystian krzysztof kyle kylie kyra lachlan laila lana lance lara laura lauren laurence laurie lauryn layla leah " +
    "leanne leena leila lena lennon lennox lenny leo leon leona leonard leonardo leonie leroy leslie lettie levi lewis lexi lexie leyla liam " +
    "liana lidia lila lilah lilia lilian lillian lillie lilly lina linda lindsay linus lionel lisa liv liyana liza lloyd logan lois lola lorenzo " +
    "lorna lorraine lottie lou louie louis louisa louise luca lucas lucia lucian lucie lucille lucinda lucy luella luis luisa lukas lukasz luke " +
    "luna luqman lydia lyla lyra mabel macey macie mackenzie maddie maddison madeleine madeline madison magdalena maggie maha mahdi maheen mahir " +
    "mahmoud mahnoor maia maisie maja malachi malachy malaika malakai malcolm malik mandy manuel marcel marcia marcin marco marcos marcus " +
    "margaret margot maria mariam marian mariana marie marina mario marion marissa marius marjorie marlon marta martha martin martina marvin mary " +
    "maryam mateo mateusz matilda matteo matthew matthias maureen maurice maxim maximilian maximus maxwell maya meera megan mehmet melanie " +
    "melissa mia micah michael michal michelle miguel mika mikaeel mikhail mikolaj mila milan milena miley millie milly milo mina minnie mira " +
    "miranda miriam mohamed mohammad mohammed mohsin mollie molly monica monika monty morgan moses muhammad muhammed muiz munir murray musa musab " +
    "mustafa mya myla nabil nadia nadine naeem nahla naima najma nancy naomi natalia natalie natasha nate nathan nathaniel naveen nayla neel neha " +
    "neil nell nellie nia niall niamh nicholas nicky nico nicola nicolas nicole nigel nihal nikhil nikita nikolai nila nimra nina noah noel noor " +
    "nora norah norman nour nusaybah nyla obinna octavia odette olaf oleg oliver olivia ollie oluwaseun omar omari omer oona ophelia orla orlando " +
    "orson oscar osian oskar osman otis otto owain owen pablo paige pamela parker patricia patrick patryk paul paula pauline pavel pedro peggy " +
    "penelope penny percy peter petra phil philip philippa phillip phoebe phoenix pia pierre piotr pippa pranav precious prisha priya priyanka " +
    "qasim quentin quincy rachael rachel rafael rafe rafferty ragnar raheem rahul raja rajan rajesh rania raphael rares rashid rayan raymond " +
    "rayyan rebecca reece reggie reginald rehan renata reuben rhea rhian rhiannon rhys ria ricardo riccardo richard richie rico rida riley rishi " +
    "ritchie riya rizwan roberta roberto rocco rodney rodrigo roger rohan roisin roland romeo romilly romy ronald ronan ronnie rory rosa rosalie " +
    "rosalind rosanna rosie ross roxanne roy ruairi rubie rudi rudy rufus rupert russell ruth ryan ryder rylan rylee saad sabrina sacha sadia " +
    "safa saffron safiya safiyyah sahar sahil saif saira sakina saleem salim sally salma salman sam samaira samantha samar sameer samia samir " +
    "samira sammy samson samuel sandeep sandra sanjay santiago santino saoirse sara sarah sasha saskia scarlett sean seb sebastian sebastien " +
    "selim selina selma serena sergio seth shaan shabnam shahid shanice shannon sharon shaun shauna shayan shazia sheila shelby shereen sheryl " +
    "shivani shona shreya sian sidra sienna sima simon simona simone simran sinead siobhan siya sofia sofie sohail solomon sonia sophia sophie " +
    "soraya spencer stacey stanislaw stanley stefan stefania stella stephanie stephen steve steven stewart stuart suhayb sukhi suleiman suleman " +
    "sumaya summayah sunil surya susan susanna susannah suzanne suzie sybil syed sylvia sylvie szymon tabitha taha tahir talha talia tamara " +
    "tamsin tania tanisha tanya tara tarek tariq tasha tasnim tatiana tegan temperance terence teresa terry tess tessa thea thelma theo theodora " +
    "theodore theresa thiago thomas tia tiago tiana tiffany tilly tim timothy tina tobi tobias toby tom tomas tomasz tommy toni tony tori tracey " +
    "tracy travis trevor tristan troy tyler tyra tyrell tyrone ukasha uma umair umar umayma una ursula usama usman uzair valentina valentino " +
    "valerie vanessa vera veronica veronika vihaan vikram viktor viktoria vincent viraj vishal vivaan vivek vivian vivien vivienne vlad vladimir " +
    "waleed walter wanda warren wayne wendy weronika wesley wiktor wiktoria wilbur wilf wilfred william winifred winnie wojciech xander xavier " +
    "xenia yahya yan yara yaseen yasin yasmin yasmine yasser ying yosef younis youssef yousuf yunus yusra yusuf yvette yvonne zac zach zachariah " +
    "zachary zack zahra zain zainab zak zakaria zakariya zander zane zara zarah zayaan zayd zayn zaynab zeeshan zeke zelda zena zeynep zia zidane " +
    "zoe zofia zohra zosia zoya zuhayr zuri zuzanna",
);

/** Names that are also words, in lower case. */
export const WORD_NAMES: ReadonlySet<string> = split(
  "ace amber amity angel april art ash aspen august autumn basil bay bear beau belle benny bill bliss blossom bob brook bud buddy buster carol " +
    "chance charity chase cherry christian clay cliff clover coco cole colt cooper coral crystal dale dawn dean dee destiny dolly don dot drew " +
    "duke earl ebony eve faith fay felicity fern flora forest fox frank gail gay gene genesis ginger glen grace grant gray guy hank harley " +
    "harmony harper hazel heath heather heaven holly honey honor honour hope hunter indigo iris ivy jack jade jasper jazz jet jewel joy jules " +
    "june justice kitty lark laurel lily lotus love mae marigold mark marshall mason max may melody mercy merry miles mint misty nick norm nova " +
    "oak olive opal page pansy pat patience peace pearl petal pip piper poppy primrose prince princess prudence queenie rain randy raven ray red " +
    "reed rex rich river rob robin rocky rod roman rose rosemary rowan ruby rusty sage sandy sapphire scout serenity shay sky skye skyler sonny " +
    "star stone storm sue summer sunny taylor teddy topaz tulip verity victor violet wade ward will willow win winter woody wren zephyr",
);

const SHORT_FORMS = [
  "alexander alex alec sandy xander lex al ally",
  "alexandra alexandria alex lexi lexie sasha ally sandra",
  "alfred alfie fred alf",
  "andrew andy drew",
  "anthony tony ant",
  "archibald archie",
  "benjamin ben benny benji",
  "catherine katherine kathryn katarzyna kate katie cathy kathy kat kasia kitty",
  "charles charlie chas chuck",
  "charlotte charlie lottie lotte",
  "christopher chris kit",
  "daniel dan danny",
  "david dave davey dai",
  "edward ed eddie ted teddy ned",
  "eleanor ellie nell nellie nora",
  "elizabeth elisabeth eliza beth betty betsy lizzie liz libby ellie elsie lisa",
  "emily em emmie milly",
  "frederick fred freddie freddy",
  "gabriel gabe",
  "george georgie",
  "henry harry hal",
  "isabella isabelle isabel isobel izzy bella belle",
  "jacob jake",
  "james jim jimmy jamie",
  "jennifer jen jenny",
  "jessica jess jessie",
  "john jack johnny jon",
  "jonathan jon jonny",
  "joseph joe joey",
  "joshua josh",
  "lawrence laurence larry laurie",
  "leonard leo leon len lenny",
  "lucy lucie lu",
  "madeleine madeline maddie maddy",
  "margaret maggie meg peggy daisy greta",
  "matilda tilly tilda mattie",
  "matthew matt matty",
  "megan meg",
  "michael mike mikey mick",
  "mohammed muhammad mohammad mohamed mo",
  "nathaniel nathan nate nat",
  "nicholas nick nicky",
  "oliver ollie olly",
  "olivia liv livvy",
  "patrick pat paddy",
  "peter pete",
  "philip phillip phil pip",
  "rebecca becky becca bex",
  "richard rich richie rick dick",
  "robert rob robbie bob bobby bert",
  "ronald ron ronnie",
  "samuel samantha sam sammy",
  "sarah sara sally sadie",
  "sebastian seb bas",
  "sophia sofia sophie zofia sophy zosia zosienka",
  "stephen steven steve stevie",
  "susan susannah sue susie suzie",
  "theodore theo ted teddy",
  "theresa teresa tess tessa terry",
  "thomas tom tommy",
  "timothy tim timmy",
  "victoria vicky vicki tori",
  "william will bill billy liam willy wills",
  "zachary zac zach zack zak",
].map((names) => split(names));

/** Whether a name is what somebody with another name may be called: a known short form, or its beginning ("Anji"). */
export function isShortFor(short: string, full: string): boolean {
  if (SHORT_FORMS.some((names) => names.has(short) && names.has(full))) return true;
  const root = short.replace(/(?:ie|ey|y|i|s)$/u, "");
  return root.length >= 2 && short.length < full.length && full.startsWith(root);
}
