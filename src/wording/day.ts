/** Writes days, `2026-11-23`, as readers of a language do; a day is the same in every time zone. */
export function createDayFormat(language: string): (day: string) => string {
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return (day) => days.format(new Date(`${day}T00:00:00Z`));
}

/** One day as readers of a language write it. */
export function formatDay(day: string, language: string): string {
  return createDayFormat(language)(day);
}
