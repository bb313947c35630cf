import { createHash } from 'node:crypto';

/** What is stored of a link's secret: its SHA-256 in hex. A database dump opens no link (P-INV-01). */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
