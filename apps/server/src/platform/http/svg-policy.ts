/** An SVG can run nothing and fetch nothing, wherever it is opened (P-IMG-05): its letters and its picture are in itself. */
export const SVG_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";
