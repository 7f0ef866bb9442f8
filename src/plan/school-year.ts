// Ages and school years in England from a date of birth. Dates are ISO 8601 calendar dates; no clock is read.

export type AgeBand = "under-11" | "11-15" | "16-plus";

interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

function calendarDate(iso: string): CalendarDate {
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
}

/** Age in whole years on a date; negative before birth. A birthday of 29 February falls on 1 March in other years. */
export function ageOn(birthDate: string, onDate: string): number {
  const birth = calendarDate(birthDate);
  const on = calendarDate(onDate);
  const hadBirthday = on.month > birth.month || (on.month === birth.month && on.day >= birth.day);
  return on.year - birth.year - (hadBirthday ? 0 : 1);
}

/**
 * School year in the school year that holds `onDate` (1 September to 31 August): the age at 31 August before it, less
 * four. Reception is 0, nursery and younger are negative, Year 9 is age 13 at 31 August.
 */
export function schoolYear(birthDate: string, onDate: string): number {
  const on = calendarDate(onDate);
  const startYear = on.month >= 9 ? on.year : on.year - 1;
  return ageOn(birthDate, `${String(startYear).padStart(4, "0")}-08-31`) - 4;
}

/** "Year 5", "Reception", "Nursery" (the two years before Reception), "Before nursery", "After Year 13". */
export function schoolYearLabel(birthDate: string, onDate: string): string {
  const year = schoolYear(birthDate, onDate);
  if (year < -2) return "Before nursery";
  if (year < 0) return "Nursery";
  if (year === 0) return "Reception";
  if (year > 13) return "After Year 13";
  return `Year ${year}`;
}

/** The band that decides how easy read speaks to the reader. */
export function ageBand(birthDate: string, onDate: string): AgeBand {
  const age = ageOn(birthDate, onDate);
  if (age < 11) return "under-11";
  return age < 16 ? "11-15" : "16-plus";
}
