/** @jsxImportSource hono/jsx */
// Minutes and reading age of each section as bars with their values beside them. A table with the same numbers stands
// under it, so the drawing says nothing to a screen reader.

import type { FC } from "hono/jsx";
import type { ReadAloud } from "../analysis/read-aloud.js";
import type { Report, SectionReport } from "../analysis/report.js";
import { minutes, readingAge } from "../analysis/report-words.js";
import { defaultPolicy } from "../checks/policy.js";

export type Listener = keyof ReadAloud;

/** Units of the drawing; it grows and shrinks with the page. */
const WIDTH = 520;
const LEFT = 44;
const RIGHT = 84;
const ROW = 34;
const BAR = 20;
const TOP = 30;
const SPAN = WIDTH - LEFT - RIGHT;

interface Bar {
  code: string;
  value: number;
  label: string;
}

export const MinuteBars: FC<{ report: Report; listener: Listener }> = ({ report, listener }) => (
  <Bars
    bars={report.sections.map((section) => ({
      code: section.code,
      value: section.readAloud[listener].seconds,
      label: `${minutes(section.readAloud[listener].seconds)} min`,
    }))}
    most={0}
  />
);

/** Oldest age that is drawn. */
const OLDEST = 20;
/** What the policy lets a section ask for: drawn as a line to hold bars against. */
const GUIDE = defaultPolicy.budgets.readingAge;

export const AgeBars: FC<{ report: Report }> = ({ report }) => (
  <Bars
    bars={report.sections.map((section) => ({
      code: section.code,
      value: middleAge(section),
      label: ageLabel(section),
    }))}
    most={OLDEST}
    mark={{ at: GUIDE, text: `guide ${GUIDE}` }}
  />
);

const middleAge = ({ readability: { readingAge: age } }: SectionReport): number =>
  age === undefined ? 0 : Math.min(OLDEST, (age.low + age.high) / 2);

const ageLabel = ({ readability }: SectionReport): string =>
  readability.readingAge === undefined ? "too short" : readingAge(readability);

interface BarsProps {
  bars: readonly Bar[];
  /** Value across the drawing; 0: that of the longest bar. */
  most: number;
  mark?: { at: number; text: string };
}

const Bars: FC<BarsProps> = ({ bars, most, mark }) => {
  const full = Math.max(most, 1, ...bars.map(({ value }) => value));
  const height = TOP + bars.length * ROW;
  const end = (value: number): number => LEFT + Math.max(2, Math.round((value / full) * SPAN));
  return (
    <svg class="bars" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true" focusable="false">
      {bars.map(({ code, value }, index) => (
        <g>
          <text class="bars__name" x={LEFT - 12} y={TOP + index * ROW + 16} text-anchor="end">
            {code}
          </text>
          <rect
            class="bars__bar"
            x={LEFT}
            y={TOP + index * ROW}
            width={end(value) - LEFT}
            height={BAR}
            rx="2"
          />
        </g>
      ))}
      {mark === undefined ? null : (
        <g>
          <line class="bars__mark" x1={end(mark.at)} x2={end(mark.at)} y1={TOP - 8} y2={height - 8} />
          <text class="bars__mark-label" x={end(mark.at)} y={TOP - 14} text-anchor="middle">
            {mark.text}
          </text>
        </g>
      )}
      {/* Last, so that the mark does not strike them through. */}
      {bars.map(({ value, label }, index) => (
        <text class="bars__label" x={end(value) + 8} y={TOP + index * ROW + 16}>
          {label}
        </text>
      ))}
    </svg>
  );
};

/** The whole against its budget: one bar, with a mark at the budget and one at the limit. */
export const BudgetBar: FC<{ minutes: number; ok: number; warn: number }> = ({
  minutes: taken,
  ok,
  warn,
}) => {
  const full = 1.08 * Math.max(taken, warn);
  const x = (value: number): number => LEFT + Math.round((value / full) * SPAN);
  return (
    <svg class="bars" viewBox={`0 0 ${WIDTH} 92`} aria-hidden="true" focusable="false">
      <rect class="bars__bar" x={LEFT} y="34" width={Math.max(2, x(taken) - LEFT)} height="26" rx="2" />
      <text class="bars__label" x={x(taken)} y="84" text-anchor="end">
        {Math.round(taken)} min
      </text>
      {(
        [
          [ok, "budget"],
          [warn, "limit"],
        ] as const
      ).map(([at, name]) => (
        <g>
          <line class="bars__mark" x1={x(at)} x2={x(at)} y1="26" y2="68" />
          <text class="bars__mark-label" x={x(at)} y="18" text-anchor="middle">
            {name} {at}
          </text>
        </g>
      ))}
    </svg>
  );
};
