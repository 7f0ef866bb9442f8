// Names of medicines that children and young people often take, generic and brand, for check Q11. What is in every
// kitchen cupboard or known as a treatment by itself (paracetamol, insulin, oxygen) is not among them.

import { phraseFinder } from "../language/phrase-finder.js";

const NAMES =
  "methylphenidate ritalin concerta equasym medikinet xaggitin delmosart dexamfetamine dexamphetamine lisdexamfetamine elvanse atomoxetine strattera guanfacine intuniv clonidine " +
  "melatonin circadin slenyto promethazine phenergan alimemazine " +
  "risperidone risperdal aripiprazole abilify olanzapine quetiapine haloperidol fluoxetine prozac sertraline citalopram escitalopram fluvoxamine propranolol diazepam lorazepam " +
  "valproate epilim depakote lamotrigine lamictal levetiracetam keppra carbamazepine tegretol oxcarbazepine topiramate clobazam frisium phenobarbital phenobarbitone phenytoin epanutin lacosamide ethosuximide zonisamide vigabatrin rufinamide perampanel stiripentol cannabidiol epidyolex midazolam buccolam epistatus " +
  "salbutamol ventolin beclometasone clenil fluticasone seretide montelukast singulair prednisolone azithromycin " +
  "omeprazole losec lansoprazole ranitidine domperidone macrogol movicol laxido lactulose senna senokot " +
  "baclofen botox trihexyphenidyl glycopyrronium gabapentin pregabalin hyoscine oxybutynin desmopressin desmomelt " +
  "epipen jext cetirizine loratadine piriton chlorphenamine hydrocortisone levothyroxine somatropin methotrexate warfarin";

/** Where a text names medicines. */
export const medicinesIn = phraseFinder(
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${NAMES.split(" ").join("|")})(?:['’]s)?(?![\p{L}\p{N}])`, "giu"),
);
