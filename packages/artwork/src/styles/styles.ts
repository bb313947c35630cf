import type { StyleName } from '../design.ts';
import { chevron } from './chevron.ts';
import { cocarde } from './cocarde.ts';
import { ecrou } from './ecrou.ts';
import { sceau } from './sceau.ts';
import type { Style } from './style.ts';

export const STYLES: Record<StyleName, Style> = { sceau, ecrou, chevron, cocarde };
