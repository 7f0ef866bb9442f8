// A section before its template is filled: where it stands and what its template may read.

import type { ViewModel } from "./fill-template.js";
import type { FilledSection } from "./filled-section.js";

export interface SectionPlan extends Omit<FilledSection, "markdown" | "values"> {
  /** File of the edition's templates, without .hbs. */
  template: string;
  view: ViewModel;
}
