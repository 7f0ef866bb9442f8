// What the tests need besides Node: a JDK and JAXB for veraPDF, qpdf and poppler to read PDFs back, Chromium for the
// HTML, Redis and PostgreSQL, which the tests start themselves. On Debian as root they are installed; elsewhere this names what is missing and how to get it, and fails.

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";

const NEEDS = [
  {
    what: "a Java compiler, for veraPDF",
    found: () => runs("javac", ["-version"]),
    packages: ["openjdk-17-jdk-headless"],
  },
  {
    what: "JAXB, for veraPDF",
    found: () => existsSync("/usr/share/java/jaxb-runtime.jar"),
    packages: ["libjaxb-java"],
  },
  { what: "qpdf, which reads PDFs back", found: () => runs("qpdf", ["--version"]), packages: ["qpdf"] },
  {
    what: "pdftoppm, which draws PDF pages",
    found: () => runs("pdftoppm", ["-v"]),
    packages: ["poppler-utils"],
  },
  {
    what: "openssl, which makes a certificate for a receiver of webhooks",
    found: () => runs("openssl", ["version"]),
    packages: ["openssl"],
  },
  {
    what: "Chromium, which opens the HTML",
    found: () => existsSync("/usr/bin/chromium"),
    packages: ["chromium"],
  },
  {
    what: "Redis, for the queue",
    found: () => runs("redis-server", ["--version"]),
    packages: ["redis-server"],
  },
  { what: "PostgreSQL, for the records", found: hasPostgres, packages: ["postgresql"] },
];

function runs(command, args) {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

function hasPostgres() {
  const root = "/usr/lib/postgresql";
  return (
    existsSync(root) &&
    readdirSync(root).some((version) => runs(`${root}/${version}/bin/postgres`, ["--version"]))
  );
}

/** Debian starts a server when it is installed, unless this says no; the tests start their own. */
function withoutStartingServers(install) {
  const policy = "/usr/sbin/policy-rc.d";
  if (existsSync(policy)) return install();
  writeFileSync(policy, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  try {
    return install();
  } finally {
    rmSync(policy, { force: true });
  }
}

const missing = NEEDS.filter((need) => !need.found());
if (missing.length > 0) {
  const packages = missing.flatMap((need) => need.packages);
  const canInstall = runs("apt-get", ["--version"]) && process.getuid?.() === 0;
  if (!canInstall) {
    console.error("The tests need, and did not find:");
    for (const need of missing) console.error(`- ${need.what}`);
    console.error(`On Debian or Ubuntu: sudo apt-get install ${packages.join(" ")}`);
    process.exit(1);
  }
  console.log(`Installing what the tests need: ${packages.join(", ")}`);
  const quiet = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  execFileSync("apt-get", ["update", "-qq"], quiet);
  withoutStartingServers(() =>
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], quiet),
  );
  const still = missing.filter((need) => !need.found());
  if (still.length > 0) {
    console.error(`Still missing after installing: ${still.map((need) => need.what).join("; ")}`);
    process.exit(1);
  }
}
