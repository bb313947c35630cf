// The one door that the web may use: types only. Nothing here exists at run time.
import type { z } from 'zod';
import type {
  addressesSchema,
  erasureEffectSchema,
  exportSchema,
  passkeySchema,
  retentionTermSchema,
  sessionSchema,
} from './modules/accounts/account.schema.ts';
import type { trailSchema } from './modules/audit/audit.schema.ts';
import type { badgeVersionSchema, missingSchema } from './modules/badges/badges.schema.ts';
import type { apiKeyListSchema, madeApiKeySchema, newApiKeySchema } from './modules/integrations/api-keys.schema.ts';
import type { createHandoutSchema } from './modules/issuing/handouts.schema.ts';
import type {
  awardListSchema,
  batchRowListSchema,
  batchRowSchema,
  checkBatchSchema,
  confirmBatchSchema,
  firstStepsSchema,
  peopleBatchSchema,
  savedMappingSchema,
} from './modules/issuing/issuing.schema.ts';
import type { mailPreviewSchema, mailTextSchema, mailTrialSchema } from './modules/issuing/mail-texts.schema.ts';
import type {
  courseSchema,
  installationSchema,
  shelfSchema,
  skillSheetSchema,
} from './modules/library/library.schema.ts';
import type { mailListSchema } from './modules/notices/notices.schema.ts';
import type {
  healthSchema,
  installationAnswerSchema,
  jobsSchema,
  legalSchema,
  outboxSchema,
  saveInstallationSchema,
  testMailSchema,
} from './modules/operation/operation.schema.ts';
import type { importedGroupsSchema } from './modules/organisations/comparison-groups.schema.ts';
import type {
  entryListSchema,
  invitedPeopleSchema,
  leavingEffectSchema,
} from './modules/organisations/directory.schema.ts';
import type { importRowListSchema } from './modules/organisations/directory-import.schema.ts';
import type {
  hostedListSchema,
  invitationOfferSchema,
  invitationSchema,
  lookSchema,
  memberSchema,
  membershipSchema,
} from './modules/organisations/organisations.schema.ts';
import type { reportListSchema } from './modules/organisations/reports.schema.ts';
import type { unitEffectSchema } from './modules/organisations/units.schema.ts';

export type { Person } from './modules/accounts/accounts.schema.ts';
export type { AuditAction, ChainCheck } from './modules/audit/audit.schema.ts';
export type { ArtworkChoice, BadgeContent, BadgeView } from './modules/badges/badges.schema.ts';
export type { FrameworkBadges } from './modules/badges/framework-badges.schema.ts';
export type { Criterion, Ladder, Level, Rung } from './modules/badges/ladder.schema.ts';
export type { ApiKeyView, KeyScope } from './modules/integrations/api-keys.schema.ts';
export type { HandoutState, HandoutView } from './modules/issuing/handouts.schema.ts';
export type {
  AwardStanding,
  AwardState,
  AwardView,
  BatchState,
  BatchView,
  HeldBadge,
  Mapping,
  RowFault,
  Visibility,
} from './modules/issuing/issuing.schema.ts';
export type { ActKind, ActPreview, ActView, LifeView, Selection } from './modules/issuing/life.schema.ts';
export type { AwardContext, Evidence, ParticularsView, Personal } from './modules/issuing/particulars.schema.ts';
export type { MailView } from './modules/notices/notices.schema.ts';
export type { OwnTexts } from './modules/notices/own-texts.schema.ts';
export type { CheckId, Finding, HealthCheck, JobState, LegalFact } from './modules/operation/operation.schema.ts';
export type { ComparisonGroups } from './modules/organisations/comparison-groups.schema.ts';
export type { EntryDetail, EntryView } from './modules/organisations/directory.schema.ts';
export type {
  ImportRow,
  ImportView,
  Outcome,
  PeopleMapping,
  RowChange,
} from './modules/organisations/directory-import.schema.ts';
export type { OrganisationView, Role } from './modules/organisations/organisations.schema.ts';
export type { UnitView } from './modules/organisations/units.schema.ts';
export type {
  ActivityId,
  AnnouncementPreview,
  FrameworkProgrammes,
  MemberCatalogue,
  ProgrammeContent,
  ProgrammeFigures,
  ProgrammeInList,
  ProgrammeView,
} from './modules/programmes/programmes.schema.ts';
export type {
  FrameworkComparison,
  KeptVersion,
  KeptVersions,
  ReadVersionAnswer,
  SkillChange,
  SkillChangeKind,
  TextChange,
} from './modules/skills/framework-versions.schema.ts';
export type {
  FaultLine,
  FrameworkImportView,
  ImportChoices,
  ImportReport,
  SkillMapping,
} from './modules/skills/imports.schema.ts';
export type {
  CrosswalkView,
  FrameworkFacts,
  FrameworkView,
  Relation,
  SkillFacts,
  SkillLevel,
  SkillLine,
  SkillList,
  SkillPlace,
  SkillView,
} from './modules/skills/skills.schema.ts';
export type { Bilingual, Language } from './platform/language.ts';

export type LibraryShelf = z.infer<typeof shelfSchema>;
export type SkillSheet = z.infer<typeof skillSheetSchema>;
export type LibraryInstallation = z.infer<typeof installationSchema>;
export type AssessorCourse = z.infer<typeof courseSchema>;
export type BadgeVersionView = z.infer<typeof badgeVersionSchema>;
export type ReportList = z.infer<typeof reportListSchema>;
export type ApiKeyList = z.infer<typeof apiKeyListSchema>;
export type NewApiKey = z.input<typeof newApiKeySchema>;
export type MadeApiKey = z.infer<typeof madeApiKeySchema>;
export type Missing = z.infer<typeof missingSchema>;
export type AwardList = z.infer<typeof awardListSchema>;
export type NewHandout = z.input<typeof createHandoutSchema>;
export type BatchCheck = z.input<typeof checkBatchSchema>;
export type BatchStart = z.input<typeof confirmBatchSchema>;
export type PeopleBatch = z.input<typeof peopleBatchSchema>;
export type SavedMapping = z.infer<typeof savedMappingSchema>;
export type FirstSteps = z.infer<typeof firstStepsSchema>;
export type BatchRow = z.infer<typeof batchRowSchema>;
export type BatchRowList = z.infer<typeof batchRowListSchema>;
export type HostedList = z.infer<typeof hostedListSchema>;
export type Health = z.infer<typeof healthSchema>;
export type OwnInstallation = z.infer<typeof installationAnswerSchema>;
export type LegalNotice = z.infer<typeof legalSchema>;
export type InstallationChange = z.input<typeof saveInstallationSchema>;
export type JobList = z.infer<typeof jobsSchema>;
export type Outbox = z.infer<typeof outboxSchema>;
export type TestMail = z.infer<typeof testMailSchema>;
export type Trail = z.infer<typeof trailSchema>;
export type MailText = z.infer<typeof mailTextSchema>;
export type MailPreview = z.infer<typeof mailPreviewSchema>;
export type MailTrial = z.infer<typeof mailTrialSchema>;
export type MailList = z.infer<typeof mailListSchema>;
export type Member = z.infer<typeof memberSchema>;
export type Membership = z.infer<typeof membershipSchema>;
export type Invitation = z.infer<typeof invitationSchema>;
export type InvitationOffer = z.infer<typeof invitationOfferSchema>;
export type EntryList = z.infer<typeof entryListSchema>;
export type InvitedPeople = z.infer<typeof invitedPeopleSchema>;
export type LeavingEffect = z.infer<typeof leavingEffectSchema>;
export type ImportRowList = z.infer<typeof importRowListSchema>;
export type ImportedGroups = z.infer<typeof importedGroupsSchema>;
export type UnitEffect = z.infer<typeof unitEffectSchema>;
export type AccountAddresses = z.infer<typeof addressesSchema>;
export type AccountSession = z.infer<typeof sessionSchema>;
export type AccountPasskey = z.infer<typeof passkeySchema>;
export type AccountExport = z.infer<typeof exportSchema>;
export type ErasureEffect = z.infer<typeof erasureEffectSchema>;
export type Look = z.infer<typeof lookSchema>;
export type RetentionTerm = z.infer<typeof retentionTermSchema>;
