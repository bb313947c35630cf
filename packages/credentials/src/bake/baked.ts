export interface Baked {
  /** JSON, compact JWS, or what an old badge holds instead (a URL). */
  credential: string;
  /** Text of the log receipt that travels with the badge, if there is one. */
  receipt?: string;
}

export interface BakeOptions {
  receipt?: string;
}
