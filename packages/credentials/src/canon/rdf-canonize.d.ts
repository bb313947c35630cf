declare module 'rdf-canonize' {
  interface CanonizeOptions {
    algorithm: 'RDFC-1.0';
    format: 'application/n-quads';
  }
  const canonize: {
    canonize(dataset: object[], options: CanonizeOptions): Promise<string>;
  };
  export default canonize;
}
