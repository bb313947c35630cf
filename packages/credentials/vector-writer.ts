/** Where the test vectors are written, and the list that says what each of them is. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Verdict } from './src/index.ts';
import { documents, NOW } from './vector-issuer.ts';

const ROOT = new URL('../../vectors/', import.meta.url);

interface Case {
  id: string;
  file: string;
  now: string;
  documents?: string;
  recipient?: string;
  expected: Verdict;
}
const cases: Case[] = [];

function write(path: string, content: string | Uint8Array): void {
  const target = new URL(path, ROOT);
  mkdirSync(new URL('.', target), { recursive: true });
  writeFileSync(target, content);
}

const pathOf = (expected: Verdict, name: string) => `${expected === 'valid' ? 'valid' : 'invalid'}/${name}`;

export function add(expected: Verdict, name: string, content: string | Uint8Array, more: Partial<Case> = {}): void {
  const file = pathOf(expected, name);
  write(file, content);
  addCase(expected, name.replace(/\.(?:json|jws|txt)$/, '').replace('.', '-'), file, more);
}

export function addCase(expected: Verdict, id: string, file: string, more: Partial<Case> = {}): void {
  cases.push({ id, file, now: NOW, documents: 'documents/acme.json', ...more, expected });
}

/** Answers of acme, changed. @returns the path for a case */
export const addDocuments = (name: string, changes: Record<string, unknown>): string =>
  writeDocuments(name, { ...documents, ...changes });

export function writeDocuments(name: string, answers: Record<string, unknown>): string {
  const file = `documents/${name}.json`;
  write(file, `${JSON.stringify(answers, null, 1)}\n`);
  return file;
}

/** An ECDSA signature is another one each time: what stands is kept. @returns the text that stands, or a new one */
export async function kept(expected: Verdict, name: string, make: () => Promise<string>): Promise<string> {
  const target = new URL(pathOf(expected, name), ROOT);
  return existsSync(target) ? readFileSync(target, 'utf8') : make();
}

/** @returns how many cases */
export function writeCases(): number {
  write('cases.json', `[\n${cases.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`);
  return cases.length;
}
