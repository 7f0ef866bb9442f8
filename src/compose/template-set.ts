// A set of templates as values; resources/ reads them from disk.

export interface TemplateSet {
  name: string;
  /** Handlebars source by "<edition>/<file>" without .hbs: "standard/section-a". */
  templates: Record<string, string>;
  /** Handlebars source by partial name: "links". */
  partials: Record<string, string>;
}

/** A set that takes what it lacks from another: side-by-side changes three sections and keeps the rest. */
export function withFallback(set: TemplateSet, base: TemplateSet): TemplateSet {
  return {
    name: set.name,
    templates: { ...base.templates, ...set.templates },
    partials: { ...base.partials, ...set.partials },
  };
}
