// What every check is: a name, and the faults that it finds in a tree. The tree is a parameter so that proofs plant faults.

export interface Check {
  name: string;
  /** One sentence a fault, with its file; none when all is well. */
  findFaults(root: string): Promise<string[]>;
}
