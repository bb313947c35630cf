/** The demo organisation's: alone in a file, so that who only names it loads nothing of it. */
export const HANDLE = 'hautes-rives';
