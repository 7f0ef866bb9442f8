// The one function that knows the order of work: a plan and a request in; documents, script, report and findings out.
// It asks nothing of disk, network, environment, clock or chance; what it needs comes in as values.

import { analyseDocument, type AnalyseOptions } from "./analysis/analyse-document.js";
import { outputReport } from "./analysis/conformance.js";
import { makeReport, type AnalysedEdition } from "./analysis/make-report.js";
import { readerWordsPerMinute, type TimedReader } from "./analysis/read-aloud.js";
import type { DocumentAnalysis, Report } from "./analysis/report.js";
import { markKnown, type Baseline } from "./checks/baseline.js";
import { checkPlan } from "./checks/check-plan.js";
import { checkReadability, type ReadingLevel } from "./checks/plain-sentences.js";
import { applyPolicy, policyVerdict, type Policy } from "./checks/policy.js";
import { checkBudgets } from "./checks/quality.js";
import { checkRelease } from "./checks/release.js";
import type { Stage } from "./checks/stage.js";
import { composeEdition } from "./compose/compose-edition.js";
import { markLanguages, spokenLanguages } from "./compose/mark-languages.js";
import { SUMMARY_ROOMS } from "./compose/summary/room.js";
import { withLogo, type TemplateSet } from "./compose/template-set.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import type { Finding } from "./diagnostics/finding.js";
import { checkDocument } from "./document/check-document.js";
import type { Format } from "./document/formats.js";
import { hasEmoji, markEmoji, type EmojiNames } from "./document/mark-emoji.js";
import type { PageMeasures } from "./document/page-measures.js";
import type { DocumentTree, Edition, ImageBytes, ImageSource } from "./document/tree.js";
import type { Glossary } from "./easy-read/glossary.js";
import type { MergeTally } from "./easy-read/merge-script.js";
import { pageFindings } from "./easy-read/rules/page-rule.js";
import type { Script } from "./easy-read/script.js";
import { countRules, scriptMeasures } from "./easy-read/script-measures.js";
import type { SymbolPack } from "./easy-read/packs/pack.js";
import { chooseSymbols } from "./easy-read/symbol-sets.js";
import type { SymbolSet } from "./easy-read/symbols.js";
import type { Extras } from "./easy-read/layout/layout.js";
import { scriptToDocument } from "./easy-read/to-document.js";
import { reviewScript, writeScript } from "./easy-read/write-script.js";
import { attachmentJson } from "./plan/attachment.js";
import type { Clock } from "./plan/clock.js";
import { planDigest } from "./plan/digest.js";
import { textsOf } from "./plan/items.js";
import { planPicture } from "./plan/pictures.js";
import { languageDetector, tellable, type LanguageDetector } from "./language/foreign-words.js";
import type { Plan } from "./plan/schema.js";
import type { FontSet } from "./render/pdf/fonts.js";
import { countPages, renderPdf } from "./render/pdf/render-pdf.js";
import { renderHtml } from "./render/html/render-html.js";
import type { HtmlFont } from "./render/html/style/fonts.js";
import { themeFor, type Background, type Paper, type Theme, type ThemeFont } from "./theme/theme.js";

export { FORMATS, type Format } from "./document/formats.js";

export interface RenderRequest {
  editions: readonly Edition[];
  formats: readonly Format[];
  /** Page colour; without it large print and easy read take the one the plan records for the child. */
  background?: Background;
  /** Font of every edition; Atkinson Hyperlegible without this. */
  font?: ThemeFont;
  /** Body size in points; without it large print and easy read take the one the plan records for the child. */
  fontSize?: number;
  /** Sheet of the easy-read copy; A4 without this. */
  paper?: Paper;
  /** Easy read: faces under each goal to say how it is going; there without this. */
  scale?: boolean;
  /** Easy read: frames to draw or write in; none without this. */
  drawing?: boolean;
  /** Name of a template set of the installation. */
  templateSet?: string;
  /** Set of pictures for easy read; without it the one the plan records for the copy, or for the child. */
  symbolSet?: string;
  /** The easy-read script as a person edited it, of this plan or an earlier version of it. */
  script?: Script;
  /** A reader who was timed: times are theirs, and their ranges narrower. */
  reader?: TimedReader;
  /** Ask for a second opinion on the readability of every sentence; it takes its time. */
  secondOpinion?: boolean;
  policy: Policy;
  /** What was found on an earlier version: it is marked, and does not stop issue. */
  baseline?: Baseline;
  /** Checks run for this stage; without it the plan's status says. */
  stage?: Stage;
}

/** What an installation brings; made once, shared by every plan. */
export interface Resources {
  engine: { version: string; templates: string; rules: string };
  templateSets: ReadonlyMap<string, TemplateSet>;
  fonts: FontSet;
  /** Font files of a family that travel in the HTML. */
  webFonts: (family: string) => Promise<readonly HtmlFont[]>;
  /** Pictures and names of emoji; read when a document first shows one. */
  emoji: () => Promise<EmojiNames>;
  /** The concept map; each plan gets its set from it and the packs. */
  symbols: SymbolSet;
  /** Sets and photos that somebody added. */
  symbolPacks: readonly SymbolPack[];
  glossary: Glossary;
  symbolImages: ImageSource;
  flattenPicture: (
    data: Uint8Array,
    background: string,
    inGreys?: boolean,
  ) => Promise<ImageBytes | undefined>;
  /** How far a picture stands out from a page of this colour, from 1 to 21. */
  pictureContrast: (data: Uint8Array, background: string) => Promise<number | undefined>;
}

export interface Output {
  edition: Edition;
  format: Format;
  bytes: Uint8Array;
  /** PDF only. */
  pages?: number;
  /** PDF only: the structure tree as text. */
  structure?: string;
}

export interface Production {
  outputs: Output[];
  /** The document trees, for whoever wants to look between plan and file. */
  trees: DocumentTree[];
  /** The easy-read copy before layout, when that edition was asked for. */
  script?: Script;
  /** What became of the rows of an edited script, when one was given. */
  review?: MergeTally;
  report: Report;
  findings: Finding[];
  /** Why an output that was asked for is not among the outputs, and what else somebody should look at. */
  diagnostics: Diagnostic[];
}

export interface ProgressStep {
  edition: Edition;
  step: "composing" | "analysing" | "laying out" | "writing HTML" | "done";
  /** Which of the editions asked for, from 1. */
  index: number;
  of: number;
}

/**
 * Makes every document that the request names, and the report on the plan.
 * An output that would break its promise is left out and a diagnostic says why. Throws for a template set or symbol set
 * that the installation does not have, and for bugs; never for what a plan says.
 */
export async function produce(
  plan: Plan,
  request: RenderRequest,
  resources: Resources,
  clock: Clock,
  onProgress: (step: ProgressStep) => void = () => undefined,
): Promise<Production> {
  // Only easy read shows symbols.
  const chosen = request.editions.includes("easy-read")
    ? chooseSymbols(plan, request.symbolSet, resources)
    : { symbols: resources.symbols, diagnostics: [] };
  const templates = templateSetOf(request, resources);
  const dressed = withLogo(plan, templates);
  const languages = spokenLanguages(plan);
  const work: Work = {
    plan,
    dressed,
    request,
    resources: { ...resources, symbols: chosen.symbols },
    clock,
    templates,
    images: imagesOf(dressed, resources),
    analyse: analyseOptions(plan, request),
    languages,
    detector:
      tellable(languages).length > 0 ? await languageDetector(resources.glossary.byWord.keys()) : undefined,
  };
  // The plan's own sections are measured on the standard edition, whichever editions are asked for.
  const standard = await marked(work, composeEdition(dressed, "standard", templates, clock));
  const analysis = analyseDocument(standard, work.analyse);
  const made: MadeEdition[] = [];
  for (const [index, edition] of request.editions.entries()) {
    const progress: Progress = (step) =>
      onProgress({ edition, step, index: index + 1, of: request.editions.length });
    made.push(await makeEdition(work, edition, { tree: standard, analysis }, progress));
    progress("done");
  }
  // The same findings on the plan, whichever editions and formats are asked for; R02 and R03 are about what is handed out.
  const pages =
    made.find(({ tree }) => tree.edition === "standard")?.analysed.pages ??
    (await countPages(standard, themeOf(plan, "standard", request), resources.fonts, work.images));
  const found = [
    ...checkPlan(plan, request.policy, clock, request.stage),
    ...checkBudgets(plan, request.policy, { pages, readAloudMinutes: minutesOfThePlan(analysis) }),
    ...checkReadability(plan, request.policy, readingLevels(analysis), request.stage),
    ...checkRelease(
      plan,
      request.policy,
      { editions: request.editions, formats: request.formats, trees: made.map(({ tree }) => tree) },
      request.stage,
    ),
    ...applyPolicy(made.flatMap(factErrors), request.policy),
  ];
  const findings = markKnown(found, plan, request.baseline);
  const report = makeReport({
    plan: {
      planId: plan.planId,
      planVersion: plan.planVersion,
      status: plan.status,
      digest: planDigest(plan),
    },
    engine: resources.engine,
    editions: Object.fromEntries(made.map(({ tree, analysed }) => [tree.edition, analysed])),
    standard: analysis,
    findings,
    policy: policyVerdict(findings, request.policy, plan.planId),
    budgets: { readAloudMinutes: request.policy.budgets.readAloudMinutes },
    own: {
      texts: textsOf(plan),
      limits: request.policy.budgets,
      ...(request.reader ? { reader: request.reader } : {}),
    },
    ...(request.reader ? { reader: { wordsPerMinute: readerWordsPerMinute(request.reader) } } : {}),
  });
  const { script, review } = made.find((edition) => edition.script) ?? {};
  return {
    outputs: made.flatMap((edition) => edition.outputs),
    trees: made.map((edition) => edition.tree),
    ...(script ? { script } : {}),
    ...(review ? { review } : {}),
    report,
    findings: report.findings,
    diagnostics: [...chosen.diagnostics, ...made.flatMap((edition) => edition.diagnostics)],
  };
}

/** Minutes to read sections A to J aloud to a child: the budget leaves out section K, the cover and the contacts. */
function minutesOfThePlan({ sections }: DocumentAnalysis): number {
  const counted = sections.filter((section) => section.code !== "K");
  return counted.reduce((sum, section) => sum + section.readAloud.child.seconds, 0) / 60;
}

/** The reading age of each section, in the author's words alone where somebody is quoted. */
function readingLevels({ sections }: DocumentAnalysis): ReadingLevel[] {
  return sections.flatMap(({ code, readability, voices }) => {
    const { readingAge } = voices?.author.readability ?? readability;
    return readingAge === undefined ? [] : [{ section: code, low: readingAge.low, high: readingAge.high }];
  });
}

/** Facts that a person's own row of the easy-read copy changes: they stand in the way of handing it out. */
function factErrors({ script }: MadeEdition): Finding[] {
  return (script?.findings ?? []).filter(({ check, severity }) => /^F\d/.test(check) && severity === "error");
}

/** What one run works with. */
interface Work {
  plan: Plan;
  /** The plan with the logo of the template set. */
  dressed: Plan;
  request: RenderRequest;
  resources: Resources;
  clock: Clock;
  templates: TemplateSet;
  images: ImageSource;
  analyse: AnalyseOptions;
  /** Languages of the child and family, and what tells those in Latin letters from English. */
  languages: readonly string[];
  detector: LanguageDetector | undefined;
}

interface MadeEdition {
  tree: DocumentTree;
  script?: Script;
  review?: MergeTally;
  analysed: AnalysedEdition;
  outputs: Output[];
  diagnostics: Diagnostic[];
}

type Progress = (step: ProgressStep["step"]) => void;

async function makeEdition(
  work: Work,
  edition: Edition,
  standard: { tree: DocumentTree; analysis: DocumentAnalysis },
  progress: Progress,
): Promise<MadeEdition> {
  progress("composing");
  const { tree, script, review, diagnostics = [] } = await treeOf(work, edition, standard.tree);
  progress("analysing");
  const analysed: AnalysedEdition = {
    analysis: tree === standard.tree ? standard.analysis : analyseDocument(tree, work.analyse),
    ...(script ? scriptMeasures(script) : {}),
  };
  const made: MadeEdition = {
    tree,
    ...(script ? { script } : {}),
    ...(review ? { review } : {}),
    analysed,
    outputs: [],
    diagnostics: [...diagnostics, ...checkDocument(tree)],
  };
  if (made.diagnostics.some((fault) => fault.severity === "error")) return made;
  const theme = themeOf(work.plan, edition, work.request, work.resources.symbols);
  made.diagnostics.push(...(await logoWarnings(work, theme)));
  if (work.request.formats.includes("pdf")) {
    progress("laying out");
    await addPdf(work, theme, made);
  }
  if (work.request.formats.includes("html")) {
    progress("writing HTML");
    const fonts = await work.resources.webFonts(theme.font);
    const html = await renderHtml(tree, theme, { images: work.images, fonts });
    made.outputs.push({ edition, format: "html", bytes: new TextEncoder().encode(html) });
  }
  analysed.outputs = made.outputs.map(({ format, bytes }) => outputReport(format, bytes));
  return made;
}

/** Contrast of lines and symbols with the page (WCAG 2.2, 1.4.11). */
const LOGO_CONTRAST = 3;

/** A logo that is shown and hardly seen on a page of this colour. */
async function logoWarnings(
  { dressed, resources }: Work,
  { edition, colours }: Theme,
): Promise<Diagnostic[]> {
  const isShown = edition === "standard" || edition === "large-print";
  const logo = isShown ? planPicture(dressed, "/authority/logo") : undefined;
  const contrast = logo && (await resources.pictureContrast(logo, colours.background));
  if (contrast === undefined || contrast >= LOGO_CONTRAST) return [];
  return [
    {
      code: "logo-low-contrast",
      severity: "warning",
      pointer: "/authority/logo",
      message: "The logo hardly stands out from the page: its contrast is below 3:1.",
      hint: "Use a logo in darker ink, or one with a ground of its own.",
    },
  ];
}

interface MadeScript {
  script: Script;
  review?: MergeTally;
  diagnostics?: Diagnostic[];
}

type MadeTree = { tree: DocumentTree } & Partial<MadeScript>;

async function treeOf(work: Work, edition: Edition, standard: DocumentTree): Promise<MadeTree> {
  const { plan, dressed, resources, templates, clock } = work;
  switch (edition) {
    case "standard":
      return { tree: standard };
    case "large-print":
      return { tree: await marked(work, composeEdition(dressed, edition, templates, clock)) };
    case "summary":
      return { tree: await fittingSummary(work) };
    case "easy-read": {
      const made = scriptOf(work);
      const room = roomOf(themeOf(plan, edition, work.request));
      const tree = scriptToDocument(made.script, plan, {
        symbols: resources.symbols,
        room,
        extras: extrasOf(work.request),
      });
      return { tree: await marked(work, tree), ...made };
    }
  }
}

/** The tree with words in other writing marked with their language, and its emoji as pictures. */
async function marked({ languages, detector, resources }: Work, tree: DocumentTree): Promise<DocumentTree> {
  const spoken = markLanguages(tree, languages, detector);
  return hasEmoji(spoken) ? markEmoji(spoken, await resources.emoji()) : spoken;
}

/** The script of the plan, with a person's decisions when there are any. */
function scriptOf({ plan, request, resources, clock }: Work): MadeScript {
  const from = { glossary: resources.glossary, symbols: resources.symbols, clock };
  if (request.script === undefined) return { script: writeScript(plan, from) };
  const { script, tally, diagnostics } = reviewScript(plan, request.script, from);
  return { script, review: tally, diagnostics };
}

function extrasOf({ scale, drawing }: RenderRequest): Partial<Extras> {
  return { ...(scale === undefined ? {} : { scale }), ...(drawing === undefined ? {} : { drawing }) };
}

/** What a page of easy read holds: 1 for A4 at 18 points. Larger words take more lines, and each line is higher. */
function roomOf({ text, page }: Theme): number {
  return Math.min(1, (18 / text.body.size) ** 2) * (page.paper === "a5" ? 0.6 : 1);
}

/** Pages that a summary may have. */
const SUMMARY_PAGES = 2;

/** The fullest summary that keeps to its pages; the leanest when none does. */
async function fittingSummary(work: Work): Promise<DocumentTree> {
  const theme = themeOf(work.plan, "summary", work.request);
  let tree: DocumentTree | undefined;
  for (const room of SUMMARY_ROOMS) {
    tree = await marked(work, composeEdition(work.dressed, "summary", work.templates, work.clock, room));
    const pages = await countPages(tree, theme, work.resources.fonts, work.images);
    if (pages <= SUMMARY_PAGES) break;
  }
  return tree as DocumentTree;
}

async function addPdf(
  { plan, resources, images, clock }: Work,
  theme: Theme,
  made: MadeEdition,
): Promise<void> {
  const { edition } = made.tree;
  const rendered = await renderPdf(made.tree, theme, {
    fonts: resources.fonts,
    images,
    now: clock.now,
    ...(edition === "standard" ? { attachment: attachmentOf(plan) } : {}),
  });
  if ("diagnostics" in rendered) {
    made.diagnostics.push(...rendered.diagnostics);
    return;
  }
  const { bytes, pages, structure, measures } = rendered.output;
  made.analysed.pages = pages;
  made.outputs.push({ edition, format: "pdf", bytes, pages, structure });
  addPageFindings(made, measures);
}

/** Findings of the easy-read copy that only its pages show. */
function addPageFindings(made: MadeEdition, pages: PageMeasures): void {
  const { script, analysed } = made;
  if (!script) return;
  const findings = [...script.findings, ...pageFindings(pages)];
  made.script = { ...script, findings };
  analysed.rules = countRules(findings);
}

function analyseOptions(plan: Plan, { reader, secondOpinion }: RenderRequest): AnalyseOptions {
  return {
    names: namesOf(plan),
    ...(reader ? { reader } : {}),
    ...(secondOpinion === undefined ? {} : { secondOpinion }),
  };
}

/** People and places of the plan, whose names no word list knows. */
function namesOf({ subject, contacts, authority, services }: Plan): string[] {
  return [
    subject.givenNames,
    subject.familyName,
    subject.preferredName,
    authority.name,
    services?.setting?.name,
    ...(contacts ?? []).map((contact) => contact.name),
  ].filter((name) => name !== undefined);
}

function templateSetOf(request: RenderRequest, resources: Resources): TemplateSet {
  const name = request.templateSet ?? "standard";
  const set = resources.templateSets.get(name);
  if (!set) throw new Error(`there is no template set ${name} in this installation`);
  return set;
}

function imagesOf(plan: Plan, resources: Resources): ImageSource {
  return async (image, background, inGreys) => {
    if (!image.startsWith("data:")) return resources.symbolImages(image, background, inGreys);
    const bytes = planPicture(plan, image.slice("data:".length));
    return bytes && resources.flattenPicture(bytes, background, inGreys);
  };
}

/** Large print and easy read follow what the plan records for the child, unless the request says otherwise. */
function themeOf(plan: Plan, edition: Edition, request: RenderRequest, symbols?: SymbolSet): Theme {
  const formats = plan.subject.accessibleFormats;
  const personal = edition === "large-print" || edition === "easy-read";
  const background = request.background ?? (personal ? formats?.background : undefined);
  const fontSize = request.fontSize ?? (personal ? formats?.fontSizePt : undefined);
  return themeFor(edition, {
    ...(background ? { background } : {}),
    ...(fontSize ? { fontSize } : {}),
    ...(request.font ? { font: request.font } : {}),
    ...(request.paper ? { paper: request.paper } : {}),
    ...(symbols?.style === "none" ? { pictures: false } : {}),
  });
}

function attachmentOf(plan: Plan): { name: string; type: string; description: string; data: Uint8Array } {
  return {
    name: "ehc-plan.json",
    type: "application/json",
    description: "The plan's data that this document was made from",
    data: new TextEncoder().encode(attachmentJson(plan)),
  };
}
