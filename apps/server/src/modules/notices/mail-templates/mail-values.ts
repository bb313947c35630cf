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
    role: 'owner' | 'administrator' | 'issuer' | 'member';
    invitationUrl: string;
    days: number;
  };
};
export type MailTemplate = keyof MailValues;
