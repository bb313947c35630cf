/** In this order: many browsers also say the name of another one. */
const BROWSERS: [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/Chrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

const firstOf = (known: [RegExp, string][], said: string) => known.find(([sign]) => sign.test(said))?.[1] ?? null;

/** The device of a session in words, from what its browser says of itself. */
export function deviceOf(userAgent: string | null): { browser: string | null; system: string | null } {
  const said = userAgent ?? '';
  return { browser: firstOf(BROWSERS, said), system: firstOf(SYSTEMS, said) };
}
