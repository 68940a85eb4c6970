const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The day that the instant falls on in the country's one official time: `YYYY-MM-DD`. */
export function officialDay(instant: Date): string {
  return format.format(instant);
}
