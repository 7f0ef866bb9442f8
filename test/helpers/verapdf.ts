// veraPDF over the files that tests make: one Java process for a test file, fed line by line.

import { execFileSync, spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { INSTALLATION } from "../../src/resources/installation.js";

const JAR = join(INSTALLATION, "node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar");
const DEBIAN = [
  "jaxb-runtime",
  "jaxb-core",
  "jaxb-api",
  "istack-commons-runtime",
  "txw2",
  "javax.activation",
].map((name) => `/usr/share/java/${name}.jar`);

export type Flavour = "ua1" | "3a";

/** A running validator; `close` stops it and removes its files. */
export class VeraPdf {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #folder = mkdtempSync(join(tmpdir(), "clearplan-verapdf-"));
  readonly #waiting: ((line: string) => void)[] = [];
  #files = 0;

  constructor() {
    const missing = [JAR, ...DEBIAN].filter((file) => !existsSync(file));
    if (missing.length > 0)
      throw new Error(`veraPDF cannot run: ${missing.join(", ")} missing (apt-get install libjaxb-java)`);
    const classes = join(this.#folder, "classes");
    mkdirSync(classes);
    const path = [JAR, ...DEBIAN].join(":");
    execFileSync("javac", ["-cp", path, "-d", classes, join(INSTALLATION, "test/helpers/verapdf/Vera.java")]);
    this.#process = spawn("java", ["-Xmx1g", "-cp", `${path}:${classes}`, "Vera"], { stdio: "pipe" });
    this.#process.stderr.resume();
    createInterface({ input: this.#process.stdout }).on("line", (line) => this.#waiting.shift()?.(line));
    this.#process.on("exit", () => {
      for (const answer of this.#waiting.splice(0)) answer("unreadable\tthe validator stopped");
    });
  }

  /** What each flavour says of a file: "ok" or the rules that failed. */
  async validate(bytes: Uint8Array, flavours: readonly Flavour[] = ["ua1", "3a"]): Promise<string[]> {
    const file = join(this.#folder, `${(this.#files += 1)}.pdf`);
    writeFileSync(file, bytes);
    const answers = await Promise.all(
      flavours.map(async (flavour) => {
        const line = await new Promise<string>((resolve) => {
          this.#waiting.push(resolve);
          this.#process.stdin.write(`${flavour}\t${file}\n`);
        });
        const [verdict, detail] = line.split("\t", 2);
        return verdict === "ok" ? "ok" : `${flavour}: ${verdict} ${detail}`;
      }),
    );
    rmSync(file);
    return answers;
  }

  close(): void {
    this.#process.stdin.end();
    this.#process.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
