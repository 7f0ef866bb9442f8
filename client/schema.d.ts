// Types of the Clearplan API, made from its contract: npm run client. Do not edit.

export interface paths {
  "/v1/renders": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List renders
     * @description The tenant's renders, the newest first.
     *
     *     Scope: `read`.
     */
    get: operations["listRenders"];
    put?: never;
    /**
     * Send a plan to be rendered
     * @description Takes a plan and answers with a job. It is stored when the answer comes, and will be worked on whatever happens; everything that is wrong with a plan is told at once.
     *
     *     Scope: `render`.
     */
    post: operations["submitRender"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/renders/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Look at a render
     * @description A render that is pending or has failed is an answer like any other: `status` says so.
     *
     *     Scope: `read`.
     */
    get: operations["getRender"];
    put?: never;
    post?: never;
    /**
     * Cancel and erase a render
     * @description Stops the work if it has not ended, and destroys the data key of the render: nothing that the service keeps of the plan can be read any more. What stays is a record without personal data. Sent again it gives the same receipt. With the scope `render` alone only a render that has not ended can be cancelled.
     *
     *     Scope: `erase` or `render`.
     */
    delete: operations["eraseRender"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/renders/{id}/events": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Follow a render
     * @description Server-sent events: `status` with `{ status }`, `progress` with `{ message, done, of }`. The stream ends after the event of an end; with `Last-Event-ID` at that event the answer is 204, so that a browser stops asking.
     *
     *     Scope: `read`.
     */
    get: operations["followRender"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/renders/{id}/outputs/{name}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Fetch a finished file
     * @description The name is that of an edition with `.pdf` or `.html`; `easy-read.json` is the easy-read script. The fetch is written into the audit trail. Nobody on the way may keep a copy.
     *
     *     Scope: `read`.
     */
    get: operations["getOutput"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/renders/{id}/report": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Fetch the report
     * @description As JSON, or as a page when `Accept` asks for HTML. The fetch is written into the audit trail.
     *
     *     Scope: `read`.
     */
    get: operations["getReport"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/checks": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Check a plan
     * @description Answers with the report: readability, minutes to read aloud, findings, and whether the policy lets the plan be issued (`policy.pass`). As JSON, or as a page when `Accept` asks for HTML. The plan is not kept.
     *
     *     Scope: `check`.
     */
    post: operations["checkPlan"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/easy-read/drafts": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Draft the easy-read copy
     * @description Answers with the script: rows, sentences, pictures, where they come from, and what the fact gate says. A person edits it and sends it back as `script`, to a draft of this or a later version of the plan, or to a render. What they decided is kept; what the plan no longer says so is marked. Nothing is kept here.
     *
     *     Scope: `check`.
     */
    post: operations["draftEasyRead"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/batches": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send many plans
     * @description Takes up to 1,000 lines, each the body of a render request in JSON without line breaks. A line with faults is told of and does not hold up the others. The work begins when the last line is there; a batch whose sender goes away is never worked on. Follow each render by its own id.
     *
     *     Scope: `render`.
     */
    post: operations["submitBatch"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/batches/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Look at a batch
     * @description What became of each line.
     *
     *     Scope: `read`.
     */
    get: operations["getBatch"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/webhooks/deliveries": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List deliveries
     * @description Messages and their attempts, the newest first. Neither the address nor a byte of what was sent or answered is kept in them.
     *
     *     Scope: `admin`.
     */
    get: operations["listDeliveries"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/webhooks/deliveries/{id}/replay": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send a message again
     * @description Makes a delivery due again, with the same id, the same body and the whole schedule of retries. An address that was switched off with 410 is used again.
     *
     *     Scope: `admin`.
     */
    post: operations["replayDelivery"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/audit/verify": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Verify the audit trail
     * @description Reads the tenant's whole chain and proves it row by row, and that it accounts for what became of each render. What is wrong is told in `faults`; the answer is 200 either way.
     *
     *     Scope: `audit`.
     */
    get: operations["verifyAudit"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/audit/export": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Export the audit trail
     * @description The tenant's rows as JSON lines, each as it was hashed, and the head of the chain as the last line: an export without that line broke off. Kept elsewhere, it shows later whether the trail was cut.
     *
     *     Scope: `audit`.
     */
    get: operations["exportAudit"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/keys": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List keys
     * @description The tenant's keys, without what opens anything.
     *
     *     Scope: `admin`.
     */
    get: operations["listKeys"];
    put?: never;
    /**
     * Make a key
     * @description Makes a key of the tenant that asks and tells it, once. What is kept of it opens nothing.
     *
     *     Scope: `admin`.
     */
    post: operations["makeKey"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/keys/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Revoke a key
     * @description From now on the key opens nothing. Sent again it gives the same answer.
     *
     *     Scope: `admin`.
     */
    delete: operations["revokeKey"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/schema/plan": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The plan's JSON Schema
     * @description JSON Schema 2020-12 of the plan format that is taken here.
     */
    get: operations["getPlanSchema"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/openapi.json": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * This contract
     * @description OpenAPI 3.1, made from the same declarations that the routes are served from.
     */
    get: operations["getOpenApi"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/docs": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * This contract, to read
     * @description One page, without scripts and without anything from elsewhere.
     */
    get: operations["getDocs"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where to begin
     * @description A small page that names what is here.
     */
    get: operations["getHome"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/version": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Version
     * @description What answers here.
     */
    get: operations["getVersion"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/livez": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Is the process alive?
     * @description Answers as long as the process can answer at all. Not logged.
     */
    get: operations["isAlive"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/readyz": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Can it do its work?
     * @description Asks the stores. Not logged.
     */
    get: operations["isReady"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/metrics": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Metrics
     * @description In Prometheus' text format: counts, and nothing of any tenant. From this machine, or with the scope `admin`.
     *
     *     From this machine, or with the scope `admin`.
     */
    get: operations["getMetrics"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description A score with its interval, two standard deviations each way. */
    Score: {
      value: number;
      low: number;
      high: number;
    };
    /** @description Readability scores; none where there are fewer than 100 words. */
    Readability: {
      /** @description Whether the text is too short to be scored. */
      tooShort: boolean;
      fleschReadingEase?: components["schemas"]["Score"];
      fleschKincaidGrade?: components["schemas"]["Score"];
      gunningFog?: components["schemas"]["Score"];
      smog?: components["schemas"]["Score"];
      colemanLiau?: components["schemas"]["Score"];
      ari?: components["schemas"]["Score"];
      daleChall?: components["schemas"]["Score"];
      newDaleChall?: components["schemas"]["Score"];
      spache?: components["schemas"]["Score"];
      spache1953?: components["schemas"]["Score"];
      forcast?: components["schemas"]["Score"];
      linsearWrite?: components["schemas"]["Score"];
      lix?: components["schemas"]["Score"];
      rix?: components["schemas"]["Score"];
      rareWords?: components["schemas"]["Score"];
      lengthAndFrequency?: components["schemas"]["Score"];
      /** @description Approximate age at which it can be read. */
      readingAge?: {
        low: number;
        high: number;
        /** @description The school years of England. */
        years: string;
      };
      /** @description What another tool says, when it was asked. */
      secondOpinion?: {
        age: number;
        /** @description Sentences that were judged. */
        sentences: number;
        /** @description Those that are too hard at that age. */
        hard: number;
      };
    };
    /** @description Seconds to hear a text, with the range to expect. */
    Seconds: {
      seconds: number;
      low: number;
      high: number;
    };
    /** @description Seconds to read a text aloud, for each kind of listener. */
    ReadAloud: {
      adult: components["schemas"]["Seconds"];
      child: components["schemas"]["Seconds"];
      processingDelay: components["schemas"]["Seconds"];
      screenReader: components["schemas"]["Seconds"];
    };
    /** @description A place in the plan. */
    Place: {
      /** @description Section of the plan, or empty for all of it. */
      section: string;
      /** @description JSON Pointer into the plan. */
      pointer: string;
      /** @description From and to in the text at the pointer, in UTF-16 units. */
      span?: [number, number];
    };
    /** @description What a check says about a plan, or about a copy made from it. */
    Finding: {
      /** @description Stable id of the check, such as P04. */
      check: string;
      /** @enum {string} */
      severity: "error" | "warning" | "info";
      /** @description Section of the plan, or empty for all of it. */
      section: string;
      /** @description JSON Pointer into the plan; of an easy-read finding, into the script. */
      pointer: string;
      /** @description From and to in the text at the pointer, in UTF-16 units. */
      span?: [number, number];
      /** @description What is wrong. */
      message: string;
      /** @description What to change. */
      hint: string;
      /** @description The law, guidance or practice that the check rests on. */
      source: string;
      /** @description Read-aloud seconds that mending it would save. */
      seconds?: number;
      /** @description Other places that it is about. */
      related?: components["schemas"]["Place"][];
      /**
       * @description It stands in the baseline, and does not stop issue.
       * @constant
       */
      known?: true;
    };
    /** @description Whether the plan may be issued under the policy. */
    PolicyVerdict: {
      /** @description Whether nothing that stops issue is left. */
      pass: boolean;
      /** @description Errors that are left. */
      errors: number;
      /** @description Warnings that are left. */
      warnings: number;
      /** @description Remarks. */
      infos: number;
      /** @description Findings that an officer overrides. */
      overridden: number;
      /** @description Findings of the baseline, which are not counted above. */
      known?: number;
    };
    /** @description Lengths of the plan's own texts against the budgets, and the wordy phrases in them. */
    Concision: {
      /** @description Words. */
      words: number;
      /** @description Seconds to read them aloud to a child. */
      seconds: number;
      sections: {
        /** @enum {string} */
        code: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K";
        /** @description Words. */
        words: number;
        /** @description Seconds to read them aloud to a child. */
        seconds: number;
        /** @description Share of all texts of the plan, 0 to 1, by seconds. */
        share: number;
        /** @description Most words, where the policy sets them. */
        budget?: number;
      }[];
      items: {
        /** @enum {string} */
        section: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K";
        /** @description The plan's id of the item. */
        item: string;
        /** @description JSON Pointer into the plan. */
        pointer: string;
        /** @description Words. */
        words: number;
        /** @description Seconds to read them aloud to a child. */
        seconds: number;
        /** @description Share of all texts of the plan, 0 to 1, by seconds. */
        share: number;
        /** @description The text of the item that is furthest over its budget, or nearest to it. */
        budget?: {
          /** @description JSON Pointer into the plan. */
          pointer: string;
          /** @description Words of this text. */
          words: number;
          /** @description Most words. */
          most: number;
        };
      }[];
      wordy: {
        /** @enum {string} */
        section: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K";
        /** @description The plan's id of the item. */
        item?: string;
        /** @description JSON Pointer into the plan. */
        pointer: string;
        /** @description From and to in the text at the pointer, in UTF-16 units. */
        span: [number, number];
        /** @description The phrase as the list has it. */
        phrase: string;
        /** @description What can stand for it; empty when it can be left out. */
        instead: string;
        /** @description Seconds that it would save. */
        seconds: number;
      }[];
    };
    /** @description What to change for a shorter plan, the change that saves most first; nothing is counted twice. */
    Changes: {
      /** @description Words. */
      words: number;
      /** @description Seconds to read them aloud to a child. */
      seconds: number;
      /** @description Share of all texts of the plan, 0 to 1, by seconds. */
      share: number;
      items: {
        /** @enum {string} */
        kind: "repeat" | "near-repeat" | "wordy" | "over-budget";
        /** @description Section of the plan. */
        section: string;
        /** @description The plan's id of the item. */
        item?: string;
        /** @description JSON Pointer into the plan. */
        pointer: string;
        /** @description From and to in the text at the pointer, in UTF-16 units. */
        span?: [number, number];
        /** @description What to do. */
        message: string;
        /** @description Words less. */
        words: number;
        /** @description Seconds less. */
        seconds: number;
        /** @description The copy that stays. */
        related?: components["schemas"]["Place"][];
      }[];
    };
    /** @description The numbers of one edition. */
    EditionReport: {
      /** @description Words. */
      words: number;
      /** @description Sentences. */
      sentences: number;
      /** @description Pages of the PDF. */
      pages: number;
      readability: components["schemas"]["Readability"];
      readAloud: components["schemas"]["ReadAloud"];
      /** @description Results of the easy-read rules. */
      rules?: {
        [key: string]: unknown;
      };
      symbols?: {
        /** @description Rows. */
        rows: number;
        /** @description Rows with a picture. */
        withSymbol: number;
        /** @description Rows without one. */
        without: number;
      };
      /** @description What the fact gate found; empty when no fact was lost, added or changed. */
      facts?: {
        missing: unknown[];
        added: unknown[];
        changed: unknown[];
      };
      /** @description The files of the edition, what each promises and who looked. */
      outputs?: {
        /** @enum {string} */
        format: "pdf" | "html";
        /** @description Length of the file. */
        bytes: number;
        /** @description Digest of the file. */
        sha256: string;
        claims: string[];
        checked: {
          /** @description What was looked at. It passed. */
          what: string;
          /** @description By whom, and when. */
          by: string;
        }[];
      }[];
    };
    /** @description How hard a plan is to read, how long it takes to read aloud, and what stands in the way of issuing it. */
    Report: {
      /** @constant */
      reportVersion: "1.0";
      plan: {
        /** @description The plan's own id. */
        planId: string;
        planVersion: number;
        /** @description The plan's status. */
        status: string;
        /** @description SHA-256 of the plan as it was read. */
        digest: string;
      };
      engine: {
        /** @description Version of the engine. */
        version: string;
        /** @description Digest or version of the templates. */
        templates: string;
        /** @description Version of the rules. */
        rules: string;
      };
      sections: {
        /** @enum {string} */
        code: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K";
        /** @description The section in words. */
        label: string;
        /** @description Words. */
        words: number;
        /** @description Sentences. */
        sentences: number;
        /** @description Syllables. */
        syllables: number;
        /** @description Letters. */
        letters: number;
        readability: components["schemas"]["Readability"];
        readAloud: components["schemas"]["ReadAloud"];
        /** @description What is hard to hear. */
        hardTokens: {
          /** @description Numbers, amounts, times. */
          numbers: number;
          /** @description Acronyms that are not explained. */
          acronyms: number;
          /** @description Dates. */
          dates: number;
          /** @description Sentences of more than 25 words. */
          longSentences: number;
        };
        /** @description What makes prose heavy and can be mended sentence by sentence. */
        proseStyle: {
          /** @description Sentences with a clause in the passive. */
          passiveSentences: number;
          /** @description Of all sentences. */
          passivePercent: number;
          /** @description Sentences of more than 25 words, of all sentences. */
          longSentencePercent: number;
          /** @description Nouns made of verbs. */
          nominalisations: number;
          /** @description For each hundred words. */
          nominalisationsPer100Words: number;
          /** @description Numbers, dates and unexplained acronyms for each hundred words. */
          hardTokensPer100Words: number;
        };
        /** @description Where somebody's own words are quoted, they are scored apart. */
        voices?: {
          author: {
            /** @description Words. */
            words: number;
            /** @description Sentences. */
            sentences: number;
            readability: components["schemas"]["Readability"];
          };
          quoted: {
            /** @description Words. */
            words: number;
            /** @description Sentences. */
            sentences: number;
            readability: components["schemas"]["Readability"];
          };
        };
      }[];
      total: {
        /** @description Words. */
        words: number;
        /** @description Sentences. */
        sentences: number;
        /** @description Syllables. */
        syllables: number;
        /** @description Letters. */
        letters: number;
        readability: components["schemas"]["Readability"];
        readAloud: components["schemas"]["ReadAloud"];
        /** @description What is hard to hear. */
        hardTokens: {
          /** @description Numbers, amounts, times. */
          numbers: number;
          /** @description Acronyms that are not explained. */
          acronyms: number;
          /** @description Dates. */
          dates: number;
          /** @description Sentences of more than 25 words. */
          longSentences: number;
        };
        /** @description What makes prose heavy and can be mended sentence by sentence. */
        proseStyle: {
          /** @description Sentences with a clause in the passive. */
          passiveSentences: number;
          /** @description Of all sentences. */
          passivePercent: number;
          /** @description Sentences of more than 25 words, of all sentences. */
          longSentencePercent: number;
          /** @description Nouns made of verbs. */
          nominalisations: number;
          /** @description For each hundred words. */
          nominalisationsPer100Words: number;
          /** @description Numbers, dates and unexplained acronyms for each hundred words. */
          hardTokensPer100Words: number;
        };
        pages: {
          [key: string]: number;
        };
      };
      findings: components["schemas"]["Finding"][];
      policy: components["schemas"]["PolicyVerdict"];
      /** @description The limits of the policy. */
      budgets?: {
        words?: {
          ok: number;
          warn: number;
        };
        pages?: {
          ok: number;
          warn: number;
        };
        readAloudMinutes?: {
          ok: number;
          warn: number;
        };
      };
      /** @description The reader whose times these are; an unknown adult without this. */
      reader?: {
        wordsPerMinute: number;
      };
      concision?: components["schemas"]["Concision"];
      changes?: components["schemas"]["Changes"];
      editions: {
        [key: string]: components["schemas"]["EditionReport"];
      };
    };
    /** @description A row of an easy-read copy: a picture and a few short sentences. */
    ScriptRow: {
      /** @description Unique in the script, and the same each time it is written. */
      id: string;
      /** @description Items of the plan that the row says. */
      sourceIds: string[];
      /** @description The plan's own words that the row stands for. */
      sourceText: string;
      sentences: {
        /** @description The sentence. */
        text: string;
        /** @description Picture, or null when there is none by decision. */
        symbol: string | null;
      }[];
      /**
       * @description `auto`: made by rules that keep facts. `edited`: a person's words. `needs-review`: look at it.
       * @enum {string}
       */
      status: "auto" | "edited" | "needs-review";
      /** @description Why it is so. */
      reasons: string[];
      /** @description Left out of the child's copy. */
      hidden?: boolean;
      /**
       * @description What the row is, for layout.
       * @enum {string}
       */
      kind:
        | "plain"
        | "heading"
        | "quote"
        | "need"
        | "goal"
        | "goal-by"
        | "goal-more"
        | "step"
        | "help"
        | "help-fact"
        | "person"
        | "note"
        | "adult-note";
      sources: {
        /** @description Where in the plan. */
        pointer: string;
        span?: [number, number];
      }[];
      /** @description Digest of what stands at each of the sources. */
      sourceDigest?: string;
      /** @description What the engine writes for the row, where a person's words stand in its place. */
      written?: {
        /** @description The sentence. */
        text: string;
        /** @description Picture, or null when there is none by decision. */
        symbol: string | null;
      }[];
      /** @description A person adds it to a row that they changed. */
      edit?: {
        /** @description Who changed it. */
        by: string;
        /**
         * Format: date
         * @description When.
         */
        on: string;
        /** @description Why. */
        reason?: string;
      };
      /** @description A person adds it: the row may stand. */
      accepted?: {
        /** @description Who accepts it. */
        by: string;
        /**
         * Format: date
         * @description When.
         */
        on: string;
      };
      /**
       * @description What a person decided no longer rests on the same plan. Accepting the row takes it away.
       * @enum {string}
       */
      stale?: "source-changed" | "source-gone" | "reader-changed" | "private-now";
      /** @description The engine's own mark, by which a person's changes are known. Leave it as it is. */
      made?: string;
    };
    /** @description The easy-read copy as rows before layout: what a person edits and sends back with the plan, this version or a later one. */
    Script: {
      /** @constant */
      scriptVersion: "1.0";
      plan: {
        planId: string;
        planVersion: number;
        digest: string;
      };
      /** @enum {string} */
      ageBand: "under-11" | "11-15" | "16-plus";
      /** @description Set of pictures. */
      symbolSet: string;
      /** @description Who checked the whole copy, and when last. */
      checked?: {
        by: string[];
        on: string;
      };
      parts: {
        /** @enum {string} */
        id:
          | "cover"
          | "how-to-use"
          | "about-me"
          | "how-to-help-me"
          | "hopes"
          | "hard-for-me"
          | "goals"
          | "other-help"
          | "health"
          | "home"
          | "school"
          | "money"
          | "next"
          | "not-happy"
          | "people"
          | "hard-words"
          | "credits"
          | "for-adults";
        /** @description The part's title. */
        title: string;
        /** @description Picture, or null when there is none by decision. */
        symbol: string | null;
        /** @enum {string} */
        code?: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K";
        rows: components["schemas"]["ScriptRow"][];
        /** @description The engine's own mark, by which a person's changes are known. Leave it as it is. */
        made?: string;
        /** @description A person adds it: every row that is shown may stand. */
        accepted?: {
          /** @description Who accepts it. */
          by: string;
          /**
           * Format: date
           * @description When.
           */
          on: string;
        };
      }[];
      hardWords: {
        word: string;
        meaning: string;
        variants?: string[];
        symbol?: string;
      }[];
      /** @description What the easy-read rules and the fact gate say. */
      findings: components["schemas"]["Finding"][];
    };
    /**
     * Clearplan standard-format plan, version 1.0
     * @description An EHC plan or Individual Support Plan.
     */
    Plan: {
      /**
       * @description Version of this format.
       * @constant
       */
      schemaVersion: "1.0";
      /**
       * @description ehcp: Education, Health and Care plan. isp: Individual Support Plan.
       * @enum {string}
       */
      planType: "ehcp" | "isp";
      /** @description Id of the plan in the system that sends it. */
      planId: components["schemas"]["Id"];
      /** @description Version of the plan, from 1. */
      planVersion: number;
      /** @description Id of the plan that this one replaces. */
      previousPlanId?: components["schemas"]["Id"];
      /**
       * @description Where the plan is in its life.
       * @enum {string}
       */
      status:
        "draft" | "draft-amended" | "amendment-notice" | "final" | "final-amended" | "superseded" | "ceased";
      /** @description BCP 47 tag of the plan's language; en-GB when absent. */
      language?: string;
      /** @description The local authority that keeps the plan. */
      authority: components["schemas"]["Authority"];
      /** @description Dates of the plan's life. */
      dates: components["schemas"]["Dates"];
      /** @description The child or young person the plan is about. */
      subject: components["schemas"]["Subject"];
      /** @description Parents, carers and other people to contact. */
      contacts?: components["schemas"]["Contact"][];
      /** @description Services around the child or young person. */
      services?: components["schemas"]["Services"];
      /** @description The twelve sections; each is always present. */
      sections: components["schemas"]["Sections"];
      /** @description Review of the plan. */
      review?: components["schemas"]["Review"];
      /** @description Signature of the local authority's officer. */
      signOff?: components["schemas"]["SignOff"];
      /** @description Amendments, oldest first. */
      amendments?: components["schemas"]["Amendment"][];
      /** @description Recorded consents. */
      consents?: components["schemas"]["Consent"][];
      /** @description A person's edits to the easy-read copy. */
      easyRead?: components["schemas"]["EasyReadOverrides"];
      /** @description Anything else the sending system wants to keep; never read, never printed. */
      extensions?: {
        [key: string]: unknown;
      };
    };
    /** @description What an authority sets about the checks. What is left out is as in the default policy. */
    Policy: {
      /** @description Name of the policy. */
      name?: string;
      /**
       * @description A plan passes when nothing so grave is left.
       * @enum {string}
       */
      failOn?: "error" | "warning";
      /** @description Severity by id of the check. */
      severities?: {
        [key: string]: "error" | "warning" | "info";
      };
      /** @description Ids of checks that are not made. */
      off?: string[];
      /** @description How long and how hard a plan may be. Budgets warn; they never cut text. */
      budgets?: {
        /** @description Words of the plan, without section K and contacts. */
        words?: {
          /** @description Up to this nothing is said. */
          ok?: number;
          /** @description Up to this it is long, above it far too long. */
          warn?: number;
        };
        /** @description Pages of the standard edition. */
        pages?: {
          /** @description Up to this nothing is said. */
          ok?: number;
          /** @description Up to this it is long, above it far too long. */
          warn?: number;
        };
        /** @description Minutes for an adult to read the plan aloud to a child. */
        readAloudMinutes?: {
          /** @description Up to this nothing is said. */
          ok?: number;
          /** @description Up to this it is long, above it far too long. */
          warn?: number;
        };
        /** @description Most words of a whole section, by its code. */
        sections?: {
          [key: string]: number;
        };
        /** @description Most words of the history in section A. */
        history?: number;
        /** @description Most words of the views in section A. */
        views?: number;
        /** @description Most words of one need. */
        need?: number;
        /** @description Most words of the impact of one need. */
        impact?: number;
        /** @description Most words of one item of provision. */
        provision?: number;
        /** @description Most words of one outcome. */
        outcome?: number;
        /** @description How many outcomes a plan has. */
        outcomes?: {
          /** @description Fewest outcomes. */
          fewest?: number;
          /** @description Most outcomes. */
          most?: number;
        };
        /** @description Most words of a sentence. */
        sentence?: number;
        /** @description Percent of a section's sentences that may be passive. */
        passive?: number;
        /** @description Reading age in years that a section may ask for. */
        readingAge?: number;
      };
      /** @description Phrases that are vague, and those that are let be. */
      words?: {
        /** @description Phrases that are always vague. */
        high?: string[];
        /** @description Phrases that are often vague. */
        medium?: string[];
        /** @description Phrases of the built-in list that are let be. */
        allow?: string[];
      };
      /** @description Findings that an officer has decided do not stop issue. */
      overrides?: {
        /** @description Id of the check. */
        check: string;
        /** @description Only for this plan. */
        planId?: string;
        /** @description Only for what lies at or under this pointer. */
        pointer?: string;
        /** @description Why it does not stop issue; written into the audit trail. */
        reason: string;
        /** @description Who decided it; written into the audit trail. */
        by: string;
        /**
         * Format: date
         * @description When it was decided.
         */
        on: string;
      }[];
    };
    /** @description A plan, and what is to be made of it. */
    RenderRequest: {
      /** @description Editions to make. */
      editions: ("standard" | "large-print" | "easy-read" | "summary")[];
      /** @description Formats to make; both without this. */
      formats?: ("pdf" | "html")[];
      /**
       * @description Page colour; `black` is high contrast, `monochrome` is white with nothing but greys, for printing. Without it the one the plan records for the child, else white.
       * @enum {string}
       */
      theme?: "white" | "cream" | "pale-blue" | "pale-yellow" | "black" | "monochrome";
      /**
       * @description Font of every edition; `atkinson-hyperlegible` without this.
       * @enum {string}
       */
      font?: "atkinson-hyperlegible" | "lexend" | "opendyslexic" | "andika";
      /** @description Points of body text in large print and easy read. */
      fontSize?: number;
      /**
       * @description Sheet of the easy-read copy; `a4` without this, `a5` for a booklet.
       * @enum {string}
       */
      paper?: "a4" | "a5";
      /** @description Whether the easy-read copy asks under each goal how it is going; it does without this. */
      scale?: boolean;
      /** @description Whether the easy-read copy has frames to draw or write in; none without this. */
      drawing?: boolean;
      /** @description Template set: `standard`, `side-by-side`, or one of this installation; without it the one its settings name, else `standard`. */
      templateSet?: string;
      /** @description Pictures of the easy-read copy: `openmoji`, `openmoji-black` (black lines), `words-only` (none), or the id of a pack of this installation; without it the set the plan records, else `openmoji`. */
      symbolSet?: string;
      /**
       * @description Check as a draft, final or amended plan; the plan's status without this.
       * @enum {string}
       */
      stage?: "draft" | "final" | "amended";
      /** @description Address that is told when the render has ended. */
      callbackUrl?: string;
      plan: components["schemas"]["Plan"];
      policy?: components["schemas"]["Policy"];
      script?: components["schemas"]["Script"];
    };
    /** @description A plan, and what it is held against. */
    CheckRequest: {
      /**
       * @description Check as a draft, final or amended plan; the plan's status without this.
       * @enum {string}
       */
      stage?: "draft" | "final" | "amended";
      plan: components["schemas"]["Plan"];
      policy?: components["schemas"]["Policy"];
    };
    /** @description A plan to draft the easy-read script of, the script as a person edited it, and the pictures it is to have. */
    DraftRequest: {
      /** @description Pictures of the easy-read copy: `openmoji`, `openmoji-black` (black lines), `words-only` (none), or the id of a pack of this installation; without it the set the plan records, else `openmoji`. */
      symbolSet?: string;
      plan: components["schemas"]["Plan"];
      script?: components["schemas"]["Script"];
    };
    /** @description A fault, or a promise that an output could not keep. */
    Diagnostic: {
      /** @description JSON Pointer (RFC 6901) to where it lies; empty for the whole. */
      pointer: string;
      /** @description Stable word for what it is. */
      code: string;
      /**
       * @description An error stops the work; a warning is to be looked at.
       * @enum {string}
       */
      severity: "error" | "warning";
      /** @description What is wrong, without a value of the plan. */
      message: string;
      /** @description How to mend it. */
      hint: string;
    };
    /** @description What went wrong, after RFC 9457. It holds no value of the request. */
    Problem: {
      /** @description Stable URI of the kind of problem, explained on /docs. */
      type: string;
      /** @description The kind of problem in words. */
      title: string;
      /** @description The HTTP status. */
      status: number;
      /** @description More about this one. */
      detail?: string;
      /** @description Every fault of the body at once. */
      errors?: {
        /** @description JSON Pointer (RFC 6901) into the body. */
        pointer: string;
        /** @description Stable word for the fault. */
        code: string;
        /** @description What is wrong, without a value of the plan. */
        detail: string;
        /** @description How to mend it. */
        hint: string;
      }[];
      /** @description Id to find the request by in the logs; also in the `x-trace-id` header. */
      traceId: string;
    };
    /** @description Whether the audit trail is whole, and accounts for what became of each render. */
    Verification: {
      ok: boolean;
      tenants: {
        tenant: string;
        /** @description Rows of its chain. */
        rows: number;
        /** @description The last row. */
        head: {
          seq: number;
          hash: string;
        } | null;
      }[];
      faults: {
        tenant: string;
        /** @description The row. */
        seq?: number;
        renderId?: string;
        /** @description Stable word for it. */
        code: string;
        /** @description What is wrong. */
        message: string;
      }[];
      /** @description How many there are; the first thousand are listed. */
      faultCount: number;
    };
    /** @description A message that tells of an end, and what became of it. */
    Delivery: {
      /** @description Also the `webhook-id` of each attempt. */
      id: string;
      /** @description The render that it tells of. */
      renderId: string;
      /** @enum {string} */
      event:
        | "render.succeeded"
        | "render.partly-succeeded"
        | "render.failed"
        | "render.cancelled"
        | "render.erased"
        | "render.expired";
      /** @enum {string} */
      state: "pending" | "delivered" | "failed" | "disabled";
      /** @description Since it was made or last replayed. */
      attempts: number;
      /**
       * Format: date-time
       * @description When it is tried next.
       */
      nextAt?: string;
      /**
       * Format: date-time
       * @description When it was made.
       */
      createdAt: string;
      /**
       * Format: date-time
       * @description When it was delivered or given up.
       */
      finishedAt?: string;
      /** @description Whether its address is still kept. */
      replayable: boolean;
      log: {
        /**
         * Format: date-time
         * @description When.
         */
        at: string;
        /** @description How it went. */
        result: string;
        /** @description HTTP status that the receiver answered. */
        status?: number;
        milliseconds: number;
      }[];
    };
    /** @description Deliveries, the newest first. */
    DeliveryList: {
      deliveries: components["schemas"]["Delivery"][];
    };
    /** @description A delivery that is due again. */
    Replay: {
      id: string;
      /** @constant */
      state: "pending";
    };
    /**
     * @description How far a render is. The last six are final, but for erasure and expiry.
     * @enum {string}
     */
    RenderStatus:
      | "queued"
      | "rendering"
      | "succeeded"
      | "partly-succeeded"
      | "failed"
      | "cancelled"
      | "expired"
      | "erased";
    /** @description What was asked for. */
    RenderOptions: {
      /** @description Editions to make. */
      editions: ("standard" | "large-print" | "easy-read" | "summary")[];
      /** @description Formats to make; both without this. */
      formats: ("pdf" | "html")[];
      /**
       * @description Page colour; `black` is high contrast, `monochrome` is white with nothing but greys, for printing. Without it the one the plan records for the child, else white.
       * @enum {string}
       */
      theme?: "white" | "cream" | "pale-blue" | "pale-yellow" | "black" | "monochrome";
      /**
       * @description Font of every edition; `atkinson-hyperlegible` without this.
       * @enum {string}
       */
      font?: "atkinson-hyperlegible" | "lexend" | "opendyslexic" | "andika";
      /** @description Points of body text in large print and easy read. */
      fontSize?: number;
      /**
       * @description Sheet of the easy-read copy; `a4` without this, `a5` for a booklet.
       * @enum {string}
       */
      paper?: "a4" | "a5";
      /** @description Whether the easy-read copy asks under each goal how it is going; it does without this. */
      scale?: boolean;
      /** @description Whether the easy-read copy has frames to draw or write in; none without this. */
      drawing?: boolean;
      /** @description Template set: `standard`, `side-by-side`, or one of this installation; without it the one its settings name, else `standard`. */
      templateSet?: string;
      /** @description Pictures of the easy-read copy: `openmoji`, `openmoji-black` (black lines), `words-only` (none), or the id of a pack of this installation; without it the set the plan records, else `openmoji`. */
      symbolSet?: string;
      /**
       * @description Check as a draft, final or amended plan; the plan's status without this.
       * @enum {string}
       */
      stage?: "draft" | "final" | "amended";
    };
    /** @description How far the work is, in words and numbers. */
    Progress: {
      /** @description For a person to read. */
      message: string;
      /** @description Editions that are done. */
      done: number;
      /** @description Editions in all. */
      of: number;
    };
    /** @description How far one edition is. */
    EditionState: {
      /**
       * @description `not-made`: it would have broken a promise; the diagnostics say why.
       * @enum {string}
       */
      state: "waiting" | "rendering" | "done" | "not-made";
      /** @description Pages of the PDF. */
      pages?: number;
      /** @description Where its files are, once they are there. */
      links: {
        /** @description The PDF. */
        pdf?: string;
        /** @description The HTML page. */
        html?: string;
        /** @description The easy-read script. */
        json?: string;
      };
    };
    /** @description A finished file. */
    Output: {
      /** @description Its name in this render, such as `standard.pdf`. */
      name: string;
      /** @description Its media type. */
      mediaType: string;
      /** @description Its size. */
      bytes: number;
      /** @description SHA-256 of its bytes, hexadecimal; also its ETag. */
      digest: string;
      /** @description Pages of a PDF. */
      pages?: number;
      /** @description Where it is fetched. */
      href: string;
    };
    /** @description Why a render failed that was no fault of the plan. */
    Failure: {
      /** @enum {string} */
      code: "render-too-long" | "render-out-of-memory" | "render-crashed" | "data-damaged" | "engine-fault";
      /** @description What it means. */
      message: string;
    };
    /** @description A render: one plan that was accepted, and what became of it. */
    Job: {
      /** @description Its id; it tells nothing and cannot be guessed. */
      id: string;
      status: components["schemas"]["RenderStatus"];
      request: components["schemas"]["RenderOptions"];
      /**
       * Format: date-time
       * @description When it was accepted.
       */
      acceptedAt: string;
      /**
       * Format: date-time
       * @description When work on it was first begun.
       */
      startedAt?: string;
      /**
       * Format: date-time
       * @description When it ended.
       */
      finishedAt?: string;
      /**
       * Format: date-time
       * @description When everything of it will be erased.
       */
      expiresAt: string;
      /**
       * Format: date-time
       * @description Since when nothing of the plan is kept.
       */
      erasedAt?: string;
      /** @description The batch that it is part of. */
      batch?: string;
      /** @description How often the work was begun. */
      attempt: number;
      progress?: components["schemas"]["Progress"];
      /** @description Each edition that was asked for. */
      editions: {
        [key: string]: components["schemas"]["EditionState"];
      };
      /** @description Every finished file, the report among them. */
      outputs: components["schemas"]["Output"][];
      /** @description Why a file that was asked for is not there. */
      diagnostics: components["schemas"]["Diagnostic"][];
      failure?: components["schemas"]["Failure"];
      links: {
        /** @description This job. */
        self: string;
        /** @description What happens to it, as server-sent events. */
        events: string;
        /** @description Its report, once it is there. */
        report?: string;
      };
    };
    /** @description Renders, the newest first. */
    JobList: {
      renders: components["schemas"]["Job"][];
      /** @description Where the next ones are, when there may be more. */
      next?: string;
    };
    /** @description Proof that a render was erased: its data key is destroyed, and with it everything that was kept of the plan. */
    ErasureReceipt: {
      /** @description The render. */
      renderId: string;
      /**
       * @description `cancelled`: it had not ended. `erased`: it had. `expired`: its time was over before.
       * @enum {string}
       */
      status: "cancelled" | "erased" | "expired";
      /**
       * Format: date-time
       * @description When it was erased; the same each time it is asked for.
       */
      erasedAt: string;
    };
    /** @description Many plans that were sent in one request. */
    Batch: {
      /** @description Its id. */
      id: string;
      /**
       * @description `receiving`: its last line is not there yet, and nothing of it is worked on.
       * @enum {string}
       */
      status: "receiving" | "accepted";
      /**
       * Format: date-time
       * @description When its first line came.
       */
      acceptedAt: string;
      /** @description Lines that were accepted. */
      accepted: number;
      /** @description Lines that have faults. */
      refused: number;
      lines: {
        /** @description Number of the line, from 0; blank ones are not counted. */
        line: number;
        /** @description The render that was accepted; without a status while the batch is received. */
        render?: {
          /** @description Its id. */
          id: string;
          status?: components["schemas"]["RenderStatus"];
          /** @description The job. */
          href: string;
        };
        /** @description Why the line was not accepted. */
        diagnostics?: components["schemas"]["Diagnostic"][];
      }[];
      links: {
        /** @description This batch. */
        self: string;
      };
    };
    /** @description The process answers. */
    Alive: {
      /** @constant */
      status: "alive";
    };
    /** @description Whether the service can do its work, part by part. */
    Readiness: {
      /** @enum {string} */
      status: "ready" | "not-ready";
      /** @description Each part: `ok`, or what is wrong. */
      checks: {
        [key: string]: string;
      };
    };
    /** @description What answers here. */
    Version: {
      /** @constant */
      service: "clearplan";
      /** @constant */
      api: "v1";
      /** @description Version of the plan format. */
      planFormat: string;
      /** @description Version of the program, and so of everything that its documents are made with. */
      version: string;
    };
    /** @description A key, without what opens anything. */
    ApiKey: {
      /** @description Names the key in records; it opens nothing. */
      id: string;
      /** @description Whose it is. */
      tenant: string;
      /** @description What the key may do. */
      scopes: ("render" | "check" | "read" | "erase" | "audit" | "admin" | "studio")[];
      /** @description For people, to know it by. */
      label: string;
      /**
       * Format: date-time
       * @description When it was made.
       */
      createdAt: string;
      expiresAt: string | null;
      revokedAt: string | null;
    };
    /** @description The tenant's keys, the newest first; those that were revoked or have expired too. */
    ApiKeyList: {
      keys: components["schemas"]["ApiKey"][];
    };
    /** @description A new key. This is the only time that it is told. */
    MadeKey: {
      /** @description Names the key in records; it opens nothing. */
      id: string;
      /** @description Whose it is. */
      tenant: string;
      /** @description What the key may do. */
      scopes: ("render" | "check" | "read" | "erase" | "audit" | "admin" | "studio")[];
      /** @description The key itself. */
      key: string;
      expiresAt: string | null;
    };
    /** @description The wish for a key of the tenant that asks. */
    KeyRequest: {
      /** @description Any of render, check, read, erase, audit, admin, studio. */
      scopes: string[];
      /** @description For people, to know it by; at most 100 characters. */
      label?: string;
      /** @description Whole days that it lives, at most 3650; 365 without this. */
      days?: number;
    };
    /** @description 1 to 64 characters on one line. */
    Id: string;
    /** @description A name, title or code: one line, never blank. */
    Name: string;
    /** @description A short phrase, never blank: leave the property out instead. */
    Words: string;
    /** @description A postal address. */
    Address: {
      /** @description Lines of the address above the town, in the order they are written. */
      lines: components["schemas"]["Words"][];
      /** @description Post town. */
      town?: components["schemas"]["Words"];
      /** @description County. */
      county?: components["schemas"]["Words"];
      /** @description UK postcode; its form is checked, not refused (check Q12). */
      postcode?: components["schemas"]["Name"];
    };
    /** @description A picture inside the plan. */
    ImageData: {
      /**
       * @description Media type; must agree with the first bytes of the data.
       * @enum {string}
       */
      mediaType: "image/png" | "image/jpeg" | "image/webp";
      /** @description The file as base64 (RFC 4648, section 4) without a data: prefix; at most 2 MiB when decoded. */
      data: string;
      /** @description What the picture shows, in words, for readers who do not see it. */
      alt: components["schemas"]["Name"];
    };
    /** @description The local authority that keeps the plan. */
    Authority: {
      /** @description Name of the local authority. */
      name: components["schemas"]["Name"];
      /** @description Department for Education code of the authority: 3 digits. */
      dfeCode?: string;
      /** @description Government Statistical Service code of the authority: E10000000. */
      gssCode?: components["schemas"]["Name"];
      /** @description Department that writes the plan. */
      department?: components["schemas"]["Name"];
      /**
       * Format: email
       * @description E-mail address of the department.
       */
      email?: string;
      /** @description Telephone number of the department. */
      phone?: components["schemas"]["Name"];
      /** @description Postal address of the department. */
      address?: components["schemas"]["Address"];
      /**
       * Format: uri
       * @description Address of the Local Offer, http or https.
       */
      localOfferUrl?: string;
      /** @description The SEND information, advice and support service of the area. */
      sendiass?: {
        /** @description Name of the service. */
        name: components["schemas"]["Name"];
        /**
         * Format: uri
         * @description Web address of the service, http or https.
         */
        url?: string;
        /** @description Telephone number of the service. */
        phone?: components["schemas"]["Name"];
      };
      /** @description Logo of the authority. */
      logo?: components["schemas"]["ImageData"];
    };
    /**
     * Format: date
     * @description ISO 8601 calendar date: 2026-02-14.
     */
    Date: string;
    /** @description Dates of the plan's life. */
    Dates: {
      /** @description When the request for an assessment was received. */
      requestReceived?: components["schemas"]["Date"];
      /** @description When the draft was sent to the family. */
      draftSent?: components["schemas"]["Date"];
      /** @description Last day for comments on the draft: 15 days or more after it was sent. */
      representationsBy?: components["schemas"]["Date"];
      /** @description When this final plan was issued. */
      finalIssued?: components["schemas"]["Date"];
      /** @description When the first final plan was issued, for an amended plan. */
      originalFinal?: components["schemas"]["Date"];
      /** @description When the plan was amended. */
      amended?: components["schemas"]["Date"];
      /** @description When the plan must next be reviewed. */
      reviewBy?: components["schemas"]["Date"];
      /** @description When a plan for a move to the next phase of education is due. */
      phaseTransferDue?: components["schemas"]["Date"];
    };
    /** @description How the child or young person reads and communicates. */
    AccessibleFormats: {
      /** @description Formats the child or young person needs, most wanted first. */
      preferred?: (
        "standard" | "large-print" | "easy-read" | "html" | "braille" | "audio" | "bsl" | "translation"
      )[];
      /** @description Smallest size of text they can read, in points (6 to 144). */
      fontSizePt?: number;
      /**
       * @description Colour of the page that suits them.
       * @enum {string}
       */
      background?: "white" | "cream" | "pale-blue" | "pale-yellow" | "black";
      /** @description How they communicate: speech, Makaton, PECS, BSL ... */
      communication?: components["schemas"]["Words"][];
      /** @description Symbol set they use, for the easy-read copy. */
      symbolSet?: components["schemas"]["Name"];
    };
    /** @description The child or young person the plan is about. */
    Subject: {
      /** @description Given names as in the record; the first stands before the family name. */
      givenNames: components["schemas"]["Name"];
      /** @description Family name. */
      familyName: components["schemas"]["Name"];
      /** @description What the child is called in the easy-read copy and the summary. */
      preferredName?: components["schemas"]["Name"];
      /** @description she/her, he/him, they/them, or as the child or young person says. */
      pronouns?: components["schemas"]["Name"];
      /** @description Date of birth. */
      birthDate: components["schemas"]["Date"];
      /**
       * @description Sex as recorded.
       * @enum {string}
       */
      sex?: "M" | "F";
      /** @description Ethnicity as recorded. */
      ethnicity?: components["schemas"]["Words"];
      /** @description First language: a BCP 47 tag (pl) or its name (Polish). */
      firstLanguage?: components["schemas"]["Name"];
      /** @description Languages spoken at home. */
      homeLanguages?: components["schemas"]["Name"][];
      /** @description Unique pupil number, 13 characters (check Q12). */
      upn?: components["schemas"]["Name"];
      /** @description Unique learner number, 10 digits (check Q12). */
      uln?: components["schemas"]["Name"];
      /** @description NHS number, 10 digits (check Q12); numbers that begin 999 are for tests. */
      nhsNumber?: components["schemas"]["Name"];
      /** @description Home address. */
      address?: components["schemas"]["Address"];
      /** @description Diagnoses as recorded. */
      diagnoses?: components["schemas"]["Words"][];
      /** @description Formats the child or young person needs. */
      accessibleFormats?: components["schemas"]["AccessibleFormats"];
    };
    /** @description A parent, carer or other person to contact. */
    Contact: {
      /** @description Id of the contact, unique in the plan. */
      id: components["schemas"]["Id"];
      /** @description Full name. */
      name: components["schemas"]["Name"];
      /** @description Relationship to the child or young person: mother, foster carer ... */
      relationship: components["schemas"]["Name"];
      /** @description Whether the person has parental responsibility. */
      parentalResponsibility?: boolean;
      /**
       * Format: email
       * @description E-mail address.
       */
      email?: string;
      /** @description Telephone number. */
      phone?: components["schemas"]["Name"];
      /** @description Postal address. */
      address?: components["schemas"]["Address"];
      /** @description True: the address is never printed in any copy. */
      confidentialAddress?: boolean;
      /** @description First language: a BCP 47 tag or its name. */
      firstLanguage?: components["schemas"]["Name"];
      /** @description Format this person asked for. */
      preferredFormat?: components["schemas"]["Words"];
    };
    /** @description Services around the child or young person. */
    Services: {
      /** @description Where the child or young person is educated now. */
      setting?: {
        /** @description Name of the school, college or other setting attended now. */
        name: components["schemas"]["Name"];
        /** @description Unique reference number of the setting, 6 digits (check Q12). */
        urn?: components["schemas"]["Name"];
        /** @description UK provider reference number, 8 digits. */
        ukprn?: components["schemas"]["Name"];
      };
      /** @description General practitioner. */
      gp?: {
        /** @description Name of the practice. */
        practice: components["schemas"]["Name"];
        /** @description ODS code of the practice. */
        odsCode?: components["schemas"]["Name"];
      };
      /** @description Role or name of the key health professional. */
      keyHealthProfessional?: components["schemas"]["Name"];
      /** @description Whether the child or young person is known to social care. */
      knownToSocialCare?: boolean;
      /** @description Whether the child or young person is or was looked after by a local authority. */
      lookedAfter?: {
        /** @description Looked after now. */
        now: boolean;
        /** @description Ever looked after. */
        ever?: boolean;
      };
      /** @description Other services that are involved. */
      others?: {
        /** @description Role. */
        role: components["schemas"]["Name"];
        /** @description Service or body. */
        service?: components["schemas"]["Name"];
      }[];
      /** @description Local authority the plan was transferred from. */
      transferredFrom?: components["schemas"]["Name"];
    };
    /** @description Plain text; may be empty. A blank line starts a paragraph, lines that begin with '- ' are a bullet list, **bold** and *emphasis* are marks; everything else is literal. No HTML. CRLF is read as a newline. */
    Text: string;
    /** @description What somebody thinks, in their words or represented. */
    View: {
      /** @description Id of the view, unique in the plan. */
      id: components["schemas"]["Id"];
      /**
       * @description Whose view it is.
       * @enum {string}
       */
      holder: "child" | "young-person" | "parent" | "other";
      /**
       * @description direct: in their own words. represented: told by somebody else.
       * @enum {string}
       */
      mode: "direct" | "represented";
      /** @description Who gathered the view. */
      gatheredBy?: components["schemas"]["Name"];
      /** @description How it was gathered: talking mats, a visit, a questionnaire ... */
      method?: components["schemas"]["Words"];
      /** @description When it was gathered. */
      date?: components["schemas"]["Date"];
      /** @description The view. */
      text: components["schemas"]["Text"];
    };
    /** @description What somebody hopes for. */
    Aspiration: {
      /** @description Id of the aspiration, unique in the plan. */
      id: components["schemas"]["Id"];
      /**
       * @description Whose aspiration it is.
       * @enum {string}
       */
      holder: "child" | "young-person" | "parent";
      /** @description When it is meant for: next year, as an adult ... */
      horizon?: components["schemas"]["Words"];
      /**
       * @description Area of preparing for adulthood.
       * @enum {string}
       */
      pfaArea?: "employment" | "independent-living" | "community" | "health";
      /** @description The aspiration. */
      text: components["schemas"]["Text"];
    };
    /** @description Views, interests and aspirations. */
    SectionA: {
      /** @description The child or young person's history. */
      history?: components["schemas"]["Text"];
      /** @description How to communicate with the child or young person. */
      communication?: components["schemas"]["Text"];
      /** @description How to support them well, in a few lines. */
      howToSupport?: components["schemas"]["Text"];
      /** @description Views of the child or young person and the parents. */
      views?: components["schemas"]["View"][];
      /** @description What they like. */
      interests?: components["schemas"]["Text"][];
      /** @description What they are good at. */
      strengths?: components["schemas"]["Text"][];
      /** @description People who matter to them. */
      importantPeople?: components["schemas"]["Text"][];
      /** @description Aspirations, of the child or young person and the parents. */
      aspirations?: components["schemas"]["Aspiration"][];
    };
    /** @description Needs in one area of need. */
    Area: {
      /**
       * @description Communication and interaction; cognition and learning; social, emotional and mental health; sensory and/or physical.
       * @enum {string}
       */
      code: "CI" | "CL" | "SEMH" | "SP";
      /** @description The authority's own label of the area. */
      label?: components["schemas"]["Name"];
      /** @description What the child or young person does well in this area. */
      strengths?: components["schemas"]["Text"];
      /** @description True: no needs were identified in this area; needs is then empty. */
      none?: boolean;
      /** @description Needs in this area. */
      needs: components["schemas"]["Need"][];
    };
    /** @description One need. */
    Need: {
      /** @description Id of the need, unique in the plan: B1. */
      id: components["schemas"]["Id"];
      /** @description Short title of the need. */
      title?: components["schemas"]["Name"];
      /** @description The need. */
      text: components["schemas"]["Text"];
      /** @description What the need means for learning and daily life. */
      impact?: components["schemas"]["Text"];
      /** @description Sections C and D: whether the need relates to the special educational needs. */
      relatesToSen?: boolean;
      /** @description Section D: whether the need comes under section 2 of the Chronically Sick and Disabled Persons Act 1970. */
      s2csdpa?: boolean;
      /** @description Advice in section K that the need rests on. */
      adviceIds?: components["schemas"]["Id"][];
      /**
       * @description Who may read it; normal when absent.
       * @enum {string}
       */
      sensitivity?: "normal" | "safeguarding" | "third-party" | "health-confidential";
      /** @description The consent that lets the plan record it. */
      consentId?: components["schemas"]["Id"];
    };
    /** @description Special educational needs. */
    SectionB: {
      /**
       * @description Primary type of need, as in the SEN2 census.
       * @enum {string}
       */
      primaryNeed?:
        "SPLD" | "MLD" | "SLD" | "PMLD" | "SEMH" | "SLCN" | "HI" | "VI" | "MSI" | "PD" | "ASD" | "DS" | "OTH";
      /** @description Other types of need. */
      secondaryNeeds?: (
        "SPLD" | "MLD" | "SLD" | "PMLD" | "SEMH" | "SLCN" | "HI" | "VI" | "MSI" | "PD" | "ASD" | "DS" | "OTH"
      )[];
      /** @description Areas of need; an area may be left out. */
      areas: components["schemas"]["Area"][];
    };
    /** @description Health needs (C) or social care needs (D). */
    NeedsSection: {
      /** @description True: no needs were identified in this section; needs is then empty. */
      none?: boolean;
      /** @description What goes well. */
      strengths?: components["schemas"]["Text"];
      /** @description Needs of this section. */
      needs: components["schemas"]["Need"][];
    };
    /** @description One outcome. */
    Outcome: {
      /** @description Id of the outcome, unique in the plan: E1. */
      id: components["schemas"]["Id"];
      /** @description The outcome. */
      text: components["schemas"]["Text"];
      /**
       * @description Which service it belongs to.
       * @enum {string}
       */
      domain: "education" | "health" | "social-care";
      /** @description Whether it is an education or training outcome (age 17 and over). */
      educationTraining?: boolean;
      /**
       * @description Area of preparing for adulthood.
       * @enum {string}
       */
      pfaArea?: "employment" | "independent-living" | "community" | "health";
      /** @description When it should be reached. */
      by?: components["schemas"]["Date"];
      /** @description Phase by whose end it should be reached: KS3. */
      phase?: components["schemas"]["Words"];
      /** @description Where the child or young person is now. */
      baseline?: components["schemas"]["Text"];
      /** @description How progress is measured. */
      measures?: components["schemas"]["Text"][];
      /** @description Steps towards the outcome. */
      steps?: components["schemas"]["Step"][];
      /** @description Aspirations in section A that it serves. */
      aspirationIds?: components["schemas"]["Id"][];
      /** @description Needs it answers. */
      needIds: components["schemas"]["Id"][];
    };
    /** @description One step towards an outcome. */
    Step: {
      /** @description Id of the step, unique in the plan. */
      id: components["schemas"]["Id"];
      /** @description The step. */
      text: components["schemas"]["Text"];
      /** @description When it should be reached. */
      by?: components["schemas"]["Date"];
    };
    /** @description Outcomes. */
    SectionE: {
      /** @description Outcomes. */
      outcomes: components["schemas"]["Outcome"][];
      /** @description How progress is monitored. */
      monitoring?: components["schemas"]["Text"];
      /** @description How short-term targets are set. */
      shortTermTargets?: components["schemas"]["Text"];
      /** @description Forward plans for moves between phases and into adult life. */
      forwardPlans?: components["schemas"]["Text"][];
    };
    /** @description One piece of provision. */
    Provision: {
      /** @description Id of the provision, unique in the plan: F1. */
      id: components["schemas"]["Id"];
      /**
       * @description What kind of provision it is.
       * @enum {string}
       */
      kind: "direct" | "indirect" | "training" | "equipment" | "assessment" | "environment" | "accommodation";
      /** @description What is provided. */
      what: components["schemas"]["Text"];
      /** @description Who delivers it. */
      who?: {
        /** @description Role of the person who delivers it. */
        role: components["schemas"]["Name"];
        /** @description Qualification or expertise. */
        qualification?: components["schemas"]["Words"];
        /** @description Who employs them. */
        employer?: components["schemas"]["Name"];
      };
      /** @description Staff to pupils. */
      ratio?: {
        /** @description Members of staff. */
        staff: number;
        /** @description Pupils. */
        pupils: number;
      };
      /** @description Largest size of the group. */
      groupMax?: number;
      /** @description How often, and how long each time. */
      schedule?: components["schemas"]["Schedule"];
      /** @description How many pieces, for equipment or the environment. */
      quantity?: number;
      /** @description Where it is delivered. */
      where?: components["schemas"]["Words"];
      /** @description When it starts at the latest. */
      startBy?: components["schemas"]["Date"];
      /** @description When it ends. */
      endBy?: components["schemas"]["Date"];
      /** @description How often it is reviewed: half-term, term, year, or in words. */
      reviewEvery?: components["schemas"]["Words"];
      /**
       * @description Who secures it: local authority, integrated care board, setting, family.
       * @enum {string}
       */
      securedBy?: "la" | "icb" | "setting" | "family";
      /** @description Who pays for it. */
      fundedBy?: components["schemas"]["Words"];
      /** @description Needs it meets. */
      needIds: components["schemas"]["Id"][];
      /** @description Outcomes it supports. */
      outcomeIds: components["schemas"]["Id"][];
      /** @description Whether it educates or trains (then it belongs in section F). */
      educatesOrTrains?: boolean;
      /**
       * @description Section H1: category under section 2 of the Chronically Sick and Disabled Persons Act 1970.
       * @enum {string}
       */
      csdpaCategory?:
        | "practical-assistance"
        | "recreation"
        | "travel"
        | "adaptation"
        | "holiday"
        | "meals"
        | "telephone-equipment"
        | "short-break"
        | "carer";
      /** @description Room for change that is stated and bounded. */
      flexibility?: {
        /** @description The least that is always provided. */
        minimum: components["schemas"]["Text"];
        /** @description Who decides. */
        decidedBy: components["schemas"]["Name"];
        /** @description How often the decision is reviewed. */
        reviewEvery: components["schemas"]["Words"];
      };
      /** @description Given when the provision departs from the advice. */
      departure?: {
        /** @description Why the plan departs from the advice. */
        reason: components["schemas"]["Text"];
      };
      /** @description Advice in section K that it rests on. */
      adviceIds?: components["schemas"]["Id"][];
      /** @description Set when a tribunal ordered the wording. */
      tribunalOrder?: {
        /** @description Reference of the order. */
        reference: components["schemas"]["Name"];
        /** @description Date of the order. */
        date: components["schemas"]["Date"];
        /** @description The wording ordered; must equal `what` (check P13). */
        text: components["schemas"]["Text"];
      };
      /**
       * @description Who may read it; normal when absent.
       * @enum {string}
       */
      sensitivity?: "normal" | "safeguarding" | "third-party" | "health-confidential";
    };
    /** @description How often, and how long each time. */
    Schedule: {
      /** @description How many times in each period. */
      times: number;
      /**
       * @description The period; once: that many times in all.
       * @enum {string}
       */
      per: "day" | "week" | "fortnight" | "half-term" | "term" | "year" | "once";
      /** @description Length of each time in minutes. */
      minutes?: number;
      /** @description In how many weeks of the year. */
      weeksPerYear?: number;
    };
    /** @description Provision: section F, G, H1 or H2. */
    ProvisionSection: {
      /** @description True: no provision is needed in this section; items is then empty. */
      none?: boolean;
      /** @description Provision of this section. */
      items: components["schemas"]["Provision"][];
      /** @description Section G: agreement of the commissioning body, SEND Regulations 2014, regulation 12(2). */
      commissionerAgreement?: {
        /** @description The health commissioning body. */
        body: components["schemas"]["Name"];
        /** @description When it agreed. */
        date: components["schemas"]["Date"];
      };
      /** @description Section F: modifications of the National Curriculum. */
      modifications?: components["schemas"]["Text"][];
      /** @description Section F: parts of the National Curriculum that do not apply. */
      disapplications?: components["schemas"]["Text"][];
    };
    /** @description One school, college or other setting. */
    Placement: {
      /** @description Name of the setting; absent in a first draft. */
      name?: components["schemas"]["Name"];
      /** @description Unique reference number of the setting, 6 digits (check Q12). */
      urn?: components["schemas"]["Name"];
      /** @description Type of the setting. */
      type: components["schemas"]["Name"];
      /**
       * @description How the child or young person attends.
       * @enum {string}
       */
      attendance?: "day" | "weekly-boarding" | "termly-residential" | "52-week";
      /** @description First day. */
      from?: components["schemas"]["Date"];
      /** @description Last day. */
      to?: components["schemas"]["Date"];
    };
    /** @description School or college. */
    SectionI: {
      /** @description Settings; empty in a first draft. */
      placements: components["schemas"]["Placement"][];
      /**
       * @description Why there is no placement: a first draft, or education otherwise than at school.
       * @enum {string}
       */
      blankReason?: "draft" | "eotas";
      /** @description Who asked for the placement, and under which right. */
      requestedBy?: components["schemas"]["Text"];
      /** @description Transport. */
      transport?: components["schemas"]["Text"];
    };
    /** @description One part of a personal budget. */
    JComponent: {
      /** @description Id of the component, unique in the plan: J1. */
      id: components["schemas"]["Id"];
      /**
       * @description How the money is handled.
       * @enum {string}
       */
      mode: "direct-payment" | "organised-arrangement" | "third-party";
      /**
       * @description Which budget it comes from.
       * @enum {string}
       */
      source: "education" | "health" | "social-care" | "integrated";
      /** @description Pounds sterling in a year, with pence at most. */
      annualAmount: number;
      /** @description Who receives the payment. */
      recipient?: components["schemas"]["Name"];
      /** @description Provision it pays for. */
      provisionIds: components["schemas"]["Id"][];
      /** @description Needs it meets. */
      needIds: components["schemas"]["Id"][];
      /** @description Outcomes it supports. */
      outcomeIds: components["schemas"]["Id"][];
      /** @description When it was agreed. */
      agreed?: components["schemas"]["Date"];
      /** @description When it is reviewed. */
      reviewBy?: components["schemas"]["Date"];
    };
    /** @description Personal budget. */
    SectionJ: {
      /** @description True: there is no personal budget; components is then empty. */
      none?: boolean;
      /** @description Arrangements for the personal budget. */
      arrangements?: components["schemas"]["Text"];
      /** @description Parts of the personal budget. */
      components: components["schemas"]["JComponent"][];
    };
    /** @description One piece of advice or information. */
    Advice: {
      /** @description Id of the advice, unique in the plan: K1. */
      id: components["schemas"]["Id"];
      /**
       * @description Kind of advice, SEND Regulations 2014, regulation 6(1).
       * @enum {string}
       */
      category:
        | "parent"
        | "education"
        | "medical"
        | "psychology"
        | "social-care"
        | "pfa"
        | "sensory"
        | "requested"
        | "other";
      /** @description Title of the advice. */
      title: components["schemas"]["Name"];
      /** @description Who wrote it. */
      author: components["schemas"]["Name"];
      /** @description Role of the author. */
      role?: components["schemas"]["Name"];
      /** @description Body the author works for. */
      organisation?: components["schemas"]["Name"];
      /** @description When it was received. */
      received?: components["schemas"]["Date"];
      /** @description Date on the advice. */
      dated?: components["schemas"]["Date"];
      /** @description Number of pages. */
      pages?: number;
      /** @description Whether it is appended to the plan. */
      appended: boolean;
      /** @description Why it is not appended. */
      notAppendedReason?: components["schemas"]["Words"];
    };
    /** @description Advice and information. */
    SectionK: {
      /** @description Advice and information gathered for the plan. */
      advice: components["schemas"]["Advice"][];
    };
    /** @description The twelve sections of SEND Regulations 2014, regulation 12(1). */
    Sections: {
      /** @description Section A: views, interests and aspirations. */
      A: components["schemas"]["SectionA"];
      /** @description Section B: special educational needs. */
      B: components["schemas"]["SectionB"];
      /** @description Section C: health needs. */
      C: components["schemas"]["NeedsSection"];
      /** @description Section D: social care needs. */
      D: components["schemas"]["NeedsSection"];
      /** @description Section E: outcomes. */
      E: components["schemas"]["SectionE"];
      /** @description Section F: special educational provision. */
      F: components["schemas"]["ProvisionSection"];
      /** @description Section G: health provision. */
      G: components["schemas"]["ProvisionSection"];
      /** @description Section H1: social care provision under the 1970 Act. */
      H1: components["schemas"]["ProvisionSection"];
      /** @description Section H2: other social care provision. */
      H2: components["schemas"]["ProvisionSection"];
      /** @description Section I: school or college. */
      I: components["schemas"]["SectionI"];
      /** @description Section J: personal budget. */
      J: components["schemas"]["SectionJ"];
      /** @description Section K: advice and information. */
      K: components["schemas"]["SectionK"];
    };
    /** @description Review of the plan. */
    Review: {
      /** @description When the next review is due. */
      by?: components["schemas"]["Date"];
      /** @description When the last review meeting was held. */
      lastMeeting?: components["schemas"]["Date"];
      /**
       * @description What was decided after the last review.
       * @enum {string}
       */
      decision?: "amend" | "maintain" | "cease";
      /** @description How the plan is reviewed. */
      arrangements?: components["schemas"]["Text"];
    };
    /** @description Signature of the local authority's officer. */
    SignOff: {
      /** @description Name of the officer who signs. */
      officerName: components["schemas"]["Name"];
      /** @description Role of the officer. */
      role: components["schemas"]["Name"];
      /** @description When the plan was signed. */
      signedOn: components["schemas"]["Date"];
      /** @description Picture of the signature. */
      signature?: components["schemas"]["ImageData"];
    };
    /** @description One amendment. */
    Amendment: {
      /** @description Date of the amendment. */
      date: components["schemas"]["Date"];
      /**
       * @description Why the plan was amended.
       * @enum {string}
       */
      reason: "annual-review" | "phase-transfer" | "tribunal" | "reassessment" | "move" | "correction";
      /** @description Sections that changed. */
      sections: ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H1" | "H2" | "I" | "J" | "K")[];
      /** @description What changed. */
      summary: components["schemas"]["Text"];
    };
    /** @description A recorded consent. */
    Consent: {
      /** @description Id of the consent, unique in the plan. */
      id: components["schemas"]["Id"];
      /** @description What was agreed to. */
      scope: components["schemas"]["Words"];
      /** @description Who gave the consent. */
      givenBy: components["schemas"]["Name"];
      /** @description When it was given. */
      date: components["schemas"]["Date"];
      /** @description When it was withdrawn. */
      withdrawn?: components["schemas"]["Date"];
    };
    /** @description A person's wording of one item or section. */
    EasyReadEntry: {
      /** @description Sentences that stand in place of the generated ones. */
      sentences: {
        /** @description One sentence. */
        text: components["schemas"]["Text"];
        /** @description Symbol beside it, by its id in the symbol set. */
        symbol?: components["schemas"]["Name"];
      }[];
      /** @description Who reviewed the sentences. */
      reviewedBy?: components["schemas"]["Name"];
      /** @description When they were reviewed. */
      reviewedOn?: components["schemas"]["Date"];
    };
    /** @description A person's edits to the easy-read copy. */
    EasyReadOverrides: {
      /** @description Symbol set for the easy-read copy. */
      symbolSet?: components["schemas"]["Name"];
      /** @description Keyed by the id of an item of this plan, or by a section code; an item's id comes first when both exist. */
      entries?: {
        [key: string]: components["schemas"]["EasyReadEntry"];
      };
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listRenders: {
    parameters: {
      query?: {
        /** @description How many, from 1 to 200; 50 without this. */
        limit?: string;
        /** @description Only renders accepted before this one: its id, as `next` gives it. */
        before?: string;
      };
      header?: {
        /** @description Identifier of the officer that the caller acts for, at most 128 printable characters; written into the audit trail. */
        "On-Behalf-Of"?: string;
        /** @description W3C Trace Context: its trace id is the one in logs and problems. */
        traceparent?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Renders. */
      200: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["JobList"];
        };
      };
      /** @description A parameter or header is not of its form (`urn:clearplan:problem:malformed-request`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Nobody known has asked (`urn:clearplan:problem:unauthenticated`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The key may not do this (`urn:clearplan:problem:missing-scope`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The tenant asks too often (`urn:clearplan:problem:too-many-requests`). */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The service has a fault (`urn:clearplan:problem:internal-fault`). */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Something that the service needs is away (`urn:clearplan:problem:unavailable`). */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  submitRender: {
    parameters: {
      query?: never;
      header?: {
        /** @description 1 to 255 printable characters, unique to this request. The same request sent again with it gives the same render; kept for 24 hours or more. */
        "Idempotency-Key"?: string;
        /** @description `wait=n` waits up to n seconds, 30 at most, for the end. */
        Prefer?: string;
        /** @description Identifier of the officer that the caller acts for, at most 128 printable characters; written into the audit trail. */
        "On-Behalf-Of"?: string;
        /** @description W3C Trace Context: its trace id is the one in logs and problems. */
        traceparent?: string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description The plan, and what is to be made of it. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["RenderRequest"];
      };
    };
    responses: {
      /** @description Accepted, and ended within the time that `Prefer: wait` gave it. */
      200: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          /** @description Where the job is. */
          Location?: string;
          /** @description `wait` */
          "Preference-Applied"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Job"];
        };
      };
      /** @description Accepted. */
      202: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          /** @description Where the job is. */
          Location?: string;
          /** @description Seconds after which to look at it. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Job"];
        };
      };
      /**
       * @description The body is not JSON (`urn:clearplan:problem:not-json`).
       *
       *     A parameter or header is not of its form (`urn:clearplan:problem:malformed-request`).
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Nobody known has asked (`urn:clearplan:problem:unauthenticated`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The key may not do this (`urn:clearplan:problem:missing-scope`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The body came too slowly (`urn:clearplan:problem:too-slow`). */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description A request with this Idempotency-Key is being worked on (`urn:clearplan:problem:request-in-flight`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The request is too large (`urn:clearplan:problem:too-large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The body is of a kind or encoding that is not read here (`urn:clearplan:problem:unsupported-media-type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /**
       * @description The plan, or what stands beside it, has faults (`urn:clearplan:problem:invalid-request`).
       *
       *     The Idempotency-Key was used with another body (`urn:clearplan:problem:key-reused`).
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /**
       * @description The tenant has too many renders waiting (`urn:clearplan:problem:too-many-waiting`).
       *
       *     The tenant has too much of this running at once (`urn:clearplan:problem:too-many-at-once`).
       *
       *     The tenant asks too often (`urn:clearplan:problem:too-many-requests`).
       */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The service has a fault (`urn:clearplan:problem:internal-fault`). */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Something that the service needs is away (`urn:clearplan:problem:unavailable`). */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getRender: {
    parameters: {
      query?: never;
      header?: {
        /** @description Identifier of the officer that the caller acts for, at most 128 printable characters; written into the audit trail. */
        "On-Behalf-Of"?: string;
        /** @description W3C Trace Context: its trace id is the one in logs and problems. */
        traceparent?: string;
      };
      path: {
        /** @description Id of the render. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The job. */
      200: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          /** @description While it has not ended: seconds after which to look again. */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Job"];
        };
      };
      /** @description A parameter or header is not of its form (`urn:clearplan:problem:malformed-request`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Nobody known has asked (`urn:clearplan:problem:unauthenticated`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The key may not do this (`urn:clearplan:problem:missing-scope`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing (`urn:clearplan:problem:not-found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The tenant asks too often (`urn:clearplan:problem:too-many-requests`). */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The service has a fault (`urn:clearplan:problem:internal-fault`). */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Something that the service needs is away (`urn:clearplan:problem:unavailable`). */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  eraseRender: {
    parameters: {
      query?: never;
      header?: {
        /** @description Identifier of the officer that the caller acts for, at most 128 printable characters; written into the audit trail. */
        "On-Behalf-Of"?: string;
        /** @description W3C Trace Context: its trace id is the one in logs and problems. */
        traceparent?: string;
      };
      path: {
        /** @description Id of the render. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erased. */
      200: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErasureReceipt"];
        };
      };
      /** @description A parameter or header is not of its form (`urn:clearplan:problem:malformed-request`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Nobody known has asked (`urn:clearplan:problem:unauthenticated`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The key may not do this (`urn:clearplan:problem:missing-scope`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing (`urn:clearplan:problem:not-found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The tenant asks too often (`urn:clearplan:problem:too-many-requests`). */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The service has a fault (`urn:clearplan:problem:internal-fault`). */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Something that the service needs is away (`urn:clearplan:problem:unavailable`). */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  followRender: {
    parameters: {
      query?: never;
      header?: {
        /** @description Number of the last event that was seen; those after it are sent. */
        "Last-Event-ID"?: string;
        /** @description Identifier of the officer that the caller acts for, at most 128 printable characters; written into the audit trail. */
        "On-Behalf-Of"?: string;
        /** @description W3C Trace Context: its trace id is the one in logs and problems. */
        traceparent?: string;
      };
      path: {
        /** @description Id of the render. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The events, as they happen. */
      200: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          [name: string]: unknown;
        };
        content: {
          "text/event-stream": string;
        };
      };
      /** @description It has ended, and everything has been seen. */
      204: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter or header is not of its form (`urn:clearplan:problem:malformed-request`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Nobody known has asked (`urn:clearplan:problem:unauthenticated`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The key may not do this (`urn:clearplan:problem:missing-scope`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing (`urn:clearplan:problem:not-found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /**
       * @description The tenant has too much of this running at once (`urn:clearplan:problem:too-many-at-once`).
       *
       *     The tenant asks too often (`urn:clearplan:problem:too-many-requests`).
       */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The service has a fault (`urn:clearplan:problem:internal-fault`). */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Something that the service needs is away (`urn:clearplan:problem:unavailable`). */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getOutput: {
    parameters: {
      query?: {
        /** @description `1`: the file is to be saved, not shown. */
        download?: "1";
      };
      header?: {
        /** @description ETags that the caller has already. */
        "If-None-Match"?: string;
        /** @description Identifier of the officer that the caller acts for, at most 128 printable characters; written into the audit trail. */
        "On-Behalf-Of"?: string;
        /** @description W3C Trace Context: its trace id is the one in logs and problems. */
        traceparent?: string;
      };
      path: {
        /** @description Id of the render. */
        id: string;
        /** @description Name of the file. */
        name:
          | "standard.pdf"
          | "standard.html"
          | "large-print.pdf"
          | "large-print.html"
          | "easy-read.pdf"
          | "easy-read.html"
          | "summary.pdf"
          | "summary.html"
          | "easy-read.json";
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file. */
      200: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          /** @description The digest of the bytes. */
          ETag?: string;
          /** @description Shown or saved; the name says edition and date and nothing of the child. */
          "Content-Disposition"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/pdf": unknown;
          "text/html": string;
          "application/json": components["schemas"]["Script"];
        };
      };
      /** @description The file that `If-None-Match` names is still the same. Nothing was fetched. */
      304: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          /** @description The digest of the bytes. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter or header is not of its form (`urn:clearplan:problem:malformed-request`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Nobody known has asked (`urn:clearplan:problem:unauthenticated`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The key may not do this (`urn:clearplan:problem:missing-scope`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing (`urn:clearplan:problem:not-found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The render has not ended yet (`urn:clearplan:problem:not-ready`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It was here and is no longer kept (`urn:clearplan:problem:gone`). */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The tenant asks too often (`urn:clearplan:problem:too-many-requests`). */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /**
       * @description What was stored is damaged, and nothing of it is sent (`urn:clearplan:problem:data-damaged`).
       *
       *     The service has a fault (`urn:clearplan:problem:internal-fault`).
       */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Something that the service needs is away (`urn:clearplan:problem:unavailable`). */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getReport: {
    parameters: {
      query?: {
        /** @description `1`: the file is to be saved, not shown. */
        download?: "1";
      };
      header?: {
        /** @description ETags that the caller has already. */
        "If-None-Match"?: string;
        /** @description Identifier of the officer that the caller acts for, at most 128 printable characters; written into the audit trail. */
        "On-Behalf-Of"?: string;
        /** @description W3C Trace Context: its trace id is the one in logs and problems. */
        traceparent?: string;
      };
      path: {
        /** @description Id of the render. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The report. */
      200: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          /** @description The digest of the bytes. */
          ETag?: string;
          /** @description Shown or saved; the name says edition and date and nothing of the child. */
          "Content-Disposition"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Report"];
          "text/html": string;
        };
      };
      /** @description The file that `If-None-Match` names is still the same. Nothing was fetched. */
      304: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          /** @description The digest of the bytes. */
          ETag?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter or header is not of its form (`urn:clearplan:problem:malformed-request`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Nobody known has asked (`urn:clearplan:problem:unauthenticated`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The key may not do this (`urn:clearplan:problem:missing-scope`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing (`urn:clearplan:problem:not-found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no form of it that you accept (`urn:clearplan:problem:not-acceptable`). */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The render has not ended yet (`urn:clearplan:problem:not-ready`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It was here and is no longer kept (`urn:clearplan:problem:gone`). */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The tenant asks too often (`urn:clearplan:problem:too-many-requests`). */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /**
       * @description What was stored is damaged, and nothing of it is sent (`urn:clearplan:problem:data-damaged`).
       *
       *     The service has a fault (`urn:clearplan:problem:internal-fault`).
       */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Something that the service needs is away (`urn:clearplan:problem:unavailable`). */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  checkPlan: {
    parameters: {
      query?: never;
      header?: {
        /** @description Identifier of the officer that the caller acts for, at most 128 printable characters; written into the audit trail. */
        "On-Behalf-Of"?: string;
        /** @description W3C Trace Context: its trace id is the one in logs and problems. */
        traceparent?: string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description The plan, and what it is held against. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["CheckRequest"];
      };
    };
    responses: {
      /** @description The report. */
      200: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Report"];
          "text/html": string;
        };
      };
      /**
       * @description The body is not JSON (`urn:clearplan:problem:not-json`).
       *
       *     A parameter or header is not of its form (`urn:clearplan:problem:malformed-request`).
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Nobody known has asked (`urn:clearplan:problem:unauthenticated`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The key may not do this (`urn:clearplan:problem:missing-scope`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no form of it that you accept (`urn:clearplan:problem:not-acceptable`). */
      406: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The body came too slowly (`urn:clearplan:problem:too-slow`). */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The request is too large (`urn:clearplan:problem:too-large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The body is of a kind or encoding that is not read here (`urn:clearplan:problem:unsupported-media-type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The plan, or what stands beside it, has faults (`urn:clearplan:problem:invalid-request`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /**
       * @description The tenant has too much of this running at once (`urn:clearplan:problem:too-many-at-once`).
       *
       *     The tenant asks too often (`urn:clearplan:problem:too-many-requests`).
       */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The service has a fault (`urn:clearplan:problem:internal-fault`). */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Something that the service needs is away (`urn:clearplan:problem:unavailable`). */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  draftEasyRead: {
    parameters: {
      query?: never;
      header?: {
        /** @description Identifier of the officer that the caller acts for, at most 128 printable characters; written into the audit trail. */
        "On-Behalf-Of"?: string;
        /** @description W3C Trace Context: its trace id is the one in logs and problems. */
        traceparent?: string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description The plan, and the script as a person edited it. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["DraftRequest"];
      };
    };
    responses: {
      /** @description The script. */
      200: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Script"];
        };
      };
      /**
       * @description The body is not JSON (`urn:clearplan:problem:not-json`).
       *
       *     A parameter or header is not of its form (`urn:clearplan:problem:malformed-request`).
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Nobody known has asked (`urn:clearplan:problem:unauthenticated`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The key may not do this (`urn:clearplan:problem:missing-scope`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The body came too slowly (`urn:clearplan:problem:too-slow`). */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The request is too large (`urn:clearplan:problem:too-large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The body is of a kind or encoding that is not read here (`urn:clearplan:problem:unsupported-media-type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The plan, or what stands beside it, has faults (`urn:clearplan:problem:invalid-request`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /**
       * @description The tenant has too much of this running at once (`urn:clearplan:problem:too-many-at-once`).
       *
       *     The tenant asks too often (`urn:clearplan:problem:too-many-requests`).
       */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The service has a fault (`urn:clearplan:problem:internal-fault`). */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Something that the service needs is away (`urn:clearplan:problem:unavailable`). */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  submitBatch: {
    parameters: {
      query?: never;
      header?: {
        /** @description Identifier of the officer that the caller acts for, at most 128 printable characters; written into the audit trail. */
        "On-Behalf-Of"?: string;
        /** @description W3C Trace Context: its trace id is the one in logs and problems. */
        traceparent?: string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description One render request on each line. */
    requestBody: {
      content: {
        "application/x-ndjson": string;
        "application/jsonl": string;
      };
    };
    responses: {
      /** @description The lines were taken; what became of each. */
      202: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          /** @description Where the batch is. */
          Location?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Batch"];
        };
      };
      /** @description A parameter or header is not of its form (`urn:clearplan:problem:malformed-request`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Nobody known has asked (`urn:clearplan:problem:unauthenticated`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The key may not do this (`urn:clearplan:problem:missing-scope`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The body came too slowly (`urn:clearplan:problem:too-slow`). */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The request is too large (`urn:clearplan:problem:too-large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The body is of a kind or encoding that is not read here (`urn:clearplan:problem:unsupported-media-type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The plan, or what stands beside it, has faults (`urn:clearplan:problem:invalid-request`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /**
       * @description The tenant has too many renders waiting (`urn:clearplan:problem:too-many-waiting`).
       *
       *     The tenant has too much of this running at once (`urn:clearplan:problem:too-many-at-once`).
       *
       *     The tenant asks too often (`urn:clearplan:problem:too-many-requests`).
       */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The service has a fault (`urn:clearplan:problem:internal-fault`). */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Something that the service needs is away (`urn:clearplan:problem:unavailable`). */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getBatch: {
    parameters: {
      query?: never;
      header?: {
        /** @description Identifier of the officer that the caller acts for, at most 128 printable characters; written into the audit trail. */
        "On-Behalf-Of"?: string;
        /** @description W3C Trace Context: its trace id is the one in logs and problems. */
        traceparent?: string;
      };
      path: {
        /** @description Id of the batch. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The batch. */
      200: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Batch"];
        };
      };
      /** @description A parameter or header is not of its form (`urn:clearplan:problem:malformed-request`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Nobody known has asked (`urn:clearplan:problem:unauthenticated`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The key may not do this (`urn:clearplan:problem:missing-scope`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing (`urn:clearplan:problem:not-found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The tenant asks too often (`urn:clearplan:problem:too-many-requests`). */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The service has a fault (`urn:clearplan:problem:internal-fault`). */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Something that the service needs is away (`urn:clearplan:problem:unavailable`). */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listDeliveries: {
    parameters: {
      query?: {
        /** @description Only of this render: its id. */
        render?: string;
        /** @description How many, from 1 to 200; 50 without this. */
        limit?: string;
      };
      header?: {
        /** @description Identifier of the officer that the caller acts for, at most 128 printable characters; written into the audit trail. */
        "On-Behalf-Of"?: string;
        /** @description W3C Trace Context: its trace id is the one in logs and problems. */
        traceparent?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Deliveries. */
      200: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["DeliveryList"];
        };
      };
      /** @description A parameter or header is not of its form (`urn:clearplan:problem:malformed-request`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Nobody known has asked (`urn:clearplan:problem:unauthenticated`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The key may not do this (`urn:clearplan:problem:missing-scope`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The tenant asks too often (`urn:clearplan:problem:too-many-requests`). */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The service has a fault (`urn:clearplan:problem:internal-fault`). */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Something that the service needs is away (`urn:clearplan:problem:unavailable`). */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  replayDelivery: {
    parameters: {
      query?: never;
      header?: {
        /** @description Identifier of the officer that the caller acts for, at most 128 printable characters; written into the audit trail. */
        "On-Behalf-Of"?: string;
        /** @description W3C Trace Context: its trace id is the one in logs and problems. */
        traceparent?: string;
      };
      path: {
        /** @description Id of the delivery. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is due. */
      202: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Replay"];
        };
      };
      /** @description A parameter or header is not of its form (`urn:clearplan:problem:malformed-request`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Nobody known has asked (`urn:clearplan:problem:unauthenticated`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The key may not do this (`urn:clearplan:problem:missing-scope`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing (`urn:clearplan:problem:not-found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The delivery is being sent right now (`urn:clearplan:problem:being-sent`). */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It was here and is no longer kept (`urn:clearplan:problem:gone`). */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The tenant asks too often (`urn:clearplan:problem:too-many-requests`). */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The service has a fault (`urn:clearplan:problem:internal-fault`). */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Something that the service needs is away (`urn:clearplan:problem:unavailable`). */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  verifyAudit: {
    parameters: {
      query?: {
        /** @description Another tenant's chain; only where the database is embedded, for the tenant `local` with `admin`. */
        tenant?: string;
      };
      header?: {
        /** @description Identifier of the officer that the caller acts for, at most 128 printable characters; written into the audit trail. */
        "On-Behalf-Of"?: string;
        /** @description W3C Trace Context: its trace id is the one in logs and problems. */
        traceparent?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was found. */
      200: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Verification"];
        };
      };
      /** @description A parameter or header is not of its form (`urn:clearplan:problem:malformed-request`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Nobody known has asked (`urn:clearplan:problem:unauthenticated`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The key may not do this (`urn:clearplan:problem:missing-scope`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The tenant asks too often (`urn:clearplan:problem:too-many-requests`). */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The service has a fault (`urn:clearplan:problem:internal-fault`). */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Something that the service needs is away (`urn:clearplan:problem:unavailable`). */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  exportAudit: {
    parameters: {
      query?: {
        /** @description Rows of this moment and later. ISO 8601 date-time with Z or an offset. */
        since?: string;
        /** @description Only of this render: its id. */
        render?: string;
        /** @description Another tenant's chain; only where the database is embedded, for the tenant `local` with `admin`. */
        tenant?: string;
      };
      header?: {
        /** @description Identifier of the officer that the caller acts for, at most 128 printable characters; written into the audit trail. */
        "On-Behalf-Of"?: string;
        /** @description W3C Trace Context: its trace id is the one in logs and problems. */
        traceparent?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The rows. */
      200: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/x-ndjson": string;
        };
      };
      /** @description A parameter or header is not of its form (`urn:clearplan:problem:malformed-request`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Nobody known has asked (`urn:clearplan:problem:unauthenticated`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The key may not do this (`urn:clearplan:problem:missing-scope`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The tenant asks too often (`urn:clearplan:problem:too-many-requests`). */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The service has a fault (`urn:clearplan:problem:internal-fault`). */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Something that the service needs is away (`urn:clearplan:problem:unavailable`). */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listKeys: {
    parameters: {
      query?: never;
      header?: {
        /** @description Identifier of the officer that the caller acts for, at most 128 printable characters; written into the audit trail. */
        "On-Behalf-Of"?: string;
        /** @description W3C Trace Context: its trace id is the one in logs and problems. */
        traceparent?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Keys. */
      200: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ApiKeyList"];
        };
      };
      /** @description A parameter or header is not of its form (`urn:clearplan:problem:malformed-request`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Nobody known has asked (`urn:clearplan:problem:unauthenticated`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The key may not do this (`urn:clearplan:problem:missing-scope`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The tenant asks too often (`urn:clearplan:problem:too-many-requests`). */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The service has a fault (`urn:clearplan:problem:internal-fault`). */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Something that the service needs is away (`urn:clearplan:problem:unavailable`). */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  makeKey: {
    parameters: {
      query?: never;
      header?: {
        /** @description Identifier of the officer that the caller acts for, at most 128 printable characters; written into the audit trail. */
        "On-Behalf-Of"?: string;
        /** @description W3C Trace Context: its trace id is the one in logs and problems. */
        traceparent?: string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description What the key may do, and for how long. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["KeyRequest"];
      };
    };
    responses: {
      /** @description Made. */
      201: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MadeKey"];
        };
      };
      /**
       * @description The body is not JSON (`urn:clearplan:problem:not-json`).
       *
       *     A parameter or header is not of its form (`urn:clearplan:problem:malformed-request`).
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Nobody known has asked (`urn:clearplan:problem:unauthenticated`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The key may not do this (`urn:clearplan:problem:missing-scope`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The body came too slowly (`urn:clearplan:problem:too-slow`). */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The request is too large (`urn:clearplan:problem:too-large`). */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The body is of a kind or encoding that is not read here (`urn:clearplan:problem:unsupported-media-type`). */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The plan, or what stands beside it, has faults (`urn:clearplan:problem:invalid-request`). */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The tenant asks too often (`urn:clearplan:problem:too-many-requests`). */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The service has a fault (`urn:clearplan:problem:internal-fault`). */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Something that the service needs is away (`urn:clearplan:problem:unavailable`). */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  revokeKey: {
    parameters: {
      query?: never;
      header?: {
        /** @description Identifier of the officer that the caller acts for, at most 128 printable characters; written into the audit trail. */
        "On-Behalf-Of"?: string;
        /** @description W3C Trace Context: its trace id is the one in logs and problems. */
        traceparent?: string;
      };
      path: {
        /** @description Id of the key. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Revoked. */
      200: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ApiKey"];
        };
      };
      /** @description A parameter or header is not of its form (`urn:clearplan:problem:malformed-request`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Nobody known has asked (`urn:clearplan:problem:unauthenticated`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The key may not do this (`urn:clearplan:problem:missing-scope`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description There is no such thing (`urn:clearplan:problem:not-found`). */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The tenant asks too often (`urn:clearplan:problem:too-many-requests`). */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The service has a fault (`urn:clearplan:problem:internal-fault`). */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Something that the service needs is away (`urn:clearplan:problem:unavailable`). */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getPlanSchema: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The schema. */
      200: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/schema+json": {
            [key: string]: unknown;
          };
        };
      };
      /** @description A parameter or header is not of its form (`urn:clearplan:problem:malformed-request`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The service has a fault (`urn:clearplan:problem:internal-fault`). */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getOpenApi: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The document. */
      200: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            [key: string]: unknown;
          };
        };
      };
      /** @description A parameter or header is not of its form (`urn:clearplan:problem:malformed-request`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The service has a fault (`urn:clearplan:problem:internal-fault`). */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getDocs: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The page. */
      200: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          [name: string]: unknown;
        };
        content: {
          "text/html": string;
        };
      };
      /** @description A parameter or header is not of its form (`urn:clearplan:problem:malformed-request`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The service has a fault (`urn:clearplan:problem:internal-fault`). */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getHome: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The page. */
      200: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          [name: string]: unknown;
        };
        content: {
          "text/html": string;
        };
      };
      /** @description A parameter or header is not of its form (`urn:clearplan:problem:malformed-request`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The service has a fault (`urn:clearplan:problem:internal-fault`). */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getVersion: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The version. */
      200: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Version"];
        };
      };
      /** @description A parameter or header is not of its form (`urn:clearplan:problem:malformed-request`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The service has a fault (`urn:clearplan:problem:internal-fault`). */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  isAlive: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is. */
      200: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Alive"];
        };
      };
      /** @description A parameter or header is not of its form (`urn:clearplan:problem:malformed-request`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The service has a fault (`urn:clearplan:problem:internal-fault`). */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
  isReady: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It can. */
      200: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Readiness"];
        };
      };
      /** @description A parameter or header is not of its form (`urn:clearplan:problem:malformed-request`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The service has a fault (`urn:clearplan:problem:internal-fault`). */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description It cannot, for now. */
      503: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Readiness"];
        };
      };
    };
  };
  getMetrics: {
    parameters: {
      query?: never;
      header?: {
        /** @description Identifier of the officer that the caller acts for, at most 128 printable characters; written into the audit trail. */
        "On-Behalf-Of"?: string;
        /** @description W3C Trace Context: its trace id is the one in logs and problems. */
        traceparent?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The metrics. */
      200: {
        headers: {
          /** @description Id to find the request by in the logs. */
          "x-trace-id"?: string;
          [name: string]: unknown;
        };
        content: {
          "text/plain": string;
        };
      };
      /** @description A parameter or header is not of its form (`urn:clearplan:problem:malformed-request`). */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Nobody known has asked (`urn:clearplan:problem:unauthenticated`). */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The key may not do this (`urn:clearplan:problem:missing-scope`). */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The tenant asks too often (`urn:clearplan:problem:too-many-requests`). */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description The service has a fault (`urn:clearplan:problem:internal-fault`). */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
      /** @description Something that the service needs is away (`urn:clearplan:problem:unavailable`). */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/problem+json": components["schemas"]["Problem"];
        };
      };
    };
  };
}
