/** Public address of every test's installation. */
export const BASE_URL = 'http://localhost:3000';
