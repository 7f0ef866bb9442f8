// Chromium's print to PDF, tagged and with an outline, in a browser that runs already.

import { existsSync } from "node:fs";
import { startChromium } from "../../test/helpers/chromium.js";
import type { FoundPeer } from "./peer.js";
import { htmlSource } from "./html-source.js";

const EXECUTABLE = "/usr/bin/chromium";

export async function chromium(): Promise<FoundPeer> {
  if (!existsSync(EXECUTABLE)) return { missing: "Chromium: apt-get install chromium" };
  const browser = await startChromium();
  return {
    name: `Chromium ${browser.version().split(".")[0]}`,
    remark: "a page in a running browser, tagged and with an outline; from HTML to bytes",
    prepare: (document, sheet) => {
      const html = htmlSource(document, sheet);
      return Promise.resolve(async () => {
        const page = await browser.newPage();
        try {
          await page.setContent(html, { waitUntil: "load" });
          return await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true });
        } finally {
          await page.close();
        }
      });
    },
    close: () => browser.close(),
  };
}
