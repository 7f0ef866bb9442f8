// Pictures that the plan itself carries.

import type { ImageData } from "../../plan/schema.js";

/** A picture of the plan by its place there: `data:/signOff/signature`. Whoever supplies bytes reads it from the plan. */
export function planImage(image: ImageData, at: string) {
  return { image: `data:${at}`, alt: image.alt, at };
}
