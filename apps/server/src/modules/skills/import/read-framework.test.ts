import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFramework } from './read-framework.ts';
import type { Reading } from './reading.ts';
import { recognise } from './recognise.ts';

const FIXTURES = join(import.meta.dirname, '../../../../tests/fixtures/frameworks');
const fixture = (name: string) => recognise(name, readFileSync(join(FIXTURES, name)));
const bytes = (text: string) => new TextEncoder().encode(text);
const csv = async (...lines: string[]) =>
  readFramework([await recognise('skills.csv', bytes(lines.join('\r\n')))], undefined);
const faults = ({ faults: all }: Reading) => all.map(({ line, fault, value }) => [line, fault, value]);
/** Each skill as its path of names. */
function paths({ skills }: Reading): string[] {
  const path = (key: string): string => {
    const skill = skills.get(key);
    const name = skill?.name.fr || skill?.name.en || '?';
    return skill?.parentKey == null ? name : `${path(skill.parentKey)} > ${name}`;
  };
  return [...skills.keys()].map(path);
}

describe('a framework from a table', () => {
  it('is read by its headings: code, parent, kind, both languages, descriptors by level', async () => {
    const reading = await csv(
      'Code;Parent;Type;Nom;Name;Description;Mots-clés;Niveau 1;Niveau 2 en',
      'A;;famille;Assemblage;Joining;;;;',
      'A1;A;;Soudage;Welding;Assembler;arc | TIG;Sous surveillance;Alone',
    );
    expect(faults(reading)).toEqual([]);
    expect(paths(reading)).toEqual(['Assemblage', 'Assemblage > Soudage']);
    expect([...reading.skills.values()][1]).toMatchObject({
      ...{
        code: 'A1',
        kind: 'skill',
        name: { fr: 'Soudage', en: 'Welding' },
        keywords: { fr: ['arc', 'TIG'], en: [] },
      },
      descriptors: { '1': { fr: 'Sous surveillance', en: '' }, '2': { fr: '', en: 'Alone' } },
    });
  });

  it.each(['fr', 'en'] as const)('is read from the sample table that the app offers, in %s', async (language) => {
    const path = join(import.meta.dirname, '../../../../../../locales', language, 'skills.json');
    const texts = JSON.parse(readFileSync(path, 'utf8')) as { import: { sample: string } };
    const reading = await csv(...texts.import.sample.split('|'));
    expect(faults(reading)).toEqual([]);
    expect([...reading.skills.values()].map(({ kind, code }) => [kind, code])).toEqual([
      ['skill', 'S1'],
      ['family', null],
      ['skill', 'S2'],
    ]);
    const [first] = reading.skills.values();
    expect(first).toMatchObject({ name: { fr: 'Consigner une machine', en: 'Locking out a machine' } });
    expect(Object.values(first?.descriptors ?? {}).every((one) => one[language] !== '')).toBe(true);
    expect(Object.keys(first?.descriptors ?? {})).toHaveLength(2);
  });

  it('says by line what keeps it out, and every fault at once', async () => {
    const reading = await csv(
      'code;nom;parent;type',
      'A;Un;B;',
      'B;Deux;A;',
      'A;Encore;;',
      'C;;;',
      'D;Orphelin;Z;',
      'E;Trop;;;plus',
      'F;Genre;;rien',
    );
    expect(faults(reading)).toEqual([
      [7, 'too-many-cells', ''],
      [8, 'kind-unknown', 'rien'],
      [3, 'parent-ambiguous', 'A'],
      [6, 'parent-missing', 'Z'],
      [4, 'code-twice', 'A'],
      [5, 'name-missing', 'C'],
    ]);
    expect(faults(await csv('code;nom;parent', 'A;Un;C', 'B;Deux;A', 'C;Trois;B'))).toEqual([
      [2, 'circle', 'Un → Trois → Deux'],
    ]);
  });

  it('is read as UTF-16 with its mark and as Windows-1252, and the report says so', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('code;nom\nA;Éboulis', 'utf16le')]);
    const latin = Buffer.from('code;nom\nA;Éboulis', 'latin1');
    for (const content of [utf16, latin]) {
      const reading = readFramework([await recognise('x.csv', content)], undefined);
      expect(paths(reading)).toEqual(['Éboulis']);
      expect([...reading.notes.keys()]).toEqual(['encoding']);
    }
  });

  it('is refused whole when it is something else', async () => {
    const refused = async (content: Uint8Array) => recognise('x', content).catch((error) => error.facts);
    expect(await refused(bytes('<html>'))).toEqual({ reason: 'markup' });
    expect(await refused(bytes('{"a":\n 1,}'))).toEqual({ reason: 'json', line: 2 });
    expect(await refused(bytes('{"a": 1}'))).toEqual({ reason: 'json-unknown' });
    expect(await refused(Buffer.from('code;nom\nA;Un', 'utf16le'))).toMatchObject({ reason: 'binary', line: 1 });
    expect(await refused(bytes('%PDF-1.7'))).toEqual({ reason: 'document' });
  });
});

describe('a framework that others publish', () => {
  it('of ESCO: two languages meet at the address, groups make the tree, a second parent is a crosswalk', async () => {
    const names = ['broaderRelationsSkillPillar_en.csv', 'skillsHierarchy_en.csv', 'skills_fr.csv', 'skills_en.csv'];
    const reading = readFramework(await Promise.all(names.map(fixture)), undefined);
    expect(faults(reading)).toEqual([]);
    expect(paths(reading)).toEqual([
      'skills > handling and moving > joining > souder des pièces métalliques',
      'social and communication skills > travailler en équipe',
      'telegraphy',
      'skills',
      'skills > handling and moving',
      'skills > handling and moving > joining',
      'social and communication skills',
    ]);
    const [weld, , telegraphy] = [...reading.skills.values()];
    expect(weld).toMatchObject({
      name: { en: 'weld metal parts' },
      keywords: { fr: ['assembler par soudage', 'soudage'], en: ['join metal by welding', 'welding'] },
      links: [{ relation: 'broader' }],
    });
    expect(telegraphy?.isRetired).toBe(true);
    expect(reading.facts.source.licence).toBe('CC BY 4.0');
  });

  it('of ROME 4.0: the tree as CSV, as JSON in Windows-1252, and the answer of the API', async () => {
    const table = readFramework([await fixture('unix_arborescence_competences_v460_utf8.csv')], undefined);
    const tree =
      'Production, Construction, Qualité, Logistique > Production > Réaliser des opérations de production > Assembler des éléments';
    expect(faults(table)).toEqual([]);
    expect(table.facts.version).toBe('4.60');
    expect(paths(table)).toContain(`${tree} > Souder à l'arc`);
    expect(table.notes.get('second-parent')).toEqual({ count: 1, example: "Souder à l'arc" });
    const skill = { code_ogr_competence: 120001, libelle_competence: 'Souder à l’arc'.replace('’', "'") };
    const macro = {
      code_ogr_macro_competence: 300001,
      libelle_macro_competence: 'Assembler des éléments',
      liste_competences: [skill],
    };
    const aim = { code_fonctionnel: '3A1', libelle_objectif: 'Réaliser', liste_macro_competences: [macro] };
    const stake = { code_fonctionnel: '3A', libelle_enjeu: 'Production', liste_objectifs: [aim] };
    const domain = { code_fonctionnel: '3', libelle_domaine_competence: 'Qualité', liste_enjeux: [stake] };
    const json = JSON.stringify({ arborescence_competence: { domaine_competence: [domain] } });
    const file = await recognise('unix_arborescence_competence_v460.json', Buffer.from(json, 'latin1'));
    expect(paths(readFramework([file], undefined)).at(-1)).toBe(
      "Qualité > Production > Réaliser > Assembler des éléments > Souder à l'arc",
    );
    const api = readFramework([await fixture('rome-api.json')], undefined);
    expect(faults(api)).toEqual([]);
    expect(paths(api)).toContain(
      "Production, Construction > Production > Réaliser des opérations de production > Assembler des éléments > Souder à l'arc",
    );
  });

  it('of CASE: parents and order by associations, matches as crosswalks, what is unknown left out and told', async () => {
    const file = await fixture('case.json');
    const reading = readFramework([file], undefined);
    expect(faults(reading)).toEqual([]);
    expect(paths(reading)).toEqual(['Joining > Brazes copper pipes', 'Joining', 'Joining > Welds steel plates']);
    const weld = [...reading.skills.values()].at(-1);
    expect(weld).toMatchObject({
      ...{ code: 'J.1', kind: 'skill', description: { en: 'With any process.' }, keywords: { en: ['welding'] } },
      links: [{ uri: 'http://data.europa.eu/esco/skill/0001', relation: 'exact', name: 'weld metal parts' }],
    });
    expect(reading.notes.get('association-left-out')).toEqual({ count: 1, example: 'precedes' });
    const broken = file.text.replace(
      '"destinationNodeURI": { "identifier": "c6070394',
      '"destinationNodeURI": { "identifier": "d6070394',
    );
    expect(faults(readFramework([await recognise('x.json', bytes(broken))], undefined))).toEqual([
      [41, 'parent-missing', 'd6070394-fce0-11ea-8b91-0242ac130004'],
    ]);
  });

  it('mixed with another is told', async () => {
    const reading = readFramework([await fixture('skills_fr.csv'), await fixture('case.json')], undefined);
    expect(faults(reading)).toEqual([[null, 'mixed-files', 'case.json']]);
  });
});
