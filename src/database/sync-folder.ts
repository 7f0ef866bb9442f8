// Forces the names in a folder to the disk: a file that was written and synced is lost with the power if its name is.

import { open } from "node:fs/promises";

export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
