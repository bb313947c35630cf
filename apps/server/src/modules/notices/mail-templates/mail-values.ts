import type { MailKind, TRIAL_KIND } from '../notices.schema.ts';

/** What each template needs, as plain text; `renderMail` escapes. */
export type MailValues = {
  award: {
    badgeName: string;
    organisationName: string;
    /** Empty: nobody is greeted by name. */
    recipientName: string;
    /** Why, in one sentence of the organisation's. */
    reason: string;
    imageUrl: string;
    imageAlt: string;
    claimUrl: string;
    /** Of a badge with several levels: the one that is given. */
    level?: string;
    /** Of a badge that is held at a lower level: the level reached, the one before, and since when. */
    progress?: { level: string; before: string; date: string };
    /** How long the link works. */
    days: number;
  };
  'sign-in-code': { code: string; minutes: number };
  /** Before an act that reaches far. */
  'proof-code': { code: string; minutes: number };
  /** To an address that somebody adds to their account. */
  'address-code': { code: string; minutes: number };
  'account-erased': { host: string };
  invitation: {
    organisationName: string;
    /** Empty: only the organisation is named. */
    inviterName: string;
    role: 'owner' | 'administrator' | 'issuer' | 'manager' | 'assessor' | 'member';
    invitationUrl: string;
    days: number;
  };
  /** To somebody who leaves the organisation. */
  leaving: {
    organisationName: string;
    /** Empty: nobody is greeted by name. */
    recipientName: string;
    /** The address that may soon be closed. */
    email: string;
    settingsUrl: string;
  };
  /** To whoever handles what visitors report. */
  report: {
    kind: 'wrong' | 'impostor' | 'personal-data' | 'unlawful' | 'broken' | 'other';
    /** Empty: about the site itself. */
    organisationName: string;
    aboutUrl: string;
    /** As the visitor wrote it. */
    text: string;
    /** Empty: no answer is wanted. */
    replyTo: string;
    reportsUrl: string;
  };
  /** A programme is open, in the words of who opened it. */
  programme: {
    organisationName: string;
    /** Empty: nobody is greeted by name. */
    recipientName: string;
    programmeName: string;
    subject: string;
    /** Paragraphs, with empty lines between them. */
    text: string;
    programmeUrl: string;
  };
  /** `stopUrl` ends the reminders of this award. */
  'reminder-1': AboutBadge & ToClaim & { stopUrl: string };
  'reminder-2': AboutBadge & ToClaim & { stopUrl: string };
  /** `date` is that of the badge which is renewed. */
  renewal: AboutBadge & ToClaim;
  /** To who asked at a handout for a badge before which others come: `missing` are those that this address does not hold. */
  'not-yet': Omit<AboutBadge, 'date'> & { missing: string; badgeUrl: string };
  expiring: AboutBadge & ToMine;
  corrected: AboutBadge & ToMine;
  suspended: AboutBadge & ToMine & { reason: string };
  reinstated: AboutBadge & ToMine;
};

/** What every later mail about one award shows. */
interface AboutBadge {
  badgeName: string;
  organisationName: string;
  /** Empty: nobody is greeted by name. */
  recipientName: string;
  imageUrl: string;
  imageAlt: string;
  /** In words, of the act that the mail tells: awarded, expires, suspended, reinstated. */
  date: string;
}
interface ToClaim {
  claimUrl: string;
  /** How long the link works. */
  days: number;
}
interface ToMine {
  /** The person's own badges, after signing in. */
  mineUrl: string;
}
/** Each kind of mail has its values here, or its writer does not compile. */
export type MailTemplate = Exclude<MailKind, typeof TRIAL_KIND>;
