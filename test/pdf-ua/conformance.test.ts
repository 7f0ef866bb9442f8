// Every suite that has its PDFs validated, in one file, so that one Java process serves them all.

import { afterAll } from "vitest";
import "./sample-trees.suite.js";
import "./examples.suite.js";
import "./random-plans.suite.js";
import "./symbol-sets.suite.js";
import "./looks.suite.js";
import "./monochrome.suite.js";
import "./authority-set.suite.js";
import "./booklet.suite.js";
import "./report.suite.js";
import "./scripts.suite.js";
import { closeVera } from "./shared-verapdf.js";

afterAll(closeVera);
