import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readCompareSearch } from './features/badges/compare-search.ts';
import { readLibrarySearch } from './features/badges/library-search.ts';
import { readAwardsSearch } from './features/issuing/awards-search.ts';
import { OrganisationScope } from './features/organisations/organisation-scope.tsx';
import { readPeopleSearch } from './features/people/people-search.ts';
import { readCatalogueSearch } from './features/programmes/catalogue-search.ts';
import { readWizardSearch } from './features/programmes/wizard-steps.ts';
import { readCompareVersionsSearch } from './features/skills/compare-versions-search.ts';
import { NotFound } from './shell/not-found.tsx';
import { RouteError } from './shell/route-error.tsx';
import { Shell } from './shell/shell.tsx';
import { type Area, loadAreas } from './texts/texts.ts';

/** A screen as a chunk of its own, with the areas of texts that only it needs. */
function screen<Module extends Record<string, unknown>, Name extends keyof Module & string>(
  load: () => Promise<Module>,
  name: Name,
  ...areas: Area[]
) {
  return lazyRouteComponent(async () => {
    const [module] = await Promise.all([load(), loadAreas(areas)]);
    return module;
  }, name);
}

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: RouteError });

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: screen(() => import('./shell/start.tsx'), 'Start'),
});
const myBadges = createRoute({
  getParentRoute: () => root,
  path: '/me/badges',
  component: screen(() => import('./features/backpack/my-badges-page.tsx'), 'MyBadgesPage', 'giving', 'first'),
});
const mySettings = createRoute({
  getParentRoute: () => root,
  path: '/me/settings',
  component: screen(() => import('./features/accounts/my-settings-page.tsx'), 'MySettingsPage', 'account'),
});
const platform = createRoute({
  getParentRoute: () => root,
  path: '/admin',
  component: screen(() => import('./features/organisations/platform-page.tsx'), 'PlatformPage', 'operate', 'first'),
});
const welcome = createRoute({
  getParentRoute: () => root,
  path: '/admin/welcome',
  component: screen(() => import('./features/operation/welcome-page.tsx'), 'WelcomePage', 'operate', 'installation'),
});
const installation = createRoute({
  getParentRoute: () => root,
  path: '/admin/settings',
  component: screen(
    () => import('./features/operation/installation-page.tsx'),
    'InstallationPage',
    'installation',
    'legal',
  ),
});
const health = createRoute({
  getParentRoute: () => root,
  path: '/admin/health',
  component: screen(() => import('./features/operation/health-page.tsx'), 'HealthPage', 'operate'),
});
const outbox = createRoute({
  getParentRoute: () => root,
  path: '/admin/outbox',
  component: screen(() => import('./features/operation/outbox-page.tsx'), 'OutboxPage', 'operate'),
});
const jobs = createRoute({
  getParentRoute: () => root,
  path: '/admin/jobs',
  component: screen(() => import('./features/operation/jobs-page.tsx'), 'JobsPage', 'operate'),
});
const backup = createRoute({
  getParentRoute: () => root,
  path: '/admin/backup',
  component: screen(() => import('./features/operation/backup-page.tsx'), 'BackupPage', 'operate'),
});
const platformTrail = createRoute({
  getParentRoute: () => root,
  path: '/admin/audit',
  component: screen(() => import('./features/audit/platform-trail-page.tsx'), 'PlatformTrailPage', 'operate'),
});
const platformReports = createRoute({
  getParentRoute: () => root,
  path: '/admin/reports',
  component: screen(
    () => import('./features/organisations/reports-page.tsx'),
    'PlatformReportsPage',
    'reports',
    'operate',
  ),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation/$token',
  component: screen(() => import('./features/organisations/invitation-page.tsx'), 'InvitationPage'),
});

const organisation = createRoute({ getParentRoute: () => root, path: '/o/$org', component: OrganisationScope });
const home = createRoute({
  getParentRoute: () => organisation,
  path: '/',
  component: screen(() => import('./features/organisations/home-page.tsx'), 'HomePage', 'first'),
});
const library = createRoute({
  getParentRoute: () => organisation,
  path: '/badges',
  validateSearch: readLibrarySearch,
  component: screen(() => import('./features/badges/library-page.tsx'), 'LibraryPage', 'badges'),
});
const editor = createRoute({
  getParentRoute: () => organisation,
  path: '/badges/$id',
  component: screen(() => import('./features/badges/badge-page.tsx'), 'BadgePage', 'badges'),
});
const studio = createRoute({
  getParentRoute: () => organisation,
  path: '/badges/$id/studio',
  component: screen(() => import('./features/studio/studio-page.tsx'), 'StudioPage', 'studio', 'badges'),
});
const compare = createRoute({
  getParentRoute: () => organisation,
  path: '/badges/$id/compare',
  validateSearch: readCompareSearch,
  component: screen(() => import('./features/badges/compare-page.tsx'), 'ComparePage', 'badges'),
});
const readyLibrary = createRoute({
  getParentRoute: () => organisation,
  path: '/badges/library',
  component: screen(() => import('./features/library/ready-library-page.tsx'), 'ReadyLibraryPage', 'library'),
});
const librarySkill = createRoute({
  getParentRoute: () => organisation,
  path: '/badges/library/$skill',
  component: screen(() => import('./features/library/skill-page.tsx'), 'SkillPage', 'library'),
});
const assessorCourse = createRoute({
  getParentRoute: () => organisation,
  path: '/badges/library/course',
  component: screen(() => import('./features/library/course-page.tsx'), 'CoursePage', 'library'),
});
const frameworks = createRoute({
  getParentRoute: () => organisation,
  path: '/frameworks',
  component: screen(() => import('./features/skills/frameworks-page.tsx'), 'FrameworksPage', 'skills'),
});
const importFramework = createRoute({
  getParentRoute: () => organisation,
  path: '/frameworks/import',
  validateSearch: (search: Record<string, unknown>): { id?: string; framework?: string } => ({
    ...(typeof search.id === 'string' && { id: search.id }),
    ...(typeof search.framework === 'string' && { framework: search.framework }),
  }),
  component: screen(() => import('./features/skills/import-page.tsx'), 'FrameworkImportPage', 'skills', 'versions'),
});
const framework = createRoute({
  getParentRoute: () => organisation,
  path: '/frameworks/$id',
  validateSearch: (search: Record<string, unknown>): { skill?: string } => ({
    ...(typeof search.skill === 'string' && { skill: search.skill }),
  }),
  component: screen(() => import('./features/skills/framework-page.tsx'), 'FrameworkPage', 'skills', 'versions'),
});
const frameworkVersion = createRoute({
  getParentRoute: () => organisation,
  path: '/frameworks/$id/versions/$version',
  component: screen(
    () => import('./features/skills/version-page.tsx'),
    'FrameworkVersionPage',
    ...(['skills', 'versions'] as const),
  ),
});
const compareFrameworks = createRoute({
  getParentRoute: () => organisation,
  path: '/frameworks/$id/compare',
  validateSearch: readCompareVersionsSearch,
  component: screen(
    () => import('./features/skills/compare-versions-page.tsx'),
    'CompareVersionsPage',
    ...(['skills', 'versions'] as const),
  ),
});
const programmes = createRoute({
  getParentRoute: () => organisation,
  path: '/programmes',
  component: screen(() => import('./features/programmes/programmes-page.tsx'), 'ProgrammesPage', 'programmes'),
});
const newProgramme = createRoute({
  getParentRoute: () => organisation,
  path: '/programmes/new',
  component: screen(() => import('./features/programmes/new-programme-page.tsx'), 'NewProgrammePage', 'programmes'),
});
const programme = createRoute({
  getParentRoute: () => organisation,
  path: '/programmes/$id',
  component: screen(() => import('./features/programmes/programme-page.tsx'), 'ProgrammePage', 'programmes'),
});
const plan = createRoute({
  getParentRoute: () => organisation,
  path: '/programmes/$id/plan',
  validateSearch: readWizardSearch,
  component: screen(() => import('./features/programmes/wizard-page.tsx'), 'WizardPage', 'programmes', 'badges'),
});
const catalogue = createRoute({
  getParentRoute: () => organisation,
  path: '/catalogue',
  validateSearch: readCatalogueSearch,
  component: screen(() => import('./features/programmes/catalogue-page.tsx'), 'CataloguePage', 'programmes'),
});
const award = createRoute({
  getParentRoute: () => organisation,
  path: '/award',
  validateSearch: (search: Record<string, unknown>): { badge?: string; level?: string; way?: string } => ({
    ...(typeof search.badge === 'string' && { badge: search.badge }),
    ...(typeof search.level === 'string' && { level: search.level }),
    ...(typeof search.way === 'string' && { way: search.way }),
  }),
  component: screen(() => import('./features/issuing/award-page.tsx'), 'AwardPage', 'giving', 'badges'),
});
const batch = createRoute({
  getParentRoute: () => organisation,
  path: '/batches/$id',
  component: screen(() => import('./features/issuing/batch-page.tsx'), 'BatchPage', 'giving'),
});
const handouts = createRoute({
  getParentRoute: () => organisation,
  path: '/handouts',
  component: screen(() => import('./features/issuing/handouts-page.tsx'), 'HandoutsPage', 'giving'),
});
const handout = createRoute({
  getParentRoute: () => organisation,
  path: '/handouts/$id',
  component: screen(() => import('./features/issuing/handout-page.tsx'), 'HandoutPage', 'giving'),
});
const batches = createRoute({
  getParentRoute: () => organisation,
  path: '/batches',
  component: screen(() => import('./features/issuing/batches-page.tsx'), 'BatchesPage', 'giving'),
});

const awards = createRoute({
  getParentRoute: () => organisation,
  path: '/awards',
  validateSearch: readAwardsSearch,
  component: screen(() => import('./features/issuing/awards-page.tsx'), 'AwardsPage', 'life'),
});
const awardDetail = createRoute({
  getParentRoute: () => organisation,
  path: '/awards/$id',
  component: screen(
    () => import('./features/issuing/award-detail-page.tsx'),
    'AwardDetailPage',
    'life',
    'giving',
    'badges',
  ),
});
const act = createRoute({
  getParentRoute: () => organisation,
  path: '/acts/$id',
  component: screen(() => import('./features/issuing/act-page.tsx'), 'ActPage', 'life'),
});
const people = createRoute({
  getParentRoute: () => organisation,
  path: '/people',
  validateSearch: readPeopleSearch,
  component: screen(() => import('./features/people/people-page.tsx'), 'PeoplePage', 'people'),
});
const person = createRoute({
  getParentRoute: () => organisation,
  path: '/people/$id',
  component: screen(() => import('./features/people/person-page.tsx'), 'PersonPage', 'people'),
});
const units = createRoute({
  getParentRoute: () => organisation,
  path: '/people/units',
  component: screen(() => import('./features/people/units-page.tsx'), 'UnitsPage', 'people'),
});
const importStart = createRoute({
  getParentRoute: () => organisation,
  path: '/people/import',
  component: screen(() => import('./features/people/import-start-page.tsx'), 'ImportStartPage', 'people'),
});
const peopleImport = createRoute({
  getParentRoute: () => organisation,
  path: '/people-imports/$id',
  component: screen(() => import('./features/people/import-page.tsx'), 'ImportPage', 'people'),
});
const members = createRoute({
  getParentRoute: () => organisation,
  path: '/members',
  component: screen(() => import('./features/organisations/members-page.tsx'), 'MembersPage', 'people'),
});
const mails = createRoute({
  getParentRoute: () => organisation,
  path: '/mails',
  component: screen(() => import('./features/notices/mails-page.tsx'), 'MailsPage'),
});
const mailTexts = createRoute({
  getParentRoute: () => organisation,
  path: '/mails/texts',
  validateSearch: (search: Record<string, unknown>): { mail?: string } =>
    typeof search.mail === 'string' ? { mail: search.mail } : {},
  component: screen(() => import('./features/notices/mail-texts-page.tsx'), 'MailTextsPage', 'brand'),
});
const trail = createRoute({
  getParentRoute: () => organisation,
  path: '/audit',
  component: screen(() => import('./features/audit/trail-page.tsx'), 'TrailPage', 'operate'),
});
const reports = createRoute({
  getParentRoute: () => organisation,
  path: '/reports',
  component: screen(() => import('./features/organisations/reports-page.tsx'), 'ReportsPage', 'reports'),
});
const settings = createRoute({
  getParentRoute: () => organisation,
  path: '/settings',
  component: screen(() => import('./features/organisations/settings-page.tsx'), 'SettingsPage', 'brand', 'keys'),
});
const apiKeys = createRoute({
  getParentRoute: () => organisation,
  path: '/settings/keys',
  component: screen(() => import('./features/integrations/api-keys-page.tsx'), 'ApiKeysPage', 'keys'),
});

const routeTree = root.addChildren([
  start,
  myBadges,
  mySettings,
  platform,
  welcome,
  installation,
  health,
  outbox,
  jobs,
  backup,
  platformTrail,
  platformReports,
  invitation,
  organisation.addChildren([
    home,
    library,
    editor,
    studio,
    compare,
    readyLibrary,
    librarySkill,
    assessorCourse,
    frameworks,
    importFramework,
    framework,
    frameworkVersion,
    compareFrameworks,
    programmes,
    newProgramme,
    programme,
    plan,
    catalogue,
    award,
    batch,
    batches,
    handouts,
    handout,
    awards,
    awardDetail,
    act,
    people,
    person,
    units,
    importStart,
    peopleImport,
    members,
    mails,
    mailTexts,
    reports,
    trail,
    settings,
    apiKeys,
  ]),
]);

export const router = createRouter({ routeTree, basepath: '/app', scrollRestoration: true, defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
