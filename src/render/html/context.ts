// What every node's renderer is given besides its node.

import type { Block, DocumentTree } from "../../document/tree.js";
import type { Theme } from "../../theme/theme.js";
import type { Html } from "./html.js";
import type { PictureStore } from "./pictures.js";

export interface HtmlContext {
  readonly tree: DocumentTree;
  readonly theme: Theme;
  readonly pictures: PictureStore;
  /** Anchors that stand in the document: a link to any other is set as plain words. */
  readonly anchors: ReadonlySet<string>;
  /** Whether the document has a table of contents to go back to. */
  readonly hasContents: boolean;
  /** Renders each block; what is inside a node comes through here, so that nodes need not know one another. */
  blocks(children: readonly Block[]): Html[];
}
