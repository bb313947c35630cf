import type { Body } from './support/visitor.ts';

/** Everybody who may come to a door. The last two belong to no role of the organisation that is asked for. */
export const CAST = [
  'stranger',
  'member',
  'assessor',
  'manager',
  'issuer',
  'administrator',
  'owner',
  'operator',
  'owner of another organisation',
] as const;
export type Who = (typeof CAST)[number];

/** Ids and secrets of one organisation, for the addresses. */
export interface Targets {
  handle: string;
  draft: string;
  badge: string;
  badgePublicId: string;
  /** Uploaded for a badge. */
  picture: string;
  /** A draft of a programme. */
  programme: string;
  award: string;
  awardPublicId: string;
  /** Held by the organisation's owner. */
  ownAwardPublicId: string;
  batch: string;
  /** An act on one award that no job works off. */
  act: string;
  mapping: string;
  handout: string;
  handoutCode: string;
  person: string;
  /** A member with the role of a manager. */
  manager: string;
  unit: string;
  /** Empty, for removing. */
  spareUnit: string;
  /** Somebody of the directory, in that unit, which the manager leads. */
  entry: string;
  peopleImport: string;
  framework: string;
  skill: string;
  otherSkill: string;
  crosswalk: string;
  frameworkImport: string;
  frameworkVersion: string;
  report: string;
  apiKey: string;
  invitation: string;
  invitationToken: string;
  statusList: string;
  claimToken: string;
}

export interface Rule {
  route: `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;
  /** Roles of the organisation in the address; or somebody else of the cast; or anybody at all. */
  may: readonly Who[] | 'anybody';
  /** Answers of who may; 409 and 410 show that the door was passed and the record's state refused. */
  done: readonly number[];
  /** Answer of a signed-in person who may not and belongs to the organisation, when it is not 403. */
  refused?: number;
  path(targets: Targets): string;
  body?(targets: Targets): Body;
  headers?: Record<string, string>;
}

/** An address of the organisation's public pages. */
export const page = (rest: (targets: Targets) => string) => (targets: Targets) =>
  `/o/${targets.handle}${rest(targets)}`;

export const MEMBERS = ['member', 'assessor', 'manager', 'issuer', 'administrator', 'owner'] as const;
export const TEAM = ['manager', 'issuer', 'administrator', 'owner'] as const;
export const ISSUERS = ['issuer', 'administrator', 'owner'] as const;
export const EDITORS = ['administrator', 'owner'] as const;
export const OWNERS = ['owner'] as const;

/** How addresses of one organisation’s records are registered. */
export const ORG = '/api/organisations/:org';
/** An address inside the organisation. */
export const at =
  (rest: (targets: Targets) => string) =>
  (targets: Targets): string =>
    `/api/organisations/${targets.handle}${rest(targets)}`;
