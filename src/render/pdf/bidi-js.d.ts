// The part of bidi-js that we use; its own types describe a module of another kind than the one it ships.
declare module "bidi-js" {
  interface Bidi {
    getEmbeddingLevels(
      text: string,
      base: "ltr" | "rtl" | "auto",
    ): { levels: Uint8Array; paragraphs: { start: number; end: number; level: number }[] };
    getMirroredCharacter(character: string): string | null;
  }
  export default function bidiFactory(): Bidi;
}
