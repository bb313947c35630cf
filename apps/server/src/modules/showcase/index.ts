// Owns the server-rendered public pages. Promises: complete without JavaScript, nothing asked of anyone else, nothing shown
// that was not verified. Calls whatever it shows.
export { problemPage } from './problem.page.ts';
export { page, visitOf } from './visit.page.ts';
