/** What each template needs, as plain text; `renderMail` escapes. */
export type MailValues = {
  award: {
    badgeName: string;
    organisationName: string;
    /** Empty: nobody is greeted by name. */
    recipientName: string;
    description: string;
    imageUrl: string;
    imageAlt: string;
    claimUrl: string;
    /** How long the link works. */
    days: number;
  };
  'sign-in-code': { code: string; minutes: number };
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
};
export type MailTemplate = keyof MailValues;
