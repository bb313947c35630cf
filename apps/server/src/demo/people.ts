import { base, Faker, fr } from '@faker-js/faker';
import type { Role } from '../modules/organisations/index.ts';
import type { Language } from '../platform/language.ts';
import { DEMO_UNITS } from './units.ts';

/** The same people and the same awards at every seeding. */
const SEED = 20_261_123;
/** Reserved for examples (RFC 2606): no mail to it ever arrives anywhere. */
const DOMAIN = 'hautes-rives.example';
/** Colleagues who joined from abroad: their mails and badges are in English. */
const EVERY_NTH_IN_ENGLISH = 8;
/** Of the second unit, human resources: who runs the programme, and who awards. */
const HUMAN_RESOURCES = 1;
const ISSUERS = 4;
/** Of each large unit, who judges what was shown. */
const ASSESSORS_FROM_SIZE = 20;

export interface DemoPerson {
  name: string;
  email: string;
  /** Employee number. */
  number: string;
  language: Language;
  role: Role;
  /** Position in DEMO_UNITS. */
  unit: number;
  isHead: boolean;
}

/** How much of the company is played: all of it, or a twelfth of its people and a tenth of its awards for tests. */
export type DemoSize = 'full' | 'small';

/** A generator of its own, so that the order of calls elsewhere changes nothing. */
export const seeded = (): Faker => new Faker({ locale: [fr, base], seed: SEED });

const addressOf = (name: string) =>
  `${name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '.')}@${DOMAIN}`;

/** The generator writes “Le roux”; the person writes Le Roux. */
const capitalised = (name: string) => name.replace(/ \p{L}/gu, (start) => start.toUpperCase());

const sizeOf = (size: number, of: DemoSize) => (of === 'full' ? size : Math.max(2, Math.round(size / 8)));

/** Head of each unit first, Louise Vasseur, who owns the organisation, at the very front. No two share an address. */
export function listDemoPeople(of: DemoSize = 'full'): DemoPerson[] {
  const faker = seeded();
  const byAddress = new Map<string, DemoPerson>();
  const nextName = () => {
    for (;;) {
      const name =
        byAddress.size === 0 ? 'Louise Vasseur' : `${faker.person.firstName()} ${capitalised(faker.person.lastName())}`;
      if (!byAddress.has(addressOf(name))) return name;
    }
  };
  for (const [unit, { size }] of DEMO_UNITS.entries()) {
    for (let place = 0; place < sizeOf(size, of); place += 1) {
      const name = nextName();
      const position = byAddress.size;
      byAddress.set(addressOf(name), {
        name,
        email: addressOf(name),
        number: `HR-${String(1001 + position)}`,
        language: position % EVERY_NTH_IN_ENGLISH === EVERY_NTH_IN_ENGLISH - 1 ? 'en' : 'fr',
        role: roleOf(unit, place, size),
        unit,
        isHead: place === 0,
      });
    }
  }
  return [...byAddress.values()];
}

function roleOf(unit: number, place: number, size: number): Role {
  if (unit === 0 && place === 0) return 'owner';
  if (unit === HUMAN_RESOURCES) return place === 0 ? 'administrator' : place <= ISSUERS ? 'issuer' : 'member';
  if (place === 0) return 'manager';
  return place === 1 && size >= ASSESSORS_FROM_SIZE ? 'assessor' : 'member';
}
