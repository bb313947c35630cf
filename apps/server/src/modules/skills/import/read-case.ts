import type { Bilingual, Language } from '../../../platform/language.ts';
import { MAX_NAME, type Relation } from '../skills.schema.ts';
import { levelId } from './read-csv-skills.ts';
import { oneLine, prose, type Reading } from './reading.ts';
import { type FrameworkFile, lineOfValue } from './recognise.ts';

type Bag = Record<string, unknown>;
const bag = (value: unknown): Bag => (typeof value === 'object' && value !== null ? (value as Bag) : {});
const bags = (value: unknown): Bag[] => (Array.isArray(value) ? value.map(bag) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const isWeb = (address: string) => /^https?:\/\/\S{1,480}$/.test(address);

/** How CASE 1.0 and 1.1 say what SKOS calls by one of five words. */
const RELATIONS: Record<string, Relation> = {
  exactMatchOf: 'exact',
  isPartOf: 'broader',
  isPeerOf: 'related',
  isRelatedTo: 'related',
};
/** Types that publishers give to what groups others. */
const GROUP = /famil|domain|strand|cluster|categor|group|topic|subject|unit|heading|theme/i;

const languageOf = (value: string): Language => (value.toLowerCase().startsWith('fr') ? 'fr' : 'en');

/** Our own export keeps the second language in CASE 1.1's `extensions`, which others leave alone. */
const bothOf = (own: unknown, language: Language, plain: string): Bilingual => {
  const { fr, en } = bag(own);
  const told = { fr: text(fr), en: text(en) };
  return told.fr === '' && told.en === '' ? { ...told, [language]: plain } : told;
};
const each = (texts: Bilingual, of: (text: string) => string): Bilingual => ({ fr: of(texts.fr), en: of(texts.en) });

/** A CASE 1.0 or 1.1 package: CFDocument, CFItems, CFAssociations, and rubrics that tell of levels. */
export function readCase(reading: Reading, file: FrameworkFile): void {
  const root = bag(file.json);
  const document = bag(root.CFDocument);
  const language = languageOf(text(document.language));
  const extensions = bag(bag(document.extensions).insigne);
  const { facts } = reading;
  facts.uri = text(document.uri) || null;
  facts.name = each(bothOf(extensions.name, language, text(document.title)), oneLine);
  facts.description = each(bothOf(extensions.description, language, text(document.description)), prose);
  facts.version = oneLine(text(document.version)).slice(0, 60);
  // CASE wants a creator: where none is known, an export names the document itself.
  const creator = text(document.creator) === text(document.title) ? '' : text(document.creator);
  facts.source = {
    name: oneLine(text(document.publisher) || creator).slice(0, 200),
    url: isWeb(text(document.officialSourceURL)) ? text(document.officialSourceURL) : '',
    licence: oneLine(text(bag(document.licenseURI).title)).slice(0, 200),
    notice: each(bothOf(extensions.notice, language, text(document.notes)), (notice) => prose(notice).slice(0, 2_000)),
  };
  for (const item of bags(root.CFItems)) readItem(reading, file, item, language);
  readAssociations(reading, file, bags(root.CFAssociations), text(document.identifier));
  readRubrics(reading, file, bags(root.CFRubrics), language);
}

function readItem(reading: Reading, file: FrameworkFile, item: Bag, documentLanguage: Language): void {
  const identifier = text(item.identifier);
  const line = () => lineOfValue(file.text, identifier || text(item.fullStatement));
  if (identifier === '' || reading.skills.has(identifier)) {
    reading.fault(file.name, line(), identifier === '' ? 'malformed' : 'uri-twice', identifier);
    return;
  }
  const language = text(item.language) === '' ? documentLanguage : languageOf(text(item.language));
  const own = bag(bag(item.extensions).insigne);
  const kind = GROUP.test(text(item.CFItemType)) ? 'family' : 'skill';
  const skill = reading.skill(identifier, { file: file.name, line: null }, kind);
  const [full, short] = [text(item.fullStatement), text(item.abbreviatedStatement)];
  // A statement may be a paragraph: its short form is then the name.
  const isLong = full.length > MAX_NAME && short !== '';
  skill.name = each(bothOf(own.name, language, isLong ? short : full), oneLine);
  const notes = [isLong ? full : '', text(item.notes)].filter(Boolean).join('\n\n');
  skill.description = each(bothOf(own.description, language, notes), prose);
  skill.code = oneLine(text(item.humanCodingScheme)) || null;
  skill.uri = text(item.uri) || `urn:uuid:${identifier}`;
  const words = Array.isArray(item.conceptKeywords) ? item.conceptKeywords.map(text) : [];
  const ownWords = bag(own.keywords);
  for (const one of ['fr', 'en'] as const)
    skill.keywords[one] = Array.isArray(ownWords[one]) ? ownWords[one].map(text).map(oneLine).filter(Boolean) : [];
  if (own.keywords === undefined) skill.keywords[language] = words.map(oneLine).filter(Boolean);
  const ends = text(item.statusEndDate);
  skill.isRetired = ends !== '' && ends <= new Date().toISOString().slice(0, 10);
  // Only what is at fault is looked for: a package of 15,000 items would take minutes.
  if (skill.name.fr === '' && skill.name.en === '') skill.line = line();
}

function readAssociations(reading: Reading, file: FrameworkFile, all: Bag[], documentId: string): void {
  const sorted = all.toSorted((one, other) => Number(one.sequenceNumber ?? 0) - Number(other.sequenceNumber ?? 0));
  const placed = new Set<string>();
  for (const association of sorted) {
    const type = text(association.associationType);
    const [from, to] = [bag(association.originNodeURI), bag(association.destinationNodeURI)];
    const [origin, destination] = [text(from.identifier), text(to.identifier)];
    const skill = reading.skills.get(origin);
    const line = () => lineOfValue(file.text, text(association.identifier) || origin);
    if (skill === undefined) {
      reading.fault(file.name, line(), 'link-unknown', origin);
      continue;
    }
    if (type === 'isChildOf') {
      if (!placed.has(origin)) reading.skills.delete(origin);
      // In the order of their numbers, which is the order among siblings.
      reading.skills.set(origin, skill);
      placed.add(origin);
      if (destination === documentId) continue;
      if (reading.skills.has(destination)) reading.under(skill, destination);
      else reading.fault(file.name, line(), 'parent-missing', destination);
      continue;
    }
    const relation = RELATIONS[type];
    const isHere = reading.skills.has(destination);
    const uri = text(to.uri);
    if (relation === undefined || (!isHere && !isWeb(uri))) {
      reading.note('association-left-out', type);
      continue;
    }
    const own = bag(bag(association.extensions).insigne);
    skill.links.push({
      key: isHere ? destination : null,
      uri: isHere ? null : uri,
      name: oneLine(text(to.title)).slice(0, MAX_NAME),
      relation: own.relation === 'close' || own.relation === 'narrower' ? own.relation : relation,
      confidence: typeof own.confidence === 'number' && own.confidence >= 0 && own.confidence <= 1 ? own.confidence : 1,
    });
  }
}

/** A rubric whose criteria are items: its levels are the scale, their descriptions what the skills mean at each. */
function readRubrics(reading: Reading, file: FrameworkFile, rubrics: Bag[], language: Language): void {
  for (const criterion of rubrics.flatMap((rubric) => bags(rubric.CFRubricCriteria))) {
    const skill = reading.skills.get(text(bag(criterion.CFItemURI).identifier));
    if (skill === undefined) {
      reading.fault(file.name, lineOfValue(file.text, text(criterion.identifier)), 'link-unknown', '');
      continue;
    }
    for (const level of bags(criterion.CFRubricCriterionLevels)) {
      const own = bag(bag(level.extensions).insigne);
      const id = text(own.id) || levelId(text(level.quality)) || `n${Number(level.position ?? 0)}`;
      if (!reading.facts.levels.some((known) => known.id === id)) {
        reading.facts.levels.push({
          id,
          rank: reading.facts.levels.length + 1,
          name: each(bothOf(own.name, language, text(level.quality) || id), oneLine),
          definition: each(bothOf(own.definition, language, ''), prose),
        });
      }
      const body = each(bothOf(own.description, language, text(level.description)), prose);
      if (body.fr !== '' || body.en !== '') skill.descriptors[id] = body;
    }
  }
}
