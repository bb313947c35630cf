/** The only source of time inside the server, so that tests can move it. */
export interface Clock {
  now(): Date;
}

const DAY_MS = 24 * 60 * 60 * 1000;

export const systemClock: Clock = { now: () => new Date() };

/** For trying out what takes days: see INSIGNE_CLOCK_OFFSET. */
export const clockAhead = (days: number): Clock =>
  days === 0 ? systemClock : { now: () => new Date(Date.now() + days * DAY_MS) };
