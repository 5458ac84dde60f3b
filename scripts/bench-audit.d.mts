/** Writes a project of so many files, of which each has five uses and the compiler accepts all. */
export declare function generateProject(folder: string, files: number): void;
