import { base, Faker, fr } from '@faker-js/faker';
import type { Role } from '../modules/organisations/index.ts';
import type { Language } from '../platform/language.ts';

/** The same people and the same awards at every seeding. */
const SEED = 20_261_123;
const PEOPLE = 40;
/** Reserved for examples (RFC 2606): no mail to it ever arrives anywhere. */
const DOMAIN = 'hautes-rives.example';
/** Everyone beyond these is a member. */
const FIRST_ROLES: Role[] = ['owner', 'administrator', 'issuer', 'issuer'];
/** Colleagues who joined from abroad: their mails and badges are in English. */
const EVERY_NTH_IN_ENGLISH = 8;

export interface DemoPerson {
  name: string;
  email: string;
  language: Language;
  role: Role;
}

/** A generator of its own, so that the order of calls elsewhere changes nothing. */
export const seeded = (): Faker => new Faker({ locale: [fr, base], seed: SEED });

const addressOf = (name: string) =>
  `${name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '.')}@${DOMAIN}`;

/** 40 people, Louise Vasseur first, who owns the organisation. No two share an address. */
export function listDemoPeople(): DemoPerson[] {
  const faker = seeded();
  const byAddress = new Map<string, DemoPerson>();
  const add = (name: string) => {
    const position = byAddress.size;
    const email = addressOf(name);
    if (byAddress.has(email)) return;
    const language = position % EVERY_NTH_IN_ENGLISH === EVERY_NTH_IN_ENGLISH - 1 ? 'en' : 'fr';
    byAddress.set(email, { name, email, language, role: FIRST_ROLES[position] ?? 'member' });
  };
  add('Louise Vasseur');
  while (byAddress.size < PEOPLE) add(`${faker.person.firstName()} ${faker.person.lastName()}`);
  return [...byAddress.values()];
}
