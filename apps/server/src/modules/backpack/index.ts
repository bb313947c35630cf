// Owns nothing yet: a holder's badges are issuing's awards. Promises: only the holder's own addresses open them. Calls issuing.
export { fileName } from './file-name.ts';
