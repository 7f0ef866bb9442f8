// How many pages a PDF has, whoever made it.

import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export async function readPageCount(bytes: Uint8Array): Promise<number> {
  // It keeps what it is given.
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const { numPages } = await loading.promise;
  await loading.destroy();
  return numPages;
}
