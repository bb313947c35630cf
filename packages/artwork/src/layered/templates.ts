import type { Template } from './template-parts.ts';
import { GATHERING_TEMPLATES } from './templates-gathering.ts';
import { SKILL_TEMPLATES } from './templates-skills.ts';

export { TEMPLATE_USES, type Template, type TemplateUse } from './template-parts.ts';

/** Designs to start from, each whole as it stands. */
export const TEMPLATES: readonly Template[] = [...SKILL_TEMPLATES, ...GATHERING_TEMPLATES];

export const templateById = (id: string): Template | undefined => TEMPLATES.find((template) => template.id === id);
