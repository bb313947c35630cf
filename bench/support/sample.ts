// The unsigned badge that the peer and the limit are measured with: the size and shape of those that the server signs.
import { buildAchievementCredential, hashRecipient } from '@insigne/credentials';

const BASE = 'https://badges.example';
const DID = 'did:web:badges.example:o:atelier';

export async function sample(email = 'renee@people.example') {
  const achievement = `${BASE}/o/atelier/badges/9q1tXz2mS4vQ7rB8nLcD3e/v/1/fr`;
  const salt = '3f1c9a7e5b2d4f6081a3c5e7f9b1d3e5';
  const levels = ['Aptitude', 'Acquisition', 'Maîtrise', 'Excellence'];
  const credential = buildAchievementCredential({
    id: `urn:uuid:${crypto.randomUUID()}`,
    issuer: { id: DID, name: 'L’Atelier', url: `${BASE}/o/atelier` },
    achievement: {
      id: achievement,
      name: 'Premiers secours',
      description: 'Sait réagir dans les premières minutes.',
      criteria: 'Réussir les **trois** mises en situation.',
      criteriaUrl: `${BASE}/o/atelier/badges/9q1tXz2mS4vQ7rB8nLcD3e`,
      image: { id: `${BASE}/o/atelier/badges/9q1tXz2mS4vQ7rB8nLcD3e/v/1.png`, caption: 'Un sceau bleu pétrole.' },
      tags: ['secours'],
      language: 'fr',
      version: '1',
      achievementType: 'Badge',
      levels: {
        name: 'Niveau',
        levels: levels.map((name, at) => ({ id: `${achievement}#${at + 1}`, name, level: String(at + 1) })),
        achieved: `${achievement}#2`,
      },
    },
    recipient: { edition: 'holder', emailHash: await hashRecipient(email, salt), salt },
    validFrom: new Date('2026-11-20T10:00:00Z'),
    validUntil: new Date('2028-11-20T10:00:00Z'),
    status: { type: 'BitstringStatusListEntry', list: `${BASE}/o/atelier/status/1`, index: 4711 },
  });
  return { ...credential, issuer: { ...(credential.issuer as object), id: DID } };
}
