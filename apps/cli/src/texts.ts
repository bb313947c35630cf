import type { CheckName, Outcome, Verdict } from '@insigne/credentials';

export type Language = 'fr' | 'en';

export interface Texts {
  headlines: Record<
    | Verdict
    | 'other-person'
    | 'recipient-not-stated'
    | 'issuer-unreachable'
    | 'source-unreachable'
    | 'not-supported'
    | 'issuer-not-listed',
    string
  >;
  reason: string;
  checks: Record<CheckName, string>;
  outcomes: Record<Outcome, string>;
  issuedBy: string;
  bundled: string;
  usage: string;
  timeout: string;
  library: Record<'holds' | 'course' | 'images' | 'complete' | 'faulty', string>;
  trail: Record<'sound' | 'head' | 'not-a-trail' | 'changed' | 'missing' | 'unreadable' | 'cut', string>;
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
    'source-unreachable': 'Documents de l’émetteur injoignables\u00a0: origine non vérifiée',
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
  bundled:
    'Sans réseau\u00a0: comparé aux seuls documents joints, pris le {date}. Le statut est celui de ce jour-là, et qui a fait le fichier a pu les faire aussi.',
  usage: 'Usage\u00a0:',
  timeout: 'Vérification abandonnée\u00a0: elle dépasse le temps ou la mémoire permis',
  trail: {
    sound: 'Journal d’audit intact\u00a0: {events} événements, exportés le {date}',
    head: 'Tête de la chaîne, à comparer avec l’écran d’audit ou le journal public\u00a0: {head}',
    'not-a-trail': 'Ce fichier n’est pas un journal d’audit exporté par Insigne',
    changed: 'Chaîne rompue\u00a0: l’événement de la ligne {line} n’est plus celui qui a été enregistré',
    missing: 'Chaîne rompue\u00a0: il manque un événement, ou l’ordre a changé, à la ligne {line}',
    unreadable: 'La ligne {line} est illisible',
    cut: 'Le fichier s’arrête trop tôt (ligne {line})\u00a0: exportez de nouveau le journal',
  },
  library: {
    holds: '{skills} habiletés en {families} familles, {levels} niveaux, {criteria} critères',
    course: 'Parcours pour qui attribue\u00a0: {courseModules} modules, {courseQuestions} questions',
    images:
      '{drawn} images dans chaque langue. Les deux plus proches, à 32 px, en gris et sans texte\u00a0: {one} et {other}, {share}\u202f% des points diffèrent',
    complete: 'Français et anglais complets, aucun défaut',
    faulty: 'Défauts\u00a0: {faults}',
  },
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
    'source-unreachable': 'The issuer’s documents are out of reach: origin not checked',
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
  bundled:
    'Without a network: compared with the enclosed documents alone, taken on {date}. The status is of that day, and whoever made the file could have made them too.',
  usage: 'Usage:',
  timeout: 'Given up: it takes more time or memory than is allowed',
  trail: {
    sound: 'The audit trail is intact: {events} events, exported on {date}',
    head: 'Head of the chain, to compare with the audit screen or the public log: {head}',
    'not-a-trail': 'This file is no audit trail exported by Insigne',
    changed: 'Broken chain: the event on line {line} is not the one that was recorded',
    missing: 'Broken chain: an event is missing, or the order has changed, at line {line}',
    unreadable: 'Line {line} cannot be read',
    cut: 'The file ends too early (line {line}): export the trail again',
  },
  library: {
    holds: '{skills} skills in {families} families, {levels} levels, {criteria} criteria',
    course: 'Course for those who award: {courseModules} modules, {courseQuestions} questions',
    images:
      '{drawn} images in each language. The two most alike, at 32 px, in grey and without text: {one} and {other}, {share}% of the points differ',
    complete: 'French and English complete, no fault',
    faulty: 'Faults: {faults}',
  },
};

export const TEXTS: Record<Language, Texts> = { fr, en };

/** As other command lines choose: LC_ALL, then LC_MESSAGES, then LANG. */
export function languageOf(environment: Record<string, string | undefined>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^fr\b|^fr_/i.test(locale) ? 'fr' : 'en';
}
