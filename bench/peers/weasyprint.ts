// WeasyPrint as Debian has it, asked for PDF/UA-1: a process for each document, as it is mostly used.

import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { removeFolder, temporaryFolder } from "../../test/helpers/processes.js";
import { programVersion } from "../lib/machine.js";
import { htmlSource } from "./html-source.js";
import type { FoundPeer } from "./peer.js";

const run = promisify(execFile);

export async function weasyprint(): Promise<FoundPeer> {
  const version = programVersion("weasyprint", ["--version"]);
  if (version === "absent") return { missing: "WeasyPrint: apt-get install weasyprint" };
  const folder = await temporaryFolder("weasyprint");
  let documents = 0;
  return {
    name: `WeasyPrint ${version}`,
    remark: "a process of its own, its start included, PDF/UA-1; from HTML to bytes",
    prepare: async (document, sheet) => {
      const source = join(folder, `${(documents += 1)}.html`);
      const made = source.replace(/html$/, "pdf");
      await writeFile(source, htmlSource(document, sheet));
      return async () => {
        await run("weasyprint", ["--quiet", "--pdf-variant", "pdf/ua-1", source, made]);
        return readFile(made);
      };
    },
    close: () => removeFolder(folder),
  };
}
