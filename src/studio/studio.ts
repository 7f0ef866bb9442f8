// The web page for officers: everything that the command line and the API do for one plan, for somebody with a plan file
// and five minutes.

import type { Page } from "../http/app.js";
import type { Service } from "../http/service.js";
import { makeDesk, type StudioSettings } from "./desk.js";
import { easyReadPages } from "./easy-read.js";
import { editionPages } from "./editions.js";
import { jobPages } from "./jobs.js";
import { loadedPages } from "./loaded.js";
import { reportPages } from "./report.js";
import { rowPages } from "./row-pages.js";
import { signInPages } from "./sign-in.js";
import { startPages } from "./start.js";
import { statementPages } from "./statement.js";

/** The pages, for `makeApp`. */
export const studio =
  (settings: StudioSettings) =>
  (service: Service): Page[] => {
    const desk = makeDesk(service, settings);
    const rooms = [
      loadedPages,
      signInPages,
      startPages,
      reportPages,
      editionPages,
      jobPages,
      easyReadPages,
      rowPages,
      statementPages,
    ];
    return rooms.flatMap((pagesOf) => pagesOf(desk));
  };
