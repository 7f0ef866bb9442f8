// A set of templates as values, with what an authority brings to them; resources/ reads them from disk.

import type { ImageData, Plan } from "../plan/schema.js";
import type { SectionCode } from "../plan/sections.js";

export interface TemplateSet {
  name: string;
  /** Handlebars source by "<edition>/<file>" without .hbs: "standard/section-a". */
  templates: Record<string, string>;
  /** Handlebars source by partial name: "links". */
  partials: Record<string, string>;
  /** Titles of sections in the authority's own words; the letter stands before them as always. */
  sectionTitles?: Partial<Record<SectionCode, string>>;
  /** Logo for plans that bring none. */
  logo?: ImageData;
}

/** The plan with the logo of the set, where it has none of its own. */
export function withLogo(plan: Plan, { logo }: TemplateSet): Plan {
  return logo === undefined || plan.authority.logo !== undefined
    ? plan
    : { ...plan, authority: { ...plan.authority, logo } };
}

/** A set that takes what it lacks from another: side-by-side changes three sections and keeps the rest. */
export function withFallback(set: TemplateSet, base: TemplateSet): TemplateSet {
  return {
    ...base,
    ...set,
    templates: { ...base.templates, ...set.templates },
    partials: { ...base.partials, ...set.partials },
  };
}
