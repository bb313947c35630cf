/** The design's values that public pages use, light and dark, by the visitor's system setting. */
const LIGHT = `
--bg:#F3F6F6;--surface:#FFF;--surface-2:#E9EFEF;--line:#CBD6D8;--line-strong:#748A8E;
--ink:#10262B;--ink-2:#3C5258;--ink-3:#52686D;
--primary:#0C5666;--primary-hover:#08434F;--on-primary:#FFF;
--brass:#7A5200;--brass-line:#B98A2E;--brass-soft:#F8EFD9;
--ok:#17653A;--ok-soft:#DDF1E4;--ok-line:#3E8F61;
--warn:#824500;--warn-soft:#FCECD2;--warn-line:#C07A1E;
--bad:#A11D2C;--bad-soft:#FBE4E4;--bad-line:#C95A63;
--info:#1D4C96;--info-soft:#E1EBFA;--info-line:#5E86C6;
--mute:#475A5F;--mute-soft:#E6ECED;--guilloche:#0C5666;--focus-c:#B4540A;`;

const DARK = `
--bg:#0C171A;--surface:#132327;--surface-2:#1B2F34;--line:#2E474D;--line-strong:#7E979C;
--ink:#E9F1F2;--ink-2:#BACBCE;--ink-3:#9DB1B5;
--primary:#74C6D6;--primary-hover:#96D8E5;--on-primary:#06262D;
--brass:#EBC672;--brass-line:#A57C2C;--brass-soft:#33290F;
--ok:#84D6A4;--ok-soft:#123323;--ok-line:#3E8F61;
--warn:#F0BC76;--warn-soft:#3A2609;--warn-line:#A8691A;
--bad:#F7A2A4;--bad-soft:#421A1E;--bad-line:#B5525A;
--info:#A4C4F6;--info-soft:#172B4D;--info-line:#5E86C6;
--mute:#B4C6CA;--mute-soft:#213439;--guilloche:#74C6D6;--focus-c:#F3B35C;`;

/** Colours and fonts alone, for a page that brings its own sizes. */
export const PALETTE = `
:root{color-scheme:light dark;${LIGHT}
--display:Spectral,Georgia,"Times New Roman",serif;
--text:system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{${DARK}}}
`;

export const TOKENS = `
@font-face{font-family:Spectral;src:url(/app/fonts/spectral-600.woff2) format("woff2");font-weight:600;font-display:optional}
${PALETTE}
:root{--d1:3rem;--d2:2.25rem;--h2:1.375rem}
@media (max-width:760px){:root{--d1:2.25rem;--d2:1.75rem;--h2:1.25rem}}
`;
