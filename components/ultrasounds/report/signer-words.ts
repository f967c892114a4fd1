/** "Maya Chen, MD, RPVI"; the name alone where the account has no credential. */
export function signerWords(name: string, credential: string | null): string {
  return credential === null ? name : `${name}, ${credential}`;
}
