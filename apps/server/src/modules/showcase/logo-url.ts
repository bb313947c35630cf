/** Path of an organisation's logo; its number keeps an old picture from being shown. */
export const logoUrl = ({ handle, logoVersion }: { handle: string; logoVersion: number }): string | null =>
  logoVersion > 0 ? `/o/${handle}/logo.png?v=${logoVersion}` : null;
