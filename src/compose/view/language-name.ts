// Languages in words. A plan gives a BCP 47 tag or a name; a reader gets a name.

/** Tags of the languages most spoken at home by pupils in England (school census), and of some that schools meet. */
const NAMES: Readonly<Record<string, string>> = {
  am: "Amharic",
  ar: "Arabic",
  bfi: "British Sign Language",
  bg: "Bulgarian",
  bn: "Bengali",
  ckb: "Central Kurdish",
  cs: "Czech",
  cy: "Welsh",
  de: "German",
  el: "Greek",
  en: "English",
  es: "Spanish",
  fa: "Persian",
  fr: "French",
  ga: "Irish",
  gd: "Scottish Gaelic",
  gu: "Gujarati",
  he: "Hebrew",
  hi: "Hindi",
  hu: "Hungarian",
  it: "Italian",
  ja: "Japanese",
  ko: "Korean",
  ku: "Kurdish",
  lt: "Lithuanian",
  lv: "Latvian",
  ml: "Malayalam",
  ne: "Nepali",
  nl: "Dutch",
  pa: "Punjabi",
  pl: "Polish",
  ps: "Pashto",
  pt: "Portuguese",
  ro: "Romanian",
  ru: "Russian",
  si: "Sinhala",
  sk: "Slovak",
  so: "Somali",
  sq: "Albanian",
  sw: "Swahili",
  syl: "Sylheti",
  ta: "Tamil",
  te: "Telugu",
  ti: "Tigrinya",
  tr: "Turkish",
  uk: "Ukrainian",
  ur: "Urdu",
  vi: "Vietnamese",
  yi: "Yiddish",
  yo: "Yoruba",
  yue: "Cantonese",
  zh: "Chinese",
};

/** "Polish" for "pl" and for "Polish"; a tag that is not known here comes back as it is. */
export function languageName(language: string | undefined): string | undefined {
  if (language === undefined) return undefined;
  const [primary = "", ...subtags] = language.split("-");
  const name = Object.hasOwn(NAMES, primary) ? NAMES[primary] : undefined;
  return name === undefined || subtags.length > 1 ? language : name;
}

const TAGS: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).map(([tag, name]) => [name.toLowerCase(), tag]),
);

/** "pl" for "Polish" and for "pl"; undefined for a name that is not known here. */
export function languageTag(language: string): string | undefined {
  const name = language.trim().toLowerCase();
  return TAGS.get(name) ?? (/^[a-z]{2,3}(?:-|$)/u.test(name) ? language.trim() : undefined);
}
