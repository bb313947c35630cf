import type { CheckName, Outcome, Verdict } from '@insigne/credentials';

export type Language = 'fr' | 'en';

export interface Texts {
  headlines: Record<
    Verdict | 'other-person' | 'recipient-not-stated' | 'issuer-unreachable' | 'not-supported' | 'issuer-not-listed',
    string
  >;
  reason: string;
  checks: Record<CheckName, string>;
  outcomes: Record<Outcome, string>;
  issuedBy: string;
  usage: string;
  timeout: string;
}

// U+202F before ; ! ? % and inside guillemets, U+00A0 before a colon.
const fr: Texts = {
  headlines: {
    'not-a-badge': 'Ce fichier ne contient pas d’Open Badge',
    invalid: 'Badge altéré\u00a0: le contenu diffère de ce que l’émetteur a signé ou publié',
    unverified: 'Ni signature ni copie chez l’émetteur\u00a0: origine impossible à établir',
    'untrusted-issuer': 'Signature correcte, mais rien ne prouve qu’elle soit celle de l’émetteur nommé',
    revoked: 'Badge révoqué par l’émetteur',
    suspended: 'Badge suspendu pour le moment par l’émetteur',
    expired: 'Signature correcte, mais badge expiré le {date}',
    'not-yet-valid': 'Badge valable à partir du {date}',
    'status-unknown':
      'Vérification impossible pour le moment (statut injoignable). Ceci ne dit rien sur l’authenticité.',
    valid: 'Badge authentique et valide',
    'issuer-not-listed': 'Badge authentique et valide\u202f; émetteur encore inconnu de cette plateforme',
    'other-person': 'Ce badge n’a pas été délivré à cette adresse',
    'recipient-not-stated': 'Ce badge ne dit pas à qui il a été délivré',
    'issuer-unreachable': 'Clé de l’émetteur injoignable\u00a0: signature non vérifiée',
    'not-supported': 'Cette sorte de badge ou de signature n’est pas encore vérifiée par cet outil',
  },
  reason: '(motif\u00a0: {reason})',
  checks: {
    format: 'Format',
    schema: 'Contenu conforme à la norme',
    signature: 'Signature',
    issuer: 'Identité de l’émetteur',
    recipient: 'Destinataire',
    dates: 'Dates',
    status: 'Statut',
    refresh: 'Mise à jour',
    endorsements: 'Soutiens',
    log: 'Journal public',
  },
  outcomes: { pass: 'vérifié', fail: 'en défaut', unknown: 'inconnu', 'not-applicable': 'sans objet' },
  issuedBy: '«\u202f{name}\u202f», délivré par {issuer}',
  usage: 'Usage\u00a0:',
  timeout: 'Vérification abandonnée\u00a0: elle dépasse le temps ou la mémoire permis',
};

const en: Texts = {
  headlines: {
    'not-a-badge': 'This file holds no Open Badge',
    invalid: 'Altered: the content differs from what the issuer signed or published',
    unverified: 'No signature and no copy at the issuer: origin cannot be established',
    'untrusted-issuer': 'The signature is correct, but nothing proves it is the named issuer’s',
    revoked: 'Revoked by the issuer',
    suspended: 'Suspended for now by the issuer',
    expired: 'Signature correct, but expired on {date}',
    'not-yet-valid': 'Valid from {date}',
    'status-unknown': 'Could not check just now (status out of reach). This says nothing about authenticity.',
    valid: 'This badge is authentic and valid',
    'issuer-not-listed': 'Authentic and valid; issuer not yet known to this platform',
    'other-person': 'Not issued to this address',
    'recipient-not-stated': 'This badge does not say to whom it was issued',
    'issuer-unreachable': 'The issuer’s key is out of reach: signature not checked',
    'not-supported': 'This kind of badge or signature is not checked by this tool yet',
  },
  reason: '(reason: {reason})',
  checks: {
    format: 'Format',
    schema: 'Content as the standard asks',
    signature: 'Signature',
    issuer: 'Issuer identity',
    recipient: 'Recipient',
    dates: 'Dates',
    status: 'Status',
    refresh: 'Refresh',
    endorsements: 'Endorsements',
    log: 'Public log',
  },
  outcomes: { pass: 'passed', fail: 'failed', unknown: 'unknown', 'not-applicable': 'not applicable' },
  issuedBy: '“{name}”, issued by {issuer}',
  usage: 'Usage:',
  timeout: 'Given up: it takes more time or memory than is allowed',
};

export const TEXTS: Record<Language, Texts> = { fr, en };

/** As other command lines choose: LC_ALL, then LC_MESSAGES, then LANG. */
export function languageOf(environment: Record<string, string | undefined>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^fr\b|^fr_/i.test(locale) ? 'fr' : 'en';
}
