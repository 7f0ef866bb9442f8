// A fault of the installation: a template set, a logo. It is thrown, for no plan can mend it; whoever installed can.

/** Its message says which file has what fault; it never quotes a plan. */
export class InstallationError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "InstallationError";
  }
}
