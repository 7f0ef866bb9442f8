// The line breaking package (Unicode Standard Annex 14) has no types of its own.
declare module "linebreak" {
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { position: number; required?: boolean } | null;
  }
}
