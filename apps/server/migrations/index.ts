import type { Migration } from 'kysely/migration';
import * as first from './0001-first.ts';
import * as awardLanguage from './0002-award-language.ts';
import * as people from './0003-people.ts';
import * as giving from './0004-giving.ts';
import * as life from './0005-life.ts';
import * as lifeActs from './0005-life-acts.ts';
import * as account from './0006-account.ts';
import * as operate from './0007-operate.ts';
import * as outside from './0008-outside.ts';
import * as outer from './0009-outer.ts';
import * as pictures from './0011-pictures.ts';
import * as brand from './0012-brand.ts';
import * as mailTexts from './0012-mail-texts.ts';
import * as rest from './0013-rest.ts';
import * as publicPages from './0014-public-pages.ts';
import * as apiKeys from './0018-api-keys.ts';
import * as givenCredentials from './0019-given-credentials.ts';
import * as skills from './0020-skills.ts';
import * as levels from './0021-levels.ts';
import * as library from './0022-library.ts';
import * as catalogue from './0023-catalogue.ts';
import * as programmes from './0023-programmes.ts';
import * as frameworkImports from './0024-framework-imports.ts';
import * as prerequisites from './0025-prerequisites.ts';
import * as frameworkVersions from './0026-framework-versions.ts';
import * as namedSkills from './0027-named-skills.ts';

/** Forward only, in the order of their names. */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-first': first,
  '0002-award-language': awardLanguage,
  '0003-people': people,
  '0004-giving': giving,
  '0005-life': life,
  '0005-life-acts': lifeActs,
  '0006-account': account,
  '0007-operate': operate,
  '0008-outside': outside,
  '0009-outer': outer,
  '0011-pictures': pictures,
  '0012-brand': brand,
  '0012-mail-texts': mailTexts,
  '0013-rest': rest,
  '0014-public-pages': publicPages,
  '0018-api-keys': apiKeys,
  '0019-given-credentials': givenCredentials,
  '0020-skills': skills,
  '0021-levels': levels,
  '0022-library': library,
  '0023-catalogue': catalogue,
  '0023-programmes': programmes,
  '0024-framework-imports': frameworkImports,
  '0025-prerequisites': prerequisites,
  '0026-framework-versions': frameworkVersions,
  '0027-named-skills': namedSkills,
};
