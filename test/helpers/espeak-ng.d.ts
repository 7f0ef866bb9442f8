declare module "espeak-ng" {
  /** Runs the program once with its arguments, which it changes; files that it writes are in memory. */
  export default function ESpeakNg(options: {
    arguments: string[];
  }): Promise<{ FS: { readFile(path: string): Uint8Array } }>;
}
