// What the sample and the stores say about the whole caseload.

import type { Figure } from "../lib/figure.js";
import { mean, quantile } from "../lib/least-squares.js";
import { seeded } from "../lib/random.js";
import { digits, type PartResults } from "../lib/results-table.js";
import { sampleOf } from "../lib/sample.js";
import { meanStored, type MeasuredPlan, type MeasuredSample } from "./render-sample.js";
import type { Saturation } from "./saturation.js";
import { simulate, type Simulated } from "./simulate.js";
import { allAtOnce, CASELOAD, PEAK, PEAK_PLANS, peakDay } from "./year.js";

export interface Measured {
  sample: MeasuredSample;
  saturation: readonly Saturation[];
  seed: number;
}

const WORKERS = [1, 8, 64];
const RETENTION_DAYS = 7;
const MEGABYTE = 1e6;
const GIGABYTE = 1e9;
const PLANS = CASELOAD.toLocaleString("en-GB");

export function caseloadFigures({ sample, saturation, seed }: Measured): PartResults[] {
  const seconds = sample.plans.map((plan) => plan.seconds);
  const bytes = mean(sample.plans.map(storedBytes));
  const random = seeded(seed);
  const arrivals = peakDay(random);
  return [
    {
      title: `The sample: ${sample.plans.length} plan sets, all editions and formats`,
      figures: sampleFigures(sample),
    },
    {
      title: `The whole caseload: ${PLANS} plan sets`,
      figures: [
        {
          what: "core-hours",
          value: (CASELOAD * sample.coreSeconds) / 3600,
          unit: "core-hours",
          bar: { floor: 400, aim: 100 },
        },
        { what: "disk for its sealed plans and outputs", value: (CASELOAD * bytes) / GIGABYTE, unit: "GB" },
        ...WORKERS.map((workers) => wholeFigure(simulate(allAtOnce(), seconds, workers, random))),
      ],
    },
    {
      title: `12 February: ${PEAK_PLANS.toLocaleString("en-GB")} plan sets in ten hours, assumed to be ${PEAK} times a usual day`,
      figures: [
        {
          what: `disk, were there ${RETENTION_DAYS} such days`,
          value: (RETENTION_DAYS * PEAK_PLANS * bytes) / GIGABYTE,
          unit: "GB",
        },
        ...WORKERS.map((workers) => peakFigure(simulate(arrivals, seconds, workers, random))),
      ],
    },
    {
      title: "Each store alone, nothing rendered",
      figures: [...saturation]
        .sort((a, b) => a.plans - b.plans)
        .map(({ store, plans }) => saturationFigure(store, plans, mean(seconds))),
    },
  ];
}

function sampleFigures({ plans, coreSeconds }: MeasuredSample): Figure[] {
  const pages = plans.map((plan) => plan.pages);
  return [
    {
      what: "pages of the standard edition",
      value: sampleOf(pages),
      unit: "pages",
      remark: `nine of ten between ${quantile(pages, 0.05)} and ${quantile(pages, 0.95)}; mean ${digits(mean(pages))}`,
    },
    { what: "a plan set in a thread", value: sampleOf(plans.map(({ seconds }) => seconds)), unit: "s" },
    { what: "processor time of a plan set", value: coreSeconds, unit: "s" },
    {
      what: "sealed plan and outputs of a plan set",
      value: sampleOf(plans.map((plan) => storedBytes(plan) / MEGABYTE)),
      unit: "MB",
      remark: `mean: ${largest(plans)}`,
    },
  ];
}

const storedBytes = ({ stored }: MeasuredPlan): number => stored.reduce((sum, { bytes }) => sum + bytes, 0);

/** What takes most of the disk. */
function largest(plans: readonly MeasuredPlan[]): string {
  return meanStored(plans)
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 5)
    .map(({ name, bytes }) => `${name} ${digits(bytes / MEGABYTE)}`)
    .join(", ");
}

const named = (workers: number): string => `${workers} ${workers === 1 ? "worker" : "workers"}`;

const wholeFigure = ({ workers, hours }: Simulated): Figure => ({
  what: `${named(workers)}: until all are made`,
  value: hours,
  unit: "hours",
});

const peakFigure = ({ workers, hours, longestQueue, middle, slowest }: Simulated): Figure => ({
  what: `${named(workers)}: from opening until the last is made`,
  value: hours,
  unit: "hours",
  remark: `queue at most ${longestQueue.toLocaleString("en-GB")}; from arrival to end p50 ${digits(middle)} s, p99 ${digits(slowest)} s`,
});

const saturationFigure = (store: string, plans: number, seconds: number): Figure => ({
  what: store,
  value: plans,
  unit: "plan sets a second",
  remark: `enough for ${digits(plans * seconds)} workers`,
});
