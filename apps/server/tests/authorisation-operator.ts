import { at, EDITORS, ORG, type Rule } from './authorisation-rule.ts';

const operatorReads = (name: string): Rule => ({
  route: `GET /api/operator/${name}`,
  may: ['operator'],
  done: [200],
  refused: 404,
  path: () => `/api/operator/${name}`,
});

/** The audit trail, and what the installation's operator alone may do. */
export const OPERATOR_RULES: Rule[] = [
  { route: `GET ${ORG}/trail`, may: EDITORS, done: [200], path: at(() => '/trail') },
  { route: `GET ${ORG}/trail/check`, may: EDITORS, done: [200], path: at(() => '/trail/check') },
  { route: `GET ${ORG}/trail.jsonl`, may: EDITORS, done: [200], path: at(() => '/trail.jsonl') },
  { route: `GET ${ORG}/trail.csv`, may: EDITORS, done: [200], path: at(() => '/trail.csv') },
  ...['trail', 'trail/check', 'trail.jsonl', 'trail.csv'].map(operatorReads),
];
