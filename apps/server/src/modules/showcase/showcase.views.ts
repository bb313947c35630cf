// What the public pages show, as plain data: the service fills these, the pages draw them and ask nothing.

import type { CheckName, Outcome, Verdict } from '@insigne/credentials';
import type { Language } from '../../platform/language.ts';
import type { Translate } from '../../platform/texts/texts.ts';
import type { BadgeContent } from '../badges/badges.schema.ts';
import type { Rung } from '../badges/ladder.schema.ts';
import type { ParticularsView } from '../issuing/particulars.schema.ts';
import type { AlignmentView, ElsewhereView } from './definition.views.ts';
import type { Asked } from './in-browser/asked.ts';

/** Place in a scale of so many, and its word. */
export interface ShownLevel {
  rank: number;
  of: number;
  name: Written;
}
export type Visibility = 'private' | 'link' | 'public';

/** What every page needs to know about the visit. */
export interface Visit {
  language: Language;
  t: Translate;
  /** What the installation is called. */
  site: string;
  /** Configured public address, without a slash at its end; never taken from the request's Host header. */
  baseUrl: string;
  /** Path without `/fr` or `/en`, beginning with a slash. */
  path: string;
  /** Query that the page needs to be found again (`?k=…`), or the empty string. */
  query: string;
  /** `/fr/…` or `/en/…` was asked for: links keep that prefix. */
  languageInPath: boolean;
  signedIn: boolean;
}

/** A text that an organisation wrote. When its language is not the page's, `lang` and a mark are shown (`inLanguage` makes it). */
export interface Written {
  text: string;
  language: Language;
}

export interface BadgeFace {
  name: Written;
  level: ShownLevel | null;
  /** Path or address on this installation. */
  artworkUrl: string;
  alt: Written;
}

/** A badge that follows an archived one, by its name and its page. */
export interface SuccessorView {
  name: Written;
  url: string;
}

export interface IssuerFace {
  name: string;
  /** Page of the issuer on this installation; null for an issuer from elsewhere. */
  url: string | null;
  /** Domain that the issuer's DID proves, null when none does. */
  domain: string | null;
  /** `#RRGGBB` that its pages take, as it was chosen; null: none, or an issuer from elsewhere. */
  colour: string | null;
}

/** A badge on a list: the ruled tray of an issuer, the landing page. */
export interface TrayItem extends BadgeFace {
  url: string;
  /** Small line below, such as the issuer's name. */
  note?: string;
  /** People who show it to everybody; left out under five. */
  holders?: number;
}

// ---- Verification

export interface CheckView {
  check: CheckName;
  outcome: Outcome;
  /** Code of the credentials package, or of the verification module. */
  code?: string | undefined;
  /** For an expert; of a signature that is right, how it was made. */
  detail?: string | undefined;
  /** When a fact from outside (issuer's key, status list) was last fetched; left out: just now. ISO 8601. */
  seenAt?: string | undefined;
}

export interface VerdictView {
  verdict: Verdict;
  checks: CheckView[];
  /** ISO 8601, as every date of these views. */
  checkedAt: string;
  /** The issuer is of this installation or on one of its lists. */
  issuerKnown: boolean;
  issuer: IssuerFace | null;
  validFrom: string | null;
  validUntil: string | null;
  /** Known for badges of this installation; a stranger's status list says that, not when. */
  revokedAt?: string | undefined;
  revocationReason?: string | undefined;
  /** Where dates are told. */
  timeZone: string;
  /** Of a learner record: the verdicts of the badges in it, of which its own is the worst. */
  held?: Verdict[] | undefined;
  /** What a visitor gave to verify, so that the words are of it. */
  given?: 'url' | 'text' | 'file' | 'code' | undefined;
  /** Checked in a visitor's browser: addresses that it could not read. */
  unread?: string[] | undefined;
  /** Checked without a network, against documents that came with the badge: when these were taken. */
  enclosedAt?: string | undefined;
}

/** What is checked in the visitor's browser, and by which worker. */
export interface InPageView {
  worker: string;
  given: Asked['given'];
  recipient?: string | undefined;
}

// ---- Pages

/** One who issues here. */
export interface IssuerEntry {
  name: string;
  url: string;
  logoUrl: string | null;
  domain: string | null;
  badges: number;
}

export interface LandingView {
  /** Who issues badges here, and has published some. */
  issuers: IssuerEntry[];
  /** Public badges to look at; empty: the block is left out. */
  tray: TrayItem[];
  /** A badge to look at, on the plinth; null: the first of the tray, or the product's mark on a new installation. */
  example: TrayItem | null;
}

export interface SignInView {
  /** Where the form posts `email` and `next`. */
  action: string;
  /** Path to go back to; a relative one only (P-WEB-03). */
  next: string;
  email: string;
  /** Sentence for the address field when it was refused. */
  fault?: string | undefined;
}

export interface SignInCodeView {
  /** Where the form posts `email`, `code` and `next`. */
  action: string;
  /** Where “send another code” posts `email`, `next` and `again`. */
  resendAction: string;
  email: string;
  next: string;
  /** The code was refused. */
  fault?: string | undefined;
  /** Another code was just sent. */
  resent?: boolean;
}

export interface SignInLinkView {
  /** Where the button posts; the GET that showed it changed nothing. */
  action: string;
  next: string;
}

export interface VisibilityFormView {
  /** Takes `visibility` = private | link | public, and the boxes `hideName` and `indexable` (value `on`). */
  action: string;
  visibility: Visibility;
  showName: boolean;
  indexable: boolean;
  /** Box `showParticulars`; null: nothing is told of how it was earned. */
  showParticulars: boolean | null;
}

/** open: waits for a decision. accepted and declined: decided. expired: the link is too old. revoked: withdrawn by the issuer. */
export type ClaimState = 'open' | 'accepted' | 'declined' | 'expired' | 'revoked';

export interface ClaimView {
  state: ClaimState;
  badge: BadgeFace;
  description: Written;
  /** Markdown. */
  criteria: Written;
  issuer: IssuerFace;
  recipientName: string;
  /** As the holder alone sees it until they show it. */
  earned: ParticularsView | null;
  awardedAt: string;
  validUntil: string | null;
  linkExpiresAt: string;
  timeZone: string;
  acceptAction: string;
  declineAction: string;
  /** Takes an empty POST and sends a new link to the same address; null when it cannot be renewed. */
  renewAction: string | null;
  /** A new link was just sent. */
  renewed?: boolean;
  /** Accepted this very moment: the badge rises once. */
  justAccepted?: boolean;
  /** Accepted, and this visitor may choose who sees the badge. */
  visibility: VisibilityFormView | null;
  /** Accepted, and the badge has a page that may be opened. */
  badgeUrl: string | null;
  /** Date of the decision or of the withdrawal. */
  decidedAt: string | null;
}

export interface BadgeInChain {
  path: string;
  awardedAt: string;
}

/** What a badge is made of besides its texts. */
export interface DefinitionView {
  /** Lowest first; empty for a badge of one level or none. */
  levels: {
    level: ShownLevel;
    artworkUrl: string;
    description: Written | null;
    criteria: Written[];
    /** Where it depends on the level; null: no end. */
    modes: NonNullable<Rung['modes']>;
    validityMonths?: number | null;
  }[];
  alignments: AlignmentView[];
  /** Badges to hold before. */
  prerequisites: SuccessorView[];
  effort: Written | null;
  renewal: Written | null;
  modes: NonNullable<BadgeContent['assessment']>['modes'];
  elsewhere: ElsewhereView;
}

export interface BadgePageView {
  badge: BadgeFace;
  description: Written;
  /** Markdown (CommonMark). */
  criteria: Written;
  alignments: AlignmentView[];
  elsewhere: ElsewhereView;
  /** Other levels of this badge that its holder shows to everybody, lowest first. */
  levels: (BadgeInChain & { level: ShownLevel })[];
  tags: string[];
  /** Page of the badge itself, with how to earn it. */
  badgeUrl: string;
  /** No longer awarded; what was awarded stands. */
  archived: boolean;
  /** The badge that follows an archived one. */
  successor: SuccessorView | null;
  /** The operator lets the issuer award nothing for now. */
  suspended: boolean;
  issuer: IssuerFace & { website: string; logoUrl: string | null };
  /** Null when the holder does not show it. */
  holderName: string | null;
  /** Null when the holder does not show it. */
  earned: ParticularsView | null;
  awardedAt: string;
  /** The badges before and after this one in a chain of renewals, if they are public. */
  renews: BadgeInChain | null;
  renewedBy: BadgeInChain | null;
  verdict: VerdictView;
  visibility: Exclude<Visibility, 'private'>;
  /** The holder ticked “search engines may list it”. */
  indexable: boolean;
  /** Paths of the baked files. */
  files: { png: string; svg: string; json: string; bundle: string; page?: string | undefined };
  /** 1200 × 627 PNG; path with a version in it. */
  cardUrl: string;
  /** Number that LinkedIn gave the issuer; null: its name is sent. */
  linkedInId: string | null;
  publicId: string;
  /** The check in the visitor's browser; left out where none was built. */
  inPage?: InPageView | undefined;
  /** The holder is signed in and looks at their own badge. */
  manageUrl: string | null;
}

export interface BadgeClassView {
  badge: BadgeFace;
  description: Written;
  criteria: Written;
  definition: DefinitionView;
  tags: string[];
  /** Null: no end. Undefined: it depends on the level. */
  validityMonths: number | null | undefined;
  archived: boolean;
  /** The badge that follows an archived one. */
  successor: SuccessorView | null;
  /** Open programmes that lead to it. */
  programmes: SuccessorView[];
  suspended: boolean;
  issuer: IssuerFace & { logoUrl: string | null };
  cardUrl: string | null;
}

export interface IssuerView {
  name: string;
  colour: string | null;
  logoUrl: string | null;
  website: string;
  domain: string | null;
  did: string;
  since: string;
  timeZone: string;
  suspended: boolean;
  /** Why it recognises people, in Markdown; null: it does not tell. */
  story: Written | null;
  tray: TrayItem[];
  /** Awards that their holders let search engines list, the latest first. */
  awards: ListedAwardView[];
}

export interface ListedAwardView {
  badge: BadgeFace;
  url: string;
  /** Null when the holder does not show it. */
  holderName: string | null;
  awardedAt: string;
}

export interface VerifyFormView {
  action: string;
  url: string;
  text: string;
  email: string;
  /** Sentences for fields that were refused. */
  faults: { url?: string; file?: string; text?: string; email?: string };
}

/** What the verified badge says of itself: signed members alone (P-VER-11). */
export interface VerifiedBadgeView {
  name: string;
  description: string;
  /** BCP 47, when the badge says it. */
  language?: string | undefined;
  levelName?: string | undefined;
  recipientName?: string | undefined;
  issuedAt: string;
  /** Only a picture of this installation; a stranger's is never loaded. */
  artworkUrl?: string | undefined;
  /** Its public page on this installation. */
  url?: string | undefined;
  criteria?: string | undefined;
  criteriaUrl?: string | undefined;
}

/** Who says something of a badge; without a name and a comment when that is not rightly signed. */
export interface EndorsementView {
  verdict: VerdictView;
  /** It speaks of something else. */
  isOfAnother: boolean;
  name?: string | undefined;
  /** Markdown. */
  comment?: string | undefined;
}

/** One badge of a learner record; without a name when it is not rightly signed. */
export interface HeldBadgeView {
  verdict: VerdictView;
  name?: string | undefined;
  issuer?: string | undefined;
}

export interface VerifyResultView {
  verdict: VerdictView;
  /** What the QR code of a picture says. */
  code?: string | undefined;
  badge: VerifiedBadgeView | null;
  endorsements: EndorsementView[];
  /** What a learner record holds, in its order. */
  held: HeldBadgeView[];
}

export interface VerifyView {
  form: VerifyFormView;
  result: VerifyResultView | null;
  /** The check in the visitor's browser, of what was verified. */
  inPage?: InPageView | undefined;
}

export interface ProblemView {
  status: number;
  title: string;
  detail: string;
  /** Number that finds the request in the log of the server. */
  requestId?: string | undefined;
  /** One way on, such as “Sign in” after an expired link. */
  /** To who is not signed in, where that may help. */
  signIn?: { label: string; url: string } | undefined;
}
