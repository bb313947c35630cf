/** What a credential says of the organisation behind it. */
export interface Issuer {
  id: string;
  handle: string;
  name: string;
  did: string;
  logoVersion: number;
}
