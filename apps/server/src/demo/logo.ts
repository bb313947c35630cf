/** Three ridges above a river, in the colours of the artwork's palettes. One of our own drawings, so it may be rendered. */
export const DEMO_LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">' +
  '<rect width="64" height="64" rx="14" fill="#06313B"/>' +
  '<path d="M6 40L22 18L33 33L42 22L58 40Z" fill="#2F97AC"/>' +
  '<path d="M14 40L28 25L38 40Z" fill="#DCEDF0"/>' +
  '<path d="M6 45Q14.7 39.6 23.3 45T40.7 45T58 45" fill="none" stroke="#C9962F" stroke-width="3.4" stroke-linecap="round"/>' +
  '<path d="M14 53Q20 48.6 26 53T38 53T50 53" fill="none" stroke="#C9962F" stroke-width="3.4" stroke-linecap="round"/>' +
  '</svg>';
export const LOGO_WIDTH = 512;
