import type { DocumentFetch } from '@insigne/credentials';
import type { Visitor } from './visitor.ts';

/** What a stranger's verifier fetches, answered by the app's own public addresses. */
export const documentsOf =
  (visitor: Visitor): DocumentFetch =>
  async (url, init) => {
    const response = await visitor.get(url, init?.accept === undefined ? {} : { accept: init.accept });
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
      url,
    };
  };
