import type { Role } from '@insigne/server/api';

export const ROLES: readonly Role[] = ['owner', 'administrator', 'issuer', 'manager', 'assessor', 'member'];
